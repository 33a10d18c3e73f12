namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of interim reports.</summary>
public sealed class InterimTexts;
