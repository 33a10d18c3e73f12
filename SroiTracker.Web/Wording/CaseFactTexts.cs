namespace SroiTracker.Web.Wording;

/// <summary>What the facts of a case are called by people, with a hint where that helps.</summary>
public sealed class CaseFactTexts;
