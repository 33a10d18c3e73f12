namespace SroiTracker.Web.Wording;

/// <summary>Sentences of the page on which files for the register come in.</summary>
public sealed class RegisterImportsTexts;
