namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts about confirmation by a school or student.</summary>
public sealed class ConfirmationsTexts;
