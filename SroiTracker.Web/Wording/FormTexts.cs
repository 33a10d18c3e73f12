namespace SroiTracker.Web.Wording;

/// <summary>Sentences beside form fields that every form shares.</summary>
public sealed class FormTexts;
