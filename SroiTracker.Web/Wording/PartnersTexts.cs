namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of partners, their mandates and accounts.</summary>
public sealed class PartnersTexts;
