using SroiTracker.Web.Reports.Layout;
using SroiTracker.Web.Reports.Pdf;

namespace SroiTracker.Web.Reports;

/// <summary>Makes a tagged PDF of a filled document. The same document gives the same bytes.</summary>
public sealed class ReportWriter(ReportFonts fonts)
{
    /// <summary>The name of the font that is missing, so that nothing can be written; null when all is there.</summary>
    public string? MissingFont => fonts.Missing;

    /// <summary>The document as a file.</summary>
    /// <exception cref="InvalidOperationException">A font is missing; ask <see cref="MissingFont"/> first.</exception>
    public byte[] Write(Report report)
    {
        var phrases = new ReportPhrases(report.Language);
        return DocumentFile.Write(report, phrases, new ReportLayout(report, phrases, fonts.Faces).Run(), fonts.Faces);
    }
}
