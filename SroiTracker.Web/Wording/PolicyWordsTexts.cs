namespace SroiTracker.Web.Wording;

/// <summary>Labels and phrases with which a policy is described clause by clause.</summary>
public sealed class PolicyWordsTexts;
