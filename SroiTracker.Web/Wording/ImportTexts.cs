namespace SroiTracker.Web.Wording;

/// <summary>Names the sentences about files that are read.</summary>
public sealed class ImportTexts;
