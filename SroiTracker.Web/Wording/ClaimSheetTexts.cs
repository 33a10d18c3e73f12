namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts about efforts that come in a sheet.</summary>
public sealed class ClaimSheetTexts;
