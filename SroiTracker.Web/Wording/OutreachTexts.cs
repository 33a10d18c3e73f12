namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of outreach.</summary>
public sealed class OutreachTexts;
