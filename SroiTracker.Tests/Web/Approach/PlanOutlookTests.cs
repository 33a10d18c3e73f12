using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Tests.Web.Reports;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Approach;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Tests.Web.Approach;

/// <summary>
/// The day on which an agreed plan meets the obligation of 12,500.00, wherever somebody asks for it. The plan: two bol places, 2 March until
/// 19 July 2026 (140 days), together 13,675.21: March, April and June 2,930.40, May 3,028.09, July 1,855.92. Today is 15 March.
/// </summary>
public sealed class PlanOutlookTests(SroiApp app) : IClassFixture<SroiApp>
{
    private const string ByPlan = "Volgens dit plan gehaald op 7 juli 2026."; // 11,819.29 until June; 1,855.92 x 7/19 = 683.75

    /// <summary>Until yesterday 13 of the 30 days of March are gone, 1,269.84; the rest is 12,405.37 of 12,500.00.</summary>
    private const string Short = "Met wat al is bijgeschreven en de rest van het plan: nog € 94,63 tekort op 31 december 2027.";

    /// <summary>With 6,837.61 credited 5,662.39 is left: 1,660.56 of March, 2,930.40 of April, and 1,071.43 of May, whose 11th day makes 1,074.48.</summary>
    private const string WithCredit = "Met wat al is bijgeschreven en de rest van het plan: gehaald op 11 mei 2026.";

    [Fact]
    public async Task Get_Plan_HomeAndContract_SayTheSameDay()
    {
        var contract = await AgreedAsync();
        var (contractor, adviser) = (await app.ContractorAsync(), await app.SignInAsync(Role.Adviser));

        foreach (var (reader, path) in new[] { (contractor, $"/plan/{contract}"), (contractor, $"/mijn-verplichtingen/{contract}"), (adviser, $"/contracten/{contract}"), (adviser, $"/contracten/{contract}/plan") })
            (await reader.PageAsync(path)).QuerySelector("main").Words().Should().Contain(ByPlan, path).And.Contain(Short, path);

        var card = (await contractor.PageAsync("/mijn-verplichtingen")).QuerySelectorAll(".card").Single(each => each.QuerySelector($"a[href$='{contract}']") is not null);
        card.Words().Should().Contain(ByPlan).And.Contain(Short);
    }

    [Fact]
    public async Task Get_Picture_MarksTheDayWithItsWord()
    {
        var contract = await AgreedAsync();

        foreach (var (reader, path) in new[] { (await app.ContractorAsync(), $"/plan/{contract}"), (await app.SignInAsync(Role.Adviser), $"/contracten/{contract}") })
        {
            var picture = (await reader.PageAsync(path)).QuerySelector("svg.chart__svg")!;
            picture.QuerySelectorAll(".chart__met").Should().ContainSingle(path);
            picture.QuerySelectorAll("text").Select(text => text.Words()).Should().Contain("gehaald op 07-07-2026", path);
            picture.QuerySelector("desc").Words().Should().Contain(ByPlan, path);
        }
    }

    [Fact]
    public async Task Get_PlanWithCredit_GoesOnFromWhatWasCreditedUntilItIsTakenBack()
    {
        var contract = await AgreedAsync();
        var (contractor, adviser) = (await app.ContractorAsync(), await app.SignInAsync(Role.Adviser));
        var claim = await app.SubmittedAsync(contract, Efforts.Bol(), EndingCast.Reference(contract, "outlook"));
        (await app.Services.GetRequiredService<ClaimJudgement>().ApproveAsync(claim, 3, null, null, app.Change("adviser"), default)).Should().BeNull();

        foreach (var path in new[] { $"/plan/{contract}", $"/mijn-verplichtingen/{contract}" })
            (await contractor.PageAsync(path)).QuerySelector("main").Words().Should().Contain(ByPlan, path).And.Contain(WithCredit, path);

        var entry = Guid.Empty;
        await app.Database(async data => entry = await data.LedgerEntries
            .Where(row => row.ContractId == contract && row.Kind == SroiTracker.Domain.Ledger.EntryKind.CreditBooked).Select(row => row.Id).SingleAsync());
        await adviser.PostFormAsync($"/boekingen/{entry}/terugdraaien", new() { ["Why"] = "dubbel ingevoerd" });

        (await contractor.PageAsync($"/plan/{contract}")).QuerySelector("main").Words().Should().Contain(ByPlan).And.Contain(Short).And.NotContain("11 mei 2026");
    }

