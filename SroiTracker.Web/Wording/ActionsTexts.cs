namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of actions.</summary>
public sealed class ActionsTexts;
