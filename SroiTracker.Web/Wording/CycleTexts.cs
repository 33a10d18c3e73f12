namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of the way between the pages of the two-week cycle.</summary>
public sealed class CycleTexts;
