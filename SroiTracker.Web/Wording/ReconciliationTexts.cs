namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of comparing the counts of SBB and schools.</summary>
public sealed class ReconciliationTexts;
