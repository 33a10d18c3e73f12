namespace SroiTracker.Web.Wording;

/// <summary>Sentences of rule steps, questions, reasons and faults, keyed by the names the domain gives them.</summary>
public sealed class RuleTexts;
