namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts about the texts with which advisers write.</summary>
public sealed class TemplatesTexts;
