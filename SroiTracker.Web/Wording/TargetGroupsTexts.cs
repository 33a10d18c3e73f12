namespace SroiTracker.Web.Wording;

/// <summary>Texts of the persons by group.</summary>
public sealed class TargetGroupsTexts;
