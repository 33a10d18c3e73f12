namespace SroiTracker.Web.Wording;

/// <summary>Sentences of the own account.</summary>
public sealed class AccountTexts;
