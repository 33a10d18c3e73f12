namespace SroiTracker.Web.Wording;

/// <summary>Sentences of the pages about recognised training companies.</summary>
public sealed class RecognitionsTexts;
