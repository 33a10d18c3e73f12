using System.Net;
using AngleSharp.Dom;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Mail;

namespace SroiTracker.Tests.Web.Claims;

/// <summary>Many efforts from one file: the template, every fault in its cell, the trial and what is kept.</summary>
public sealed class ClaimSheetTests(SroiApp app) : IClassFixture<SroiApp>
{
    private const string Heading = "eigen_kenmerk;bouwblok;pok_nummer;van;weken;uren_per_week";
    private const int Hundred = 100;

    [Fact]
    public async Task Get_Template_AsksWhatTheBlocksOfTheContractAskAndNoMore()
    {
        var contract = await app.ContractAsync();
        using var mila = await app.ContractorAsync();

        using var answer = await mila.GetAsync($"/invullen/{contract}/importeren/sjabloon");

        using var file = SpreadsheetDocument.Open(await answer.Content.ReadAsStreamAsync(), false);
        var sheets = file.WorkbookPart!.Workbook.Descendants<Sheet>().ToList();
        sheets.Select(sheet => sheet.Name!.Value).Should().Equal("Inspanningen", "Uitleg", "Keuzes");
        var first = ((WorksheetPart)file.WorkbookPart.GetPartById(sheets[0].Id!)).Worksheet;
        first.Descendants<Cell>().Select(cell => cell.InnerText).Should().Equal(
            "eigen_kenmerk", "bouwblok", "pok_nummer", "crebo", "erkend", "van", "weken", "tot_en_met", "uren_per_week", "uren", "personen", "kosten",
            "omschrijving", "voorstel", "onderbrekingen", "begeleiding_per_week", "kwalificatiedatum", "leeftijdsbonus", "vast_contract", "statushouder", "regeling", "subsidie"); // Utrecht has no days, no invoices, no cap a week
        first.Descendants<DataValidation>().Select(check => $"{check.SequenceOfReferences!.InnerText} {check.Formula1!.InnerText}").Should()
            .Contain("B2:B5001 Keuzes!$A$2:$A$15").And.HaveCount(5); // 14 blocks; recognised; three of yes or no
        var words = ((WorksheetPart)file.WorkbookPart.GetPartById(sheets[1].Id!)).Worksheet.InnerText;
        words.Should().Contain("Mbo bol niveau 2-4").And.Contain("Schrijf nooit een naam of BSN.").And.NotContain("factuurbedrag");
    }

    [Fact]
    public async Task Post_TemplateFilledInLibreOffice_IsTriedHandedInAndSentTwiceCreatesOnce()
    {
        var contract = await app.ContractAsync();
        using var mila = await app.ContractorAsync();
        var file = await File.ReadAllBytesAsync(Repository.PathOf("SroiTracker.Tests", "Web", "Claims", "Files", "inspanningen-libreoffice.xlsx"));

        var trial = await TryAsync(mila, contract, file);

        RowsOf(trial).Should().Equal(
            "2 ST-01 Mbo bol niveau 2-4 02-02-2026 – 21-06-2026 € 6.837,61 Kan worden ingediend.", // 20,000 x 20/52 x 32/36
            "3 ST-02 Mbo bol niveau 2-4 02-02-2026 – 21-06-2026 € 6.730,77 Kan worden ingediend.", // 20,000 x 140/364 x 31.5/36
            "4 PW-01 Participatiewet 02-02-2026 – 31-01-2027 € 40.000,00 Kan worden ingediend.", // 40,000 x 52/52 x 36/36
            "5 0007 Scholing, kennis of middelen 02-03-2026 – 08-03-2026 € 1.000,00 Kan worden ingediend.", // 10 x 100
            "6 IN-01 Inkopen bij sociale bedrijven 03-03-2026 – 03-03-2026 € 1.250,50 Kan worden ingediend.");
        trial.QuerySelector("main").Words().Should().Contain("€ 55.818,88"); // 6,837.61 + 6,730.77 + 40,000.00 + 1,000.00 + 1,250.50
        (await ClaimsAsync(contract)).Should().BeEmpty("a trial keeps nothing");
        (await KeepAsync(mila, contract, trial, "indienen")).Should().Contain("Bewaard als concept: 0. Ingediend: 5. Stond er al: 0.");
        var letters = (await PartnerCast.RowsAsync<MailMessage>(app)).Count(mail => mail.Subject == "claim.manySubmitted");
        var again = await TryAsync(mila, contract, file);

        letters.Should().Be(1, "the adviser hears of five at once");
        RowsOf(again).Should().HaveCount(5).And.OnlyContain(row => row.EndsWith("Staat er al en blijft zoals het is.", StringComparison.Ordinal));
        again.QuerySelector("button[value=indienen]").Should().BeNull();
        (await ClaimsAsync(contract)).Should().HaveCount(5).And.OnlyContain(claim => claim.State == ClaimState.Submitted);
        (await app.ContractRowAsync(contract)).Pending.Cents.Should().Be(55_818_88);
    }

