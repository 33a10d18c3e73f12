namespace SroiTracker.Web.Wording;

/// <summary>Sentences of the check of the ledger.</summary>
public sealed class ControlTexts;
