namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of students who are presented to contractors.</summary>
public sealed class PitchesTexts;
