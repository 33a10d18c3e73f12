namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of supervision hours by week: offered, promised and given.</summary>
public sealed class HourBankTexts;
