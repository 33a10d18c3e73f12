namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of a contractor that lacks supervisors.</summary>
public sealed class SupportSignalsTexts;
