using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Deadlines;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Tests.Web.Deadlines;

/// <summary>Deadlines from the policy, on a contract of Voorbeeldstad that was awarded and began on 5 January 2026.</summary>
public sealed class DeadlinePageTests(SroiApp app) : IClassFixture<SroiApp>
{
    private const string Adviser = Efforts.VoorbeeldstadAdviser;

    [Fact]
    public async Task Journey_ExtensionAskedGrantedAndReminded()
    {
        var id = await ContractAsync(new LocalDate(2026, 1, 20));
        var contractor = new FormDriver(await app.SignInAsync(Role.Contractor));
        await contractor.GoAsync($"/termijnen/{id}?termijn=plan&nummer=1&stap=uitstel");
        contractor.Words.Should().Contain("Plan van aanpak: vraag uitstel").And.Contain("Nu is de laatste dag 2 februari 2026.");
        await contractor.Fill("Day", "2026-02-02").Fill("Words", "Overleg met de school").PressAsync("Vraag uitstel");
        contractor.Words.Should().Contain("De nieuwe dag ligt niet later dan de laatste dag van nu.");
        await contractor.Fill("Day", "2026-02-16").PressAsync("Vraag uitstel");
        contractor.Words.Should().Contain("Uitstel gevraagd tot 16-02-2026");

        var adviser = new FormDriver(await app.SignInAsync(Adviser));
        await adviser.GoAsync("/termijnen?wie=allen");
        adviser.Words.Should().Contain("Uitstel gevraagd tot 16-02-2026");
        await adviser.GoAsync($"/contracten/{id}/termijnen?termijn=plan&nummer=1&stap=toekennen");
        adviser.Page.QuerySelector("[name=Day]")!.GetAttribute("value").Should().Be("2026-02-16");
        await adviser.Fill("Words", "Akkoord").PressAsync("Geef uitstel");
        Row(adviser, "Plan van aanpak").Should().Contain("16-02-2026").And.Contain("Nog niet").And.Contain("Uitstel gegeven tot en met 16 februari 2026: Akkoord");

        (await RunAsync(new LocalDate(2026, 2, 8), id)).Should().BeEmpty("firstContact was told late before"); // remind on 9 February
        (await RunAsync(new LocalDate(2026, 2, 9), id)).Should().Equal("deadline.Reminded mila@bouwgroep-domstad.example");
        (await RunAsync(new LocalDate(2026, 2, 10), id)).Should().BeEmpty();
        (await RunAsync(new LocalDate(2026, 2, 17), id)).Should().Equal("deadline.ToldLate femke.adviseur@voorbeeldstad.example", "deadline.ToldLate mila@bouwgroep-domstad.example");
    }

