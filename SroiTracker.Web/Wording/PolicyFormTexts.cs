namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of the form in which a policy is made: a label and a hint for every field.</summary>
public sealed class PolicyFormTexts;