    [Fact]
    public async Task Post_FileWithSixtyFaults_ShowsEachInItsCellAndTheCorrectedOneIsAccepted()
    {
        var contract = await app.ContractAsync();
        using var mila = await app.ContractorAsync();
        var wrong = Enumerable.Range(1, 20).Select(row => $"ST-{row};BOL_2_4;;30-02-2026;20;veel");
        var right = Enumerable.Range(1, 20).Select(row => $"ST-{row};BOL_2_4;POK-{row};02-02-2026;20;31,5");

        var refused = await TryAsync(mila, contract, SheetFile.Csv([Heading, .. wrong]));

        refused.GetElementById("fouten").Words().Should().Be("60 fouten in 20 rijen");
        refused.QuerySelector("main").Words().Should().Contain("Kolom pok_nummer: 20 Kolom uren_per_week: 20 Kolom van: 20");
        var faults = refused.QuerySelectorAll(".fault-list li").Select(line => line.Words()).ToList();
        faults.Should().HaveCount(60);
        for (var row = 2; row <= 21; row++)
        {
            faults.Should().ContainSingle(line => line.StartsWith($"Cel C{row} (pok_nummer): Vul het nummer van de praktijkovereenkomst in.", StringComparison.Ordinal))
                .And.ContainSingle(line => line.StartsWith($"Cel D{row} (van): Deze datum bestaat niet", StringComparison.Ordinal))
                .And.ContainSingle(line => line.StartsWith($"Cel F{row} (uren_per_week): Dit is geen aantal uren.", StringComparison.Ordinal));
        }

        refused.QuerySelector("button[value=indienen]").Should().BeNull();
        (await ClaimsAsync(contract)).Should().BeEmpty();
        var trial = await TryAsync(mila, contract, SheetFile.Csv([Heading, .. right]));
        (await KeepAsync(mila, contract, trial, "bewaar")).Should().Contain("Bewaard als concept: 20. Ingediend: 0. Stond er al: 0.");
        (await ClaimsAsync(contract)).Should().HaveCount(20).And.OnlyContain(claim => claim.State == ClaimState.Draft && claim.Expected.Amount!.Value.Cents == 6_730_77);
    }

