namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of reporting discrimination to the confidant.</summary>
public sealed class ConcernsTexts;
