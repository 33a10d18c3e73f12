namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of what contractors say about supervising students.</summary>
public sealed class SupervisionTexts;
