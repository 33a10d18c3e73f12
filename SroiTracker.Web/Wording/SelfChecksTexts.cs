namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of the self-check for firms.</summary>
public sealed class SelfChecksTexts;
