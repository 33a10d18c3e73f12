namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of the closing of contracts.</summary>
public sealed class EndingsTexts;
