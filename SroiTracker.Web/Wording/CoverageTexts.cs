namespace SroiTracker.Web.Wording;

/// <summary>Sentences of the coverage list.</summary>
public sealed class CoverageTexts;
