namespace SroiTracker.Web.Wording;

/// <summary>Sentences of the page of today.</summary>
public sealed class TodayTexts;
