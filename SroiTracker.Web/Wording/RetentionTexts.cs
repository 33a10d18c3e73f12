namespace SroiTracker.Web.Wording;

/// <summary>Texts of how long evidence is kept.</summary>
public sealed class RetentionTexts;