    [Theory]
    [InlineData("2026-07-06", "Niet gehaald op 6 juli 2026: nog € 94,63 tekort; volgens dit plan pas op 7 juli 2026.")] // 1,855.92 x 6/19 = 586.08; 12,500.00 - 11,819.29 - 586.08
    [InlineData("2026-07-07", ByPlan)]
    [InlineData("2026-06-30", "Niet gehaald op 30 juni 2026: nog € 680,71 tekort; volgens dit plan pas op 7 juli 2026.")] // 12,500.00 - 11,819.29
    public async Task Get_ContractThatEndsEarlier_SaysWhatLacksOnItsLastDay(string end, string sentence)
    {
        var contract = await AgreedAsync();
        var last = NodaTime.Text.LocalDatePattern.Iso.Parse(end).Value;
        await app.Database(data => data.Contracts.Where(row => row.Id == contract).ExecuteUpdateAsync(set => set.SetProperty(row => row.Days.EndOn, last)));

        var adviser = await app.SignInAsync(Role.Adviser);
        foreach (var (reader, path) in new[] { (await app.ContractorAsync(), $"/mijn-verplichtingen/{contract}"), (adviser, $"/contracten/{contract}"), (adviser, $"/contracten/{contract}/plan") })
            (await reader.PageAsync(path)).QuerySelector("main").Words().Should().Contain(sentence, path);
    }

    [Theory]
    [InlineData("2026-07-06", "Niet gehaald op 6 juli 2026: nog € 94,63 tekort.")] // 2 x 20,000 x 127/364 x 32/36 = 12,405.37
    [InlineData("2026-07-07", ByPlan)] // x 128/364 = 12,503.05
    public async Task Get_DraftThatTheEndOfTheContractCuts_CountsTheDaysThatAreLeft(string end, string sentence)
    {
        var contract = await AgreedAsync();
        var last = NodaTime.Text.LocalDatePattern.Iso.Parse(end).Value;
        await app.Database(data => data.Contracts.Where(row => row.Id == contract).ExecuteUpdateAsync(set => set.SetProperty(row => row.Days.EndOn, last)));

        var page = await (await app.ContractorAsync()).PageAsync($"/plan/{contract}");

        page.QuerySelector("#maanden ~ p").Words().Should().Be(sentence);
    }

    [Fact]
    public async Task Get_PlanDocument_SaysTheDay()
    {
        var contract = await AgreedAsync();

        var said = new PdfParts(await (await app.SignInAsync(Role.Adviser)).GetByteArrayAsync($"/contracten/{contract}/plan-van-aanpak.pdf"));

        said.Root.All("P").Select(words => words.Text.Replace('\u00A0', ' ')).Should().Contain(ByPlan).And.Contain(Short);
    }

    [Fact]
    public async Task Get_PlanThatWaitsForAnAnswer_SaysNothingOnTheHome()
    {
        var contract = await AgreedAsync(isAgreed: false);
        var contractor = await app.ContractorAsync();

        (await contractor.PageAsync($"/plan/{contract}")).QuerySelector("main").Words().Should().Contain(ByPlan);
        (await contractor.PageAsync($"/mijn-verplichtingen/{contract}")).QuerySelector("main").Words().Should().NotContain("Volgens dit plan");
        (await (await app.SignInAsync(Role.Adviser)).PageAsync($"/contracten/{contract}")).QuerySelectorAll(".chart__met").Should().BeEmpty();
    }

    [Fact]
    public async Task Get_NewerVersionThatIsNotAgreed_LeavesTheDayOfTheAgreedOne()
    {
        var contract = await AgreedAsync();
        var desk = app.Services.GetRequiredService<ApproachDesk>();
        (await desk.PutAsync(contract, 1, new(SeedId.Of("regel", "later"), Bol with { People = 5 }), app.Change(), default)).Should().BeNull();
        (await desk.SubmitAsync(contract, 2, "Graag uw mening", app.Change(), default)).Should().BeNull();

        (await (await app.ContractorAsync()).PageAsync($"/mijn-verplichtingen/{contract}")).QuerySelector("main").Words().Should().Contain(ByPlan);
    }

    private static EffortFacts Bol => new() { Block = "BOL_2_4", From = new LocalDate(2026, 3, 2), To = new LocalDate(2026, 7, 19), HoursPerWeek = Ratio.Of(32), People = 2 };

    private async Task<Guid> AgreedAsync(bool isAgreed = true)
    {
        var contract = await app.ContractAsync();
        var (desk, judgement) = (app.Services.GetRequiredService<ApproachDesk>(), app.Services.GetRequiredService<ApproachJudgement>());
        (await desk.PutAsync(contract, 0, new(SeedId.Of("regel", "outlook"), Bol), app.Change(), default)).Should().BeNull();
        (await desk.SubmitAsync(contract, 1, "Graag uw mening", app.Change(), default)).Should().BeNull();
        if (!isAgreed) return contract;
        var version = Guid.Empty;
        await app.Database(async data => version = (await data.Set<ApproachVersion>().SingleAsync(row => row.ContractId == contract)).Id);
        (await judgement.AgreeAsync(contract, version, app.Change(), default)).Should().BeNull();
        return contract;
    }
}
