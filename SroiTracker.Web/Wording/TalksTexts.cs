namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of questions and answers.</summary>
public sealed class TalksTexts;