    [Fact]
    public async Task Post_ExtensionTwice_WaitsForTheFirstAnswer()
    {
        var id = await ContractAsync(new LocalDate(2026, 1, 20));
        var contractor = await app.SignInAsync(Role.Contractor);
        await AskAsync(contractor, id, "2026-02-16");
        using (var again = await AskAsync(contractor, id, "2026-02-20"))
            (await again.ReadAsync()).QuerySelector("main").Words().Should().Contain("U vroeg al om uitstel.");

        await (await app.SignInAsync(Adviser)).PostFormAsync(
            $"/contracten/{id}/termijnen/weigeren", new() { ["Term"] = "Plan", ["Number"] = "1", ["Words"] = "Het plan is nodig voor de start" });

        using var after = await AskAsync(contractor, id, "2026-02-20");
        after.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await EventsAsync(id)).Should().Equal(DeadlineEvent.ExtensionAsked, DeadlineEvent.ExtensionRefused, DeadlineEvent.ExtensionAsked);
    }

    [Theory]
    [InlineData("2026-04-04", "De periode is nog niet voorbij.")] // the last day of the period
    [InlineData("2026-04-05", null)]
    public async Task Post_Report_ComesAfterThePeriod(string today, string? refusal)
    {
        var id = await ContractAsync(Day(today));

        using var answer = await ReportAsync(id);

        if (refusal is null) answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        else (await answer.ReadAsync()).QuerySelector("main").Words().Should().Contain(refusal);
        (await EventsAsync(id)).Should().HaveCount(refusal is null ? 1 : 0);
    }

    [Theory]
    [InlineData("2026-04-04", true)] // the last day of the reported period
    [InlineData("2026-04-05", false)]
    public async Task Claim_InAReportedPeriod_WaitsUntilThePeriodIsOpenAgain(string day, bool isLocked)
    {
        var id = await ContractAsync(new LocalDate(2026, 4, 6));
        await ReportAsync(id);
        var facts = new EffortFacts { Block = "PURCHASE", From = Day(day), To = Day(day), Invoice = Money.OfEuros(100) };
        var (claim, desk) = (await app.DraftAsync(id, facts, EndingCast.Reference(id, "dicht")), app.Services.GetRequiredService<ClaimDesk>());

        (await desk.SubmitAsync(claim, 2, app.Change(), default)).Should().Be(isLocked ? ClaimRefusal.PeriodLocked : ClaimRefusal.EvidenceMissing);

        await (await app.SignInAsync(Adviser)).PostFormAsync(
            $"/contracten/{id}/termijnen/heropenen", new() { ["Term"] = "Report", ["Number"] = "1", ["Words"] = "Er mist een factuur" });
        (await desk.SubmitAsync(claim, 2, app.Change(), default)).Should().Be(ClaimRefusal.EvidenceMissing);
    }

    [Fact]
    public async Task Get_PlanSubmitted_MeetsItsDeadlineAndTheFirstContact()
    {
        var id = await ContractAsync(new LocalDate(2026, 1, 20));
        var contractor = new FormDriver(await app.SignInAsync(Role.Contractor));
        await contractor.GoAsync($"/termijnen/{id}");
        Row(contractor, "Eerste contact").Should().Contain("12-01-2026").And.Contain("Te laat");
        await contractor.GoAsync($"/plan/{id}?blok=PURCHASE");
        await contractor.Fill("From", "2026-02-02").Fill("To", "2026-02-28").Fill("Invoice", "5.000").PressAsync("Bewaar deze regel");
        await contractor.PressAsync("Dien in");

        await contractor.GoAsync($"/termijnen/{id}");

        Row(contractor, "Eerste contact").Should().Contain("Klaar");
        Row(contractor, "Plan van aanpak").Should().Contain("Klaar");
        Row(contractor, "Voortgangsverslag 1").Should().Contain("05-04-2026").And.Contain("Nog niet");
        Row(contractor, "Eindverslag").Should().Contain("30-07-2026"); // 30 June and a month
    }

    [Theory]
    [InlineData("Day", "")]
    [InlineData("Day", "2026-01-19")] // yesterday
    [InlineData("Day", "2028-01-21")] // over two years
    [InlineData("Words", "")]
    [InlineData("Words", "zie 123456782")]
    public async Task Post_WrongField_IsToldBesideIt(string field, string value)
    {
        var id = await ContractAsync(new LocalDate(2026, 1, 20));
        var fields = new Dictionary<string, string> { ["Term"] = "Plan", ["Number"] = "1", ["Day"] = "2026-02-16", ["Words"] = "reden" };
        fields[field] = value;

        using var answer = await (await app.SignInAsync(Role.Contractor)).PostFormAsync($"/termijnen/{id}/uitstel", fields);

        (await answer.ReadAsync()).GetElementById(field + "-error").Should().NotBeNull();
        (await EventsAsync(id)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Plan", "7")]
    [InlineData("Recovery", "1")]
    [InlineData("Onzin", "x")]
    public async Task Post_DeadlineThatIsNotThere_IsRefused(string term, string number)
    {
        var id = await ContractAsync(new LocalDate(2026, 1, 20));

        using var answer = await (await app.SignInAsync(Role.Contractor)).PostFormAsync(
            $"/termijnen/{id}/uitstel", new() { ["Term"] = term, ["Number"] = number, ["Day"] = "2026-02-16", ["Words"] = "reden" });

        ((int)answer.StatusCode).Should().BeLessThan(500);
        (await EventsAsync(id)).Should().BeEmpty();
    }

    [Fact]
    public async Task Get_ByWhoHasNoBusinessHere_IsNotFound()
    {
        var id = await ContractAsync(new LocalDate(2026, 1, 20));
        var (elsewhere, other) = (await app.SignInAsync(Role.Adviser), await app.SignInAsync(Cast.OtherContractor));

        (await elsewhere.GetAsync($"/contracten/{id}/termijnen")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await other.GetAsync($"/termijnen/{id}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        using (var answer = await AskAsync(other, id, "2026-02-16")) answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await elsewhere.PageAsync("/termijnen?wie=allen")).QuerySelector("main")!.InnerHtml.Should().NotContain($"{id}");
        (await EventsAsync(id)).Should().BeEmpty();
    }

    private async Task<Guid> ContractAsync(LocalDate today)
    {
        EndingCast.On(app, today);
        return await EndingCast.ContractAsync(app, EndingCast.Under2026);
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, Guid id, string day) => client.PostFormAsync(
        $"/termijnen/{id}/uitstel", new() { ["Term"] = "Plan", ["Number"] = "1", ["Day"] = day, ["Words"] = "reden" });

    private async Task<HttpResponseMessage> ReportAsync(Guid id) => await (await app.SignInAsync(Role.Contractor)).PostFormAsync(
        $"/termijnen/{id}/verslag", new() { ["Term"] = "Report", ["Number"] = "1", ["Words"] = "Het loopt goed." });

    /// <summary>Does the night's work of a day and gives what this contract's people were told by it.</summary>
    private async Task<List<string>> RunAsync(LocalDate today, Guid id)
    {
        var before = await MailsAsync(id);
        EndingCast.On(app, today);
        await app.Services.GetRequiredService<DeadlineRun>().RunAsync(today, app.Change("system"), default);
        var plan = (await MailsAsync(id)).Skip(before.Count).ToList();
        return today == new LocalDate(2026, 2, 8) ? [.. plan.Where(line => !line.StartsWith("deadline.ToldLate", StringComparison.Ordinal))] : plan;
    }

    private async Task<List<string>> MailsAsync(Guid id)
    {
        var lines = new List<string>();
        await app.Database(async data => lines.AddRange(await data.MailMessages
            .Where(mail => mail.SubjectId == id && (mail.Subject == "deadline.Reminded" || mail.Subject == "deadline.ToldLate"))
            .OrderBy(mail => mail.DraftedAt).ThenBy(mail => mail.Recipient).Select(mail => mail.Subject + " " + mail.Recipient).ToListAsync()));
        return lines;
    }

    private async Task<List<DeadlineEvent>> EventsAsync(Guid id)
    {
        var events = new List<DeadlineEvent>();
        await app.Database(async data => events.AddRange(
            await data.Set<DeadlineRow>().Where(row => row.ContractId == id).OrderBy(row => row.Id).Select(row => row.Event).ToListAsync()));
        return events;
    }

    private static string Row(FormDriver person, string term) => string.Join(' ', person.Page.QuerySelectorAll("tbody tr")
        .Single(row => row.QuerySelector("th").Words() == term).QuerySelectorAll("td").Select(cell => cell.Words()));

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
