namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of the frame of documents.</summary>
public sealed class ReportTexts;