    [Theory]
    [InlineData("ST-1;BOL_2_4;POK-1;02-02-2026;20;32;21-06-2026", "Cel G2 (tot_en_met): Vul het aantal weken in of de laatste dag, niet allebei.")]
    [InlineData("ST-1;BOL_2_4;POK-1;02-02-2026;;32;", "Cel E2 (weken): Vul het aantal weken in, of de laatste dag.")]
    [InlineData("ST-1;BOL_2_4;POK-1;02-02-2026;521;32;", "Cel E2 (weken)")]
    [InlineData(";BOL_2_4;POK-1;02-02-2026;20;32;", "Cel A2 (eigen_kenmerk)")]
    [InlineData("ST-1;Bol;POK-1;02-02-2026;20;32;", "Cel B2 (bouwblok): Deze waarde is niet bekend. Kies uit: Participatiewet")]
    [InlineData("ST-1;;POK-1;02-02-2026;20;32;", "Cel B2 (bouwblok): bouwblok is niet ingevuld.")]
    [InlineData("ST-1;Participatiewet;POK-1;02-02-2026;20;32;", "Cel C2 (pok_nummer): Dit bouwblok vraagt dit niet.")]
    [InlineData("jan 111222333;BOL_2_4;POK-1;02-02-2026;20;32;", "Cel A2 (eigen_kenmerk): ")]
    public async Task Post_RowThatTheFormWouldRefuse_IsRefusedInItsCell(string row, string fault)
    {
        var contract = await app.ContractAsync();
        using var mila = await app.ContractorAsync();

        var page = await TryAsync(mila, contract, SheetFile.Csv(Heading + ";tot_en_met", row));

        page.QuerySelectorAll(".fault-list li").Should().ContainSingle().Which.Words().Should().StartWith(fault).And.NotContain("111222333");
    }

    [Fact]
    public async Task Post_SameEffortTwiceInOneFile_IsRefusedAtTheSecondRow()
    {
        var contract = await app.ContractAsync();
        using var mila = await app.ContractorAsync();
        const string Row = "ST-1;BOL_2_4;POK-1;02-02-2026;20;32";

        var page = await TryAsync(mila, contract, SheetFile.Csv(Heading, Row, "ST-1;BOL_2_4;POK-1;29-06-2026;10;32", Row));

        page.QuerySelectorAll(".fault-list li").Should().ContainSingle().Which.Words().Should().StartWith("Cel A4 (eigen_kenmerk): Deze inspanning staat ook in rij 2.");
    }

    [Fact]
    public async Task Post_RowsThatNeedEvidence_BecomeDraftsThatSayWhatIsMissing()
    {
        var contract = await app.ContractAsync(Efforts.Voorbeeldstad);
        using var mila = await app.ContractorAsync();
        var trial = await TryAsync(mila, contract, SheetFile.Csv(Heading + ";erkend", "ST-1;BOL;POK-1;02-02-2026;20;32;ja", "ST-2;BOL;POK-2;02-02-2026;20;32;ja"));
        RowsOf(trial).Should().OnlyContain(row => row.EndsWith("Wordt een concept. Voeg eerst bewijs toe: praktijkovereenkomst.", StringComparison.Ordinal));

        var said = await KeepAsync(mila, contract, trial, "indienen");

        said.Should().Contain("Bewaard als concept: 2. Ingediend: 0.").And.Contain("2 concepten missen nog bewijs.");
        var claims = await ClaimsAsync(contract);
        claims.Should().HaveCount(2).And.OnlyContain(claim => claim.State == ClaimState.Draft);
        (await mila.PageAsync($"/inspanningen/{claims[0].Id}")).QuerySelector(".worth").Words().Should().ContainEquivalentOf("praktijkovereenkomst");
    }

    [Fact]
    public async Task Post_RowsOfTheSamePersonAtOnce_SeeEachOtherAsTheyDoOneByOne()
    {
        var contract = await app.ContractAsync();
        using var mila = await app.ContractorAsync();
        var trial = await TryAsync(mila, contract, SheetFile.Csv(Heading, "A;BOL_2_4;POK-9;02-02-2026;20;32", "B;BOL_2_4;POK-9;02-03-2026;20;32"));
        await KeepAsync(mila, contract, trial, "indienen");
        var other = await app.ContractAsync();
        foreach (var (person, day) in new[] { ("A", "2026-02-02"), ("B", "2026-03-02") })
        {
            var form = new FormDriver(mila);
            await form.GoAsync($"/invullen/{other}/stagiair?blok=BOL_2_4");
            form.Fill("Block", "BOL_2_4").Fill("OwnReference", person).Fill("Agreement", "POK-8").Fill("From", day).Fill("Weeks", "20");
            await form.Fill("HoursPerWeek", "32").PressAsync("indienen");
        }

        var (many, single) = (await ClaimsAsync(contract), await ClaimsAsync(other));

        many.Select(claim => (claim.Facts.OwnReference, claim.State, claim.Expected.Outcome, claim.Expected.Clause)).Should()
            .Equal(single.Select(claim => (claim.Facts.OwnReference, claim.State, claim.Expected.Outcome, claim.Expected.Clause)));
    }

