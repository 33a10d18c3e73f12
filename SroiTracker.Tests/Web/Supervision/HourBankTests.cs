using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Imports;

namespace SroiTracker.Tests.Web.Supervision;

/// <summary>
/// Supervision hours by week, for a contractor and for the authorities that have contracts with it. Today is Sunday 15 March 2026, the last day
/// of week 11; the weeks shown begin twelve weeks before, on 15 December 2025.
/// </summary>
public sealed class HourBankTests : IDisposable
{
    private const string ThisWeek = "09-03-2026 – 15-03-2026";
    private static readonly EvidenceUpload Statement = new(EvidenceKind.HoursStatement, "uren.pdf", Files.Pdf());

    private readonly SroiApp app = new();

    private static string Own => $"/begeleiding/{Efforts.Company}/uren";

    private static string Staff => $"/opdrachtnemers/{Efforts.Company}/begeleidingsuren";

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Get_OwnBank_ShowsOfferedPromisedAndGivenByWeek()
    {
        await FillAsync();

        var page = await (await app.ContractorAsync()).PageAsync(Own);

        Figures(page).Should().Equal("2", "10", "30"); // 4 - 2 today; 20 weeks x 2 - 30; 10 weeks of 3
        Row(page, ThisWeek).Should().Equal("4", "2", "3", "2"); // room 4 - 2
        Row(page, "02-03-2026 – 08-03-2026").Should().Equal("2,29 op 4 van de 7 dagen", "2", "3", "1,14"); // said on Thursday: 4 x 4/7; less 2 x 4/7
        Row(page, "26-01-2026 – 01-02-2026").Should().Equal("–", "0", "0", "–");
        Row(page, "02-02-2026 – 08-02-2026").Should().Equal("–", "2", "3", "–");
        page.QuerySelectorAll("main tbody")[0].Children.Length.Should().Be(26);
        Cells(page.QuerySelectorAll("main tfoot tr")[0]).Should().Equal("58,29", "38", "30", "29,14"); // 4 x (4/7 + 14); 2 x 19; 3 x 10; 2 x (4/7 + 14)
        page.QuerySelector("main svg")!.QuerySelectorAll("rect").Length.Should().Be(29, "19 weeks with a promise until 14 June, 10 with hours given");
        page.QuerySelectorAll("main svg polyline").Length.Should().Be(1);
    }

