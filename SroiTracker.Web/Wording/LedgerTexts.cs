namespace SroiTracker.Web.Wording;

/// <summary>Sentences of accounts and bookings.</summary>
public sealed class LedgerTexts;
