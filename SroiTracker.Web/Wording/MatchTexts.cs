namespace SroiTracker.Web.Wording;

/// <summary>Names the sentences about matches and alerts; operands stand between braces by name.</summary>
public sealed class MatchTexts;
