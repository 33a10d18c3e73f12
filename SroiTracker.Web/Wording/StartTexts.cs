namespace SroiTracker.Web.Wording;

/// <summary>Sentences of the start page.</summary>
public sealed class StartTexts;
