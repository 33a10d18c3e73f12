namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of schemes and offers that help to make a place possible.</summary>
public sealed class InstrumentsTexts;
