namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of jobs.</summary>
public sealed class JobsTexts;
