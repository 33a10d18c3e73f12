using Microsoft.AspNetCore.Mvc;
using SroiTracker.Web.Reports;

namespace SroiTracker.Web.Features.Shared;

/// <summary>A document as the answer of a page.</summary>
internal static class PdfAnswer
{
    /// <summary>The document as a file to keep, or the page that says which font is missing.</summary>
    /// <param name="name">The name of the file, without its kind.</param>
    internal static IActionResult Pdf(this Controller page, ReportWriter writer, Report report, string name)
    {
        if (writer.MissingFont is not { } font) return page.File(writer.Write(report), "application/pdf", name + ".pdf");
        page.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return page.View("NoDocument", font);
    }
}
