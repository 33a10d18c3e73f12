namespace SroiTracker.Web.Wording;

/// <summary>Texts around the steps of a derivation.</summary>
public sealed class DerivationTexts;
