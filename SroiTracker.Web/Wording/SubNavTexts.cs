namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of the way between pages that belong together.</summary>
public sealed class SubNavTexts;
