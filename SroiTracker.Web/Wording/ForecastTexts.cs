namespace SroiTracker.Web.Wording;

/// <summary>Sentences about the day on which an obligation is met.</summary>
public sealed class ForecastTexts;
