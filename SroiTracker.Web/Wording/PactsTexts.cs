namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of pacts.</summary>
public sealed class PactsTexts;
