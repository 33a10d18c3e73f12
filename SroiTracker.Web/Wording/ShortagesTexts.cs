namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of shortages.</summary>
public sealed class ShortagesTexts;
