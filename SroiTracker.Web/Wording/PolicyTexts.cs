namespace SroiTracker.Web.Wording;

/// <summary>Texts of the policy library.</summary>
public sealed class PolicyTexts;
