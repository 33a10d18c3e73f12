namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of the weights of matching and of the description made of them.</summary>
public sealed class MatchWeighingTexts;
