namespace SroiTracker.Web.Wording;

/// <summary>Sentences of the overview of the portfolio.</summary>
public sealed class OverviewTexts;
