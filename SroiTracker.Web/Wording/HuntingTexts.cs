namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of looking for places at companies.</summary>
public sealed class HuntingTexts;
