namespace SroiTracker.Web.Wording;

/// <summary>What the forms of an effort share, done or planned: hints and errors of facts that only some policies ask.</summary>
public sealed class EffortTexts;
