namespace SroiTracker.Web.Wording;

/// <summary>Sentences of the pages about the own obligations.</summary>
public sealed class MyObligationsTexts;
