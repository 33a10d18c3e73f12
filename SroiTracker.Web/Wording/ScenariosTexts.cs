namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of scenarios.</summary>
public sealed class ScenariosTexts;
