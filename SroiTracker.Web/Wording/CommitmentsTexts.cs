namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of what partners promised.</summary>
public sealed class CommitmentsTexts;
