namespace SroiTracker.Web.Wording;

/// <summary>Words that all pages about claims share: states, kinds, bookings, refusals.</summary>
public sealed class FulfilmentTexts;
