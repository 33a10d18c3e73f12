namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of polls.</summary>
public sealed class PollsTexts;
