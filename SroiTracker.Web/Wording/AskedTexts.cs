namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of asked.</summary>
public sealed class AskedTexts;
