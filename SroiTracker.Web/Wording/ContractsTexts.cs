namespace SroiTracker.Web.Wording;

/// <summary>Sentences of the contract pages.</summary>
public sealed class ContractsTexts;
