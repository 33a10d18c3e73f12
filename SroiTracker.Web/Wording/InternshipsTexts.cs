namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of the public pages for employers.</summary>
public sealed class InternshipsTexts;
