namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of network agreements.</summary>
public sealed class AgreementsTexts;
