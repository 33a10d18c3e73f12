namespace SroiTracker.Web.Wording;

/// <summary>Sentences of entering an effort and of its page.</summary>
public sealed class ClaimsTexts;
