namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts about contracts that go from one adviser to another.</summary>
public sealed class HandoversTexts;
