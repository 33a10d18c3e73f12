namespace SroiTracker.Web.Wording;

/// <summary>Names of the pages on the menu.</summary>
public sealed class NavigationTexts;
