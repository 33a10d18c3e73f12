namespace SroiTracker.Web.Reports;

/// <summary>The head of a letter.</summary>
/// <param name="Address">The lines in the window of the envelope.</param>
/// <param name="Day">The day in words.</param>
/// <param name="Reference">Our reference.</param>
/// <param name="Subject">What it is about; the first heading of the document.</param>
public sealed record ReportLetter(IReadOnlyList<string> Address, string Day, string Reference, string Subject);
