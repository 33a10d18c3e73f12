namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of what programmes ask of a place.</summary>
public sealed class ProfilesTexts;
