namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of alerts.</summary>
public sealed class AlertsTexts;
