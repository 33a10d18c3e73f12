namespace SroiTracker.Web.Wording;

/// <summary>Words of the page that shows every component.</summary>
public sealed class ComponentsTexts;
