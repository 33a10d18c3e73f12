namespace SroiTracker.Web.Wording;

/// <summary>Words and sentences of the layout, the error pages and the components.</summary>
public sealed class SharedTexts;
