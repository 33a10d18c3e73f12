namespace SroiTracker.Web.Wording;

/// <summary>Texts of comparisons between authorities.</summary>
public sealed class ComparisonsTexts;
