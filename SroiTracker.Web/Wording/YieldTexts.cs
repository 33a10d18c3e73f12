namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of what the approach brought.</summary>
public sealed class YieldTexts;