    [Fact]
    public async Task Get_OwnBank_SaysWhatTheCapsLeft()
    {
        var (_, given) = await FillAsync();

        var page = await (await app.ContractorAsync()).PageAsync(Own);

        var row = page.QuerySelectorAll("main tbody")[1].Children.Single();
        Cells(row).TakeLast(3).Should().Equal("30", "20", "10"); // at most 2 hours a week, 10 weeks
        row.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).Should()
            .Equal($"/inspanningen/{given}", $"/mijn-verplichtingen/{(await app.ClaimRowAsync(given)).ContractId}");
    }

    [Theory]
    [InlineData(Role.Adviser)]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.ProcurementOfficer)]
    public async Task Get_OfAnAuthority_CountsTheOwnContractsAlone(Role role)
    {
        await FillAsync();

        var page = await (await app.SignInAsync(role)).PageAsync(Staff);

        Row(page, ThisWeek).Should().Equal("4", "2", "0", "2"); // the hours given are another authority's
        Figures(page).Should().Equal("2", "40", "0");
        page.GetElementById("geteld").Should().BeNull();
        page.QuerySelector("main").Words().Should().Contain("Dit bedrijf kan ook elders uren hebben beloofd.").And.NotContain("€");
    }

    [Fact]
    public async Task Get_OfTheOtherAuthority_CountsWhatIsItsOwn()
    {
        var (_, given) = await FillAsync();

        var page = await (await app.SignInAsync(Efforts.VoorbeeldstadAdviser)).PageAsync(Staff);

        Row(page, ThisWeek).Should().Equal("4", "0", "3", "4");
        Figures(page).Should().Equal("4", "0", "30");
        page.QuerySelectorAll("main tbody")[1].QuerySelectorAll("a")[1].GetAttribute("href").Should().Be($"/contracten/{(await app.ClaimRowAsync(given)).ContractId}");
    }

    [Fact]
    public async Task Get_OfACompanyOfAnother_ReturnsNotFound()
    {
        await PromiseAsync(2);
        var (other, foreign) = (await app.SignInAsync(Cast.OtherContractor), await app.SignInAsync(Efforts.VoorbeeldstadAdviser));

        foreach (var kind in new[] { "", ".csv", ".xlsx" })
        {
            (await other.GetAsync(Own + kind)).StatusCode.Should().Be(HttpStatusCode.NotFound);
            (await foreign.GetAsync(Staff + kind)).StatusCode.Should().Be(HttpStatusCode.NotFound, "it has no contract with this company");
            (await foreign.GetAsync($"/opdrachtnemers/{Guid.Empty}/begeleidingsuren{kind}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Get_BankInWhichNothingHappened_SaysWhatToDo()
    {
        await app.ContractAsync();

        var own = await (await app.ContractorAsync()).PageAsync(Own);
        var staff = await (await app.SignInAsync(Role.Adviser)).PageAsync(Staff);

        own.QuerySelector("main .empty").Words().Should().Contain("Geef door hoeveel uur per week u heeft voor begeleiding.");
        staff.QuerySelector("main .empty").Words().Should().Contain("Vraag het bedrijf hoeveel uur per week het heeft.");
        own.QuerySelectorAll("main table").Should().BeEmpty();
    }

    [Fact]
    public async Task Get_MorePromisedThanOffered_WarnsWithTheWeeks()
    {
        await SayAsync(new(2026, 3, 5), 1);
        await PromiseAsync(2);

        var alert = (await (await app.ContractorAsync()).PageAsync(Own)).QuerySelectorAll("main .utrecht-alert").Single().Words();

        // 1 - 2 in every week from the one in which it was said until the placement ends, on 21 June; the last week shown ends on 14 June
        alert.Should().Contain("In deze weken is meer beloofd dan aangeboden")
            .And.Contain("Van 2 maart 2026 tot en met 14 juni 2026: per week tot 1 uur te veel.");
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task Get_DraftThatPromisesMoreThanOffered_HasAHint(int offered, bool isWarned)
    {
        await SayAsync(new(2026, 3, 1), offered);
        var draft = await app.DraftAsync(await app.ContractAsync(), Place(2), "hint");

        var page = await (await app.ContractorAsync()).PageAsync($"/inspanningen/{draft}");

        page.QuerySelector("main").Words().Contains("Met deze plaats belooft u meer begeleiding dan u heeft doorgegeven", StringComparison.Ordinal)
            .Should().Be(isWarned);
        page.QuerySelectorAll($"main form[action='/inspanningen/{draft}/indienen']").Should().ContainSingle("it may be handed in all the same");
    }

    [Theory]
    [InlineData("2026-01-05", "05-01-2026")]
    [InlineData("2026-01-11", "05-01-2026")] // its Sunday
    [InlineData("2026-01-12", "12-01-2026")]
    [InlineData("1900-01-01", "01-01-1900")] // a Monday, the first day that facts may name
    [InlineData("1899-12-31", "15-12-2025")]
    [InlineData("2200-12-31", "15-12-2025")] // the weeks would leave the calendar
    [InlineData("31-02-2026", "15-12-2025")]
    [InlineData("gisteren", "15-12-2025")]
    [InlineData("", "15-12-2025")]
    public async Task Get_FromADay_BeginsOnItsMondayAndOtherwiseAroundToday(string from, string first)
    {
        await PromiseAsync(2);

        var page = await (await app.ContractorAsync()).PageAsync($"{Own}?vanaf={from}");

        page.QuerySelector("main tbody th .note").Words().Should().StartWith(first);
    }

    [Fact]
    public async Task Get_EarlierAndLater_JoinWithoutAGap()
    {
        await PromiseAsync(2);
        var contractor = await app.ContractorAsync();

        var later = (await contractor.PageAsync(Own)).QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!;
        var page = await contractor.PageAsync(later);

        later.Should().EndWith("?vanaf=2026-06-15"); // 15 December and 26 weeks
        page.QuerySelector("main tbody th .note").Words().Should().StartWith("15-06-2026");
        Row(page, "15-06-2026 – 21-06-2026")[1].Should().Be("2", "the placement ends on that Sunday");
        Row(page, "22-06-2026 – 28-06-2026")[1].Should().Be("0");
        page.QuerySelector(".pager a[rel=prev]")!.GetAttribute("href").Should().EndWith("?vanaf=2025-12-15");
        page.QuerySelector($"main a[href='{Own}']").Words().Should().Be("Naar de weken rond vandaag");
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Get_File_HasTheWeeksOfThePage(string kind)
    {
        await FillAsync();

        var sheet = await SheetAsync(await app.ContractorAsync(), $"{Own}.{kind}?vanaf=2026-03-02");
        var staff = await SheetAsync(await app.SignInAsync(Role.ProcurementOfficer), $"{Staff}.{kind}?vanaf=2026-03-02");

        sheet.Should().HaveCount(27);
        sheet[0].Should().Equal("jaar", "week", "maandag", "zondag", "aangeboden", "dagen_aangeboden", "beloofd", "gegeven", "ruimte", "meer_beloofd_dan_aangeboden");
        sheet[1].Should().Equal("2026", "10", "2026-03-02", "2026-03-08", "2.29", "4", "2", "3", "1.14", "nee");
        sheet[2].Should().Equal("2026", "11", "2026-03-09", "2026-03-15", "4", "7", "2", "3", "2", "nee");
        staff[2][7].Should().Be("0", "hours given under another authority's contract stay there");
    }

    [Fact]
    public async Task Get_PlacementThatStoppedEarly_CountsOnceUntilItsRealLastDay()
    {
        var place = await PromiseAsync(2);
        (await Judgement.ApproveAsync(place, 3, null, null, app.Change("adviser"), default)).Should().BeNull();
        var (shorter, refusal) = await app.Services.GetRequiredService<ClaimStops>()
            .StopAsync(place, new(2026, 3, 11), StopReason.Student, "verhuisd", app.Change(), default);
        refusal.Should().BeNull();
        var contractor = await app.ContractorAsync();

        Row(await contractor.PageAsync(Own), ThisWeek)[1].Should().Be("0,86", "the earlier claim gave up its place: 2 x 3/7");
        (await Judgement.ApproveAsync(shorter!.Value, (await app.ClaimRowAsync(shorter.Value)).Version, null, null, app.Change("adviser"), default)).Should().BeNull();
        Row(await contractor.PageAsync(Own), ThisWeek)[1].Should().Be("0,86");
    }

    [Fact]
    public async Task Get_StopThatWasRejected_LeavesThePlacementAsItWas()
    {
        var place = await PromiseAsync(2);
        (await Judgement.ApproveAsync(place, 3, null, null, app.Change("adviser"), default)).Should().BeNull();
        var (shorter, _) = await app.Services.GetRequiredService<ClaimStops>()
            .StopAsync(place, new(2026, 3, 11), StopReason.Student, "verhuisd", app.Change(), default);

        (await Judgement.RejectAsync(shorter!.Value, 3, "de dag klopt niet", app.Change("adviser"), default)).Should().BeNull();

        Row(await (await app.ContractorAsync()).PageAsync(Own), ThisWeek)[1].Should().Be("2");
    }

    [Fact]
    public async Task Get_DraftRejectedAndWithdrawn_CountForNothing()
    {
        var contract = await app.ContractAsync();
        await app.DraftAsync(contract, Place(2), "concept");
        var rejected = await app.SubmittedAsync(contract, Place(4), "afgewezen");
        (await Judgement.RejectAsync(rejected, 3, "Geen bewijs", app.Change("adviser"), default)).Should().BeNull();
        await app.SubmittedAsync(contract, Place(8), "ingediend");

        Row(await (await app.ContractorAsync()).PageAsync(Own), ThisWeek)[1].Should().Be("8");
    }

    [Fact]
    public async Task Get_Pages_LinkToTheBank()
    {
        await FillAsync();

        (await (await app.ContractorAsync()).PageAsync("/begeleiding")).QuerySelectorAll($"a[href='{Own}']").Should().ContainSingle();
        (await (await app.SignInAsync(Role.ProcurementOfficer)).PageAsync($"/opdrachtnemers/{Efforts.Company}"))
            .QuerySelectorAll($"a[href='{Staff}']").Should().ContainSingle();
        var waiting = await app.SubmittedAsync(await app.ContractAsync(), Place(1), "te-beoordelen");
        (await (await app.SignInAsync(Role.Adviser)).PageAsync($"/beoordelen/{waiting}")).QuerySelectorAll($"a[href='{Staff}']").Should().ContainSingle();
    }

    [Fact]
    public async Task Get_InEnglish_IsEnglish()
    {
        await FillAsync();
        var contractor = await app.ContractorAsync();

        await contractor.PostFormAsync("/taal", new() { ["taal"] = "en", ["terug"] = "/" });

        (await contractor.PageAsync(Own)).QuerySelector("main").Words().Should().Contain("Free hours a week, now").And.Contain("What counts of the hours");
    }

    private ClaimJudgement Judgement => app.Services.GetRequiredService<ClaimJudgement>();

    /// <summary>
    /// From 5 March 4 hours a week are offered; a place of Utrecht promises 2 for 20 weeks from 2 February; in 10 weeks from that day 30 were
    /// given under a contract of Voorbeeldstad, and approved.
    /// </summary>
    private async Task<(Guid Place, Guid Given)> FillAsync()
    {
        await SayAsync(new(2026, 3, 5), 4);
        var given = await app.SubmittedAsync(await app.ContractAsync(Efforts.Voorbeeldstad), Efforts.Supervision(30, 10), "uren", file: Statement);
        (await Judgement.ApproveAsync(given, 3, null, null, app.Change("adviser"), default)).Should().BeNull();
        return (await PromiseAsync(2), given);
    }

    private async Task<Guid> PromiseAsync(int hours) => await app.SubmittedAsync(await app.ContractAsync(), Place(hours), "plaats");

    private static EffortFacts Place(int hours) => Efforts.Bol() with { SupervisionOffered = Ratio.Of(hours) };

    private async Task SayAsync(LocalDate day, int hours)
    {
        await app.ContractAsync();
        await app.Database(async data =>
        {
            data.Add(new SupervisionOffer
            {
                Id = Guid.CreateVersion7(), ContractorId = Efforts.Company, Places = 1, HoursPerWeek = hours, Until = new(2026, 12, 31),
                RecordedAt = day.At(new LocalTime(11, 0)).InUtc().ToInstant(), By = SeedId.Of("user", Cast.EmailOf(Role.Contractor)),
            });
            await data.SaveChangesAsync();
        });
    }

    private static string[] Figures(IDocument page) => [.. page.QuerySelectorAll("main .funnel dd").Select(figure => figure.Words())];

    private static string[] Row(IDocument page, string week) =>
        Cells(page.QuerySelectorAll("main tbody tr").Single(row => row.QuerySelector("th .note").Words() == week));

    private static string[] Cells(IElement row) => [.. row.QuerySelectorAll("td").Select(cell => cell.Words())];

    private static async Task<List<string[]>> SheetAsync(HttpClient client, string path)
    {
        await using var file = await client.GetStreamAsync(path);
        var sheet = (await SheetReader.ReadAsync(file, ImportLimits.Default, default)).Sheet!;
        return [.. sheet.Rows.Prepend(sheet.Heading).Select(row => row.Cells.Select(cell => cell.Text.Replace(',', '.')).ToArray())];
    }
}
