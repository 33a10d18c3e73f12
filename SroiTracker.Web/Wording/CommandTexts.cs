namespace SroiTracker.Web.Wording;

/// <summary>Sentences of the command line.</summary>
public sealed class CommandTexts;
