namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of the keys of programs.</summary>
public sealed class ApiTokensTexts;
