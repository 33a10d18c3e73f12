namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of plans for programmes.</summary>
public sealed class PlansTexts;
