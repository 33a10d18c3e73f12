namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts about programmes.</summary>
public sealed class ProgrammeTexts;
