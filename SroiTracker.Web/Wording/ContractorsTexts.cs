namespace SroiTracker.Web.Wording;

/// <summary>Sentences of the contractors' pages.</summary>
public sealed class ContractorsTexts;
