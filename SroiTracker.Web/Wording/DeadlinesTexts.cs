namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of deadlines.</summary>
public sealed class DeadlinesTexts;
