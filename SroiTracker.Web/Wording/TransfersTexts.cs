namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of transfers of surplus credit.</summary>
public sealed class TransfersTexts;
