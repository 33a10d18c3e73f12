namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of the regional pool and of working on behalf of a partner.</summary>
public sealed class PoolTexts;
