namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of the pages on which policies are drafted, proposed and approved.</summary>
public sealed class PolicyDraftsTexts;
