namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of plans of approach.</summary>
public sealed class ApproachTexts;
