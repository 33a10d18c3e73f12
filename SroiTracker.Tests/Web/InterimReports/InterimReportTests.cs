using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.FileProviders;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Tests.Web.Reports;
using SroiTracker.Web.Reports;

namespace SroiTracker.Tests.Web.InterimReports;

/// <summary>The interim report as its readers fetch it.</summary>
public sealed class InterimReportTests(SroiApp app) : IClassFixture<SroiApp>
{
    private static readonly string[] People = ["Sanne", "Mila", "Ineke", "Bilal", "@"];

    [Fact]
    public async Task Get_Interim_SaysTheSumItsStepsTheClaimsAndTheEntries()
    {
        var contract = await app.ContractAsync();
        await app.SubmittedAsync(contract, Efforts.Bol(), "p2");
        var reference = (await app.ContractRowAsync(contract)).Reference;

        var said = await ReadAsync(await app.SignInAsync(Role.Adviser), $"/contracten/{contract}/tussenstand.pdf");

        said.Root.All("H1").Single().Text.Should().Be("Tussenstand social return " + reference);
        said.Root.All("P").First().Text.Should().Be("Dit is de stand op 15 maart 2026. Nog te gaan: €\u00A012.500,00."); // 5% of 250,000.00
        Rows(said).Should().Contain($"Opdracht Groenonderhoud ({reference})").And.Contain("Looptijd 1 januari 2026 – 31 december 2027")
            .And.Contain("Verplichting €\u00A012.500,00").And.Contain("In behandeling €\u00A06.837,61") // 20,000 x 20/52 x 32/36
            .And.Contain("stage-p2 Stagiair Ingediend 02-02-2026 – 21-06-2026 €\u00A06.837,61").And.Contain("Samen    €\u00A06.837,61")
            .And.Contain("1 15-12-2025 Verplichting Inspanning €\u00A012.500,00 €\u00A012.500,00");
        said.Root.All("LBody").Should().Contain(step => step.Text.Contains("€\u00A0250.000,00", StringComparison.Ordinal)
            && step.Text.Contains("Bron: ", StringComparison.Ordinal) && step.Text.Contains("laatst gecontroleerd op", StringComparison.Ordinal));
        PdfDocument.Text(said.Root.All("Figure").Single().Fields["Alt"]).Should()
            .Be("€\u00A00,00 is ingevuld en €\u00A06.837,61 is in behandeling, van €\u00A012.500,00.");
        People.Should().NotContain(name => said.Root.Text.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_Interim_TwiceAndByEveryReader_IsTheSameBytes()
    {
        var contract = await app.ContractAsync();
        await app.SubmittedAsync(contract, Efforts.Bol());
        var adviser = await app.SignInAsync(Role.Adviser);

        var first = await adviser.GetByteArrayAsync($"/contracten/{contract}/tussenstand.pdf");

        (await adviser.GetByteArrayAsync($"/contracten/{contract}/tussenstand.pdf")).Should().Equal(first);
        (await (await app.SignInAsync(Role.ProcurementOfficer)).GetByteArrayAsync($"/contracten/{contract}/tussenstand.pdf")).Should().Equal(first);
        (await (await app.ContractorAsync()).GetByteArrayAsync($"/mijn-verplichtingen/{contract}/tussenstand.pdf")).Should().Equal(first);
    }

    [Fact]
    public async Task Get_Interim_OfADraft_KeepsItToItsWriter()
    {
        var contract = await app.ContractAsync();
        await app.DraftAsync(contract, Efforts.Bol());

        var said = await ReadAsync(await app.ContractorAsync(), $"/mijn-verplichtingen/{contract}/tussenstand.pdf");

        said.Root.Text.Should().NotContain("stage-p1").And.Contain("Er is niets in behandeling.").And.Contain("Er is nog niets goedgekeurd.");
    }

    [Fact]
    public async Task Get_Interim_OfAnotherCompanyOrAuthority_ReturnsNotFound()
    {
        var contract = await app.ContractAsync();

        var company = await (await app.SignInAsync(Cast.OtherContractor)).GetAsync($"/mijn-verplichtingen/{contract}/tussenstand.pdf");
        var authority = await (await app.SignInAsync(Efforts.VoorbeeldstadAdviser)).GetAsync($"/contracten/{contract}/tussenstand.pdf");

        company.StatusCode.Should().Be(HttpStatusCode.NotFound);
        authority.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_Interim_InEnglish_IsEnglishThroughout()
    {
        var contract = await app.ContractAsync();
        var adviser = await app.SignInAsync(Role.Adviser);
        await adviser.PostFormAsync("/taal", new() { ["taal"] = "en", ["terug"] = "/" });

        var said = await ReadAsync(adviser, $"/contracten/{contract}/tussenstand.pdf");

        PdfDocument.Text(said.Document.Catalog["Lang"]).Should().Be("en");
        said.Root.All("P").First().Text.Should().Be("This is the standing on 15 March 2026. Still to do: €\u00A012.500,00.");
        said.Root.All("H2").Select(head => head.Text).Should().Equal("Who and what", "The sum", "Why this amount", "Efforts", "Entries");
    }

    [Fact]
    public async Task Get_ContractAndObligation_LinkToTheirInterimReport()
    {
        var contract = await app.ContractAsync();

        var staff = await (await app.SignInAsync(Role.ProcurementOfficer)).PageAsync($"/contracten/{contract}");
        var own = await (await app.ContractorAsync()).PageAsync($"/mijn-verplichtingen/{contract}");

        staff.QuerySelector($"a[href='/contracten/{contract}/tussenstand.pdf']").Words().Should().Be("Tussenstand (PDF)");
        own.QuerySelector($"a[href='/mijn-verplichtingen/{contract}/tussenstand.pdf']").Words().Should().Be("Tussenstand (PDF)");
    }

    [Fact]
    public async Task Get_Interim_WithoutItsFont_SaysWhichOneIsMissing()
    {
        await using var fontless = new FontlessApp();
        var contract = await fontless.ContractAsync();

        var answer = await (await fontless.SignInAsync(Role.Adviser)).GetAsync($"/contracten/{contract}/tussenstand.pdf");

        answer.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await answer.ReadAsync()).QuerySelector("main").Words().Should().Contain("Op de server ontbreekt het lettertype noto-sans-400-normal.ttf.");
    }

    private static async Task<PdfParts> ReadAsync(HttpClient client, string path)
    {
        var answer = await client.GetAsync(path);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/pdf");
        return new(await answer.Content.ReadAsByteArrayAsync());
    }

    private static IEnumerable<string> Rows(PdfParts said) =>
        said.Root.All("TR").Select(row => string.Join(' ', row.Parts.Select(cell => cell.Text)));

    private sealed class FontlessApp : SroiApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton(new ReportFonts(new NullFileProvider()))));
        }
    }
}
