namespace SroiTracker.Web.Wording;

/// <summary>Texts of the public calculators.</summary>
public sealed class CalculatorTexts;
