using Microsoft.Extensions.FileProviders;
using NodaTime;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Reports;

namespace SroiTracker.Tests.Web.Reports;

/// <summary>Documents for tests, written with the fonts that the build copied.</summary>
internal static class ReportCase
{
    internal static ReportWriter Writer { get; } = new(new ReportFonts(new PhysicalFileProvider(Repository.PathOf("SroiTracker.Web", "wwwroot"))));

    internal static Report Of(Action<ReportPage> fill, string title = "Tussenstand", string language = "nl") =>
        Report.Compose(title, language, new LocalDate(2026, 3, 15), "Gemeente Voorbeeldstad", fill);

    internal static byte[] Write(Action<ReportPage> fill) => Writer.Write(Of(fill));

    internal static PdfParts Read(Action<ReportPage> fill) => new(Write(fill));
}
