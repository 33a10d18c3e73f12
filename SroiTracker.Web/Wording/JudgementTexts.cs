namespace SroiTracker.Web.Wording;

/// <summary>Sentences of the pages on which an adviser judges claims.</summary>
public sealed class JudgementTexts;
