namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of matches.</summary>
public sealed class MatchesTexts;
