namespace SroiTracker.Web.Wording;

/// <summary>Sentences of signing in.</summary>
public sealed class SignInTexts;
