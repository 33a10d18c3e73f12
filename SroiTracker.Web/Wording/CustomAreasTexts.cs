namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of areas of an authority.</summary>
public sealed class CustomAreasTexts;
