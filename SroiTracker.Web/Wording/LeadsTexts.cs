namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of leads.</summary>
public sealed class LeadsTexts;