    [Fact]
    public async Task Post_FileThatIsTooMuch_IsRefusedWithASentence()
    {
        var contract = await app.ContractAsync();
        using var mila = await app.ContractorAsync();
        var many = Enumerable.Range(1, 5_001).Select(row => $"ST-{row};BOL_2_4;POK-{row};02-02-2026;20;32");

        (await TryAsync(mila, contract, SheetFile.ZipBomb(61))).QuerySelector(".fault-list").Words().Should().Contain("60 MB");
        (await TryAsync(mila, contract, new byte[(10 * 1024 * 1024) + 1])).QuerySelector(".fault-list").Words().Should().Contain("10 MB");
        (await TryAsync(mila, contract, SheetFile.Csv([Heading, .. many]))).QuerySelector(".fault-list").Words().Should().Contain("5000");
    }

    [Fact]
    public async Task Post_FileOfSomebodyElseOrForAnotherContract_KeepsNothing()
    {
        var contract = await app.ContractAsync();
        using var mila = await app.ContractorAsync();
        var trial = await TryAsync(mila, contract, SheetFile.Csv(Heading, "ST-1;BOL_2_4;POK-1;02-02-2026;20;32"));
        var mark = trial.QuerySelector("input[name=Mark]")!.GetAttribute("value")!;
        var foreign = await app.ContractAsync(company: Efforts.OtherCompany);
        using var daan = await app.SignInAsync(Cast.OtherContractor);

        (await mila.PostFormAsync($"/invullen/{foreign}/importeren/bewaren", new() { ["Mark"] = mark, ["Step"] = "bewaar" })).StatusCode.Should().Be(HttpStatusCode.NotFound);
        var gone = await (await daan.PostFormAsync($"/invullen/{foreign}/importeren/bewaren", new() { ["Mark"] = mark, ["Step"] = "bewaar" })).ReadAsync();

        gone.QuerySelector("#error-summary").Words().Should().Contain("Het bestand is er niet meer.");
        (await ClaimsAsync(foreign)).Should().BeEmpty();
    }

    private static async Task<IDocument> TryAsync(HttpClient client, Guid contract, byte[] file)
    {
        var answer = await client.PostFilesAsync($"/invullen/{contract}/importeren", [], ("File", "inspanningen.xlsx", file));
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return await answer.ReadAsync();
    }

    private static async Task<string> KeepAsync(HttpClient client, Guid contract, IDocument trial, string step)
    {
        var mark = trial.QuerySelector("input[name=Mark]")!.GetAttribute("value")!;
        var answer = await client.PostFormAsync($"/invullen/{contract}/importeren/bewaren", new() { ["Mark"] = mark, ["Step"] = step });
        return (await client.PageAsync(answer.Headers.Location!.OriginalString)).QuerySelector("main").Words();
    }

    private static List<string> RowsOf(IDocument page) => [.. page.QuerySelectorAll("main table tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.Words()))).Take(Hundred)];

    private async Task<List<Claim>> ClaimsAsync(Guid contract)
    {
        List<Claim> rows = [];
        await app.Database(async data => rows = await data.Claims.AsNoTracking().Where(claim => claim.ContractId == contract).OrderBy(claim => claim.CreatedAt).ThenBy(claim => claim.Id).ToListAsync());
        return rows;
    }
}
