using System.Net;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Imports;

namespace SroiTracker.Tests.Web.Contracts;

/// <summary>Lists as files: exactly what the page shows, for who may see it.</summary>
public sealed class ExportTests(SroiApp app) : IClassFixture<SroiApp>
{
    [Fact]
    public async Task Get_Contracts_AsEitherFile_IsExactlyTheSelectionInItsOrder()
    {
        var adviser = await app.SignInAsync(Role.Adviser);
        var (small, large) = (await app.ContractAsync(euros: 300_000), await app.ContractAsync(euros: 900_000));
        await app.ContractAsync(Efforts.Voorbeeldstad, Efforts.OtherCompany);
        var words = new[] { (await app.ContractRowAsync(large)).Reference, (await app.ContractRowAsync(small)).Reference };

        var (csv, xlsx) = (await SheetAsync(adviser, "/contracten/export?soort=services"), await SheetAsync(adviser, "/contracten/export.xlsx?soort=services"));

        Column(csv, "kenmerk").Where(words.Contains).Should().Equal(words); // 45,000 to go before 15,000
        Column(xlsx, "kenmerk").Should().Equal(Column(csv, "kenmerk"));
        Column(xlsx, "verplichting").First().Should().Be("45000"); // 5% of 900,000
        Column(await SheetAsync(adviser, $"/contracten/export.xlsx?zoek={words[0]}"), "kenmerk").Should().Equal(words[0]);
        Column(await SheetAsync(adviser, "/contracten/export?sorteer=kenmerk"), "kenmerk").Should().BeInAscendingOrder(StringComparer.Ordinal);
        (await adviser.GetAsync("/contracten/export.xlsx?soort=works&zoek=bestaat-niet")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Get_ClaimsAndEntries_AreThoseOfTheContract()
    {
        var contract = await app.ContractAsync();
        await app.SubmittedAsync(contract, Efforts.Bol(), "export");
        var (officer, contractor) = (await app.SignInAsync(Role.ProcurementOfficer), await app.ContractorAsync());

        foreach (var kind in new[] { "csv", "xlsx" })
        {
            var staff = await SheetAsync(officer, $"/contracten/{contract}/inspanningen.{kind}");
            Column(staff, "kenmerk").Should().Equal("stage-export");
            Column(staff, "verwacht").Single().Replace(',', '.').Should().Be("6837.61"); // 20,000 x 20/52 x 32/36
            Column(await SheetAsync(contractor, $"/mijn-verplichtingen/{contract}/inspanningen.{kind}"), "kenmerk").Should().Equal("stage-export");
            Column(await SheetAsync(contractor, $"/mijn-verplichtingen/{contract}/boekingen.{kind}"), "Bedrag").Single().Should().StartWith("12500");
        }

        var account = await SheetAsync(officer, $"/contracten/{contract}/boekingen/export.xlsx");
        Column(account, "saldo").Should().Equal("12500");
        Column(account, "dag").Should().Equal("2025-12-15");
    }

    [Fact]
    public async Task Get_Claims_OfADraft_AreForItsWriterOnly()
    {
        var contract = await app.ContractAsync();
        await app.DraftAsync(contract, Efforts.Bol(), "concept");

        var own = await SheetAsync(await app.ContractorAsync(), $"/mijn-verplichtingen/{contract}/inspanningen.xlsx");
        var staff = await (await app.SignInAsync(Role.Adviser)).GetStringAsync($"/contracten/{contract}/inspanningen.csv");

        Column(own, "stand").Should().Equal("Concept");
        staff.Should().NotContain("stage-concept");
    }

    [Fact]
    public async Task Get_FilesOfAnother_ReturnsNotFound()
    {
        var contract = await app.ContractAsync();
        var (company, authority) = (await app.SignInAsync(Cast.OtherContractor), await app.SignInAsync(Efforts.VoorbeeldstadAdviser));

        foreach (var file in new[] { "inspanningen.csv", "inspanningen.xlsx", "boekingen.csv", "boekingen.xlsx" })
            (await company.GetAsync($"/mijn-verplichtingen/{contract}/{file}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        foreach (var file in new[] { "inspanningen.csv", "inspanningen.xlsx", "boekingen/export", "boekingen/export.xlsx" })
            (await authority.GetAsync($"/contracten/{contract}/{file}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task<Sheet> SheetAsync(HttpClient client, string path)
    {
        await using var file = await client.GetStreamAsync(path);
        var read = await SheetReader.ReadAsync(file, ImportLimits.Default, default);
        return read.Sheet ?? throw new InvalidOperationException(path + " is no table");
    }

    private static IEnumerable<string> Column(Sheet sheet, string head)
    {
        var place = sheet.Heading.Cells.ToList().FindIndex(cell => cell.Text == head);
        return sheet.Rows.Select(row => row.Cells[place].Text);
    }
}
