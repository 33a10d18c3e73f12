using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Architecture;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.SelfChecks;

namespace SroiTracker.Tests.Web.SelfChecks;

/// <summary>Row 4.5: a short list for firms, kept with its date, that counts for nothing.</summary>
public sealed class SelfCheckPageTests : IDisposable
{
    private static readonly string[] Codes = ["tijd", "introductie", "plan", "school", "veilig", "feedback", "taken", "nagaan"];
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Row_4_5_A_contractor_answers_and_sees_the_last_and_earlier_checks_with_those_over_a_year_flagged()
    {
        await app.ContractAsync();
        await AnswerAsync(await app.SignInAsync(Role.Contractor), yes: 6);

        await StandsAsync(new(2027, 3, 15), "15-03-2026 | 6 van 8 | 2026-1"); // exactly a year
        await StandsAsync(new(2027, 3, 16), "15-03-2026 ouder dan een jaar | 6 van 8 | 2026-1"); // a year and a day
        await AnswerAsync(await app.SignInAsync(Role.Contractor), yes: 8);
        await StandsAsync(new(2027, 3, 16), "16-03-2027 | 8 van 8 | 2026-1", "15-03-2026 ouder dan een jaar | 6 van 8 | 2026-1");
    }

    [Fact]
    public async Task Row_4_5_Adviser_and_coordinator_see_it_with_the_contractor_and_procurement_and_others_do_not()
    {
        await app.ContractAsync();
        await AnswerAsync(await app.SignInAsync(Role.Contractor), yes: 6);
        app.Clock.Now = Instant.FromUtc(2027, 3, 16, 11, 0);

        foreach (var role in new[] { Role.Adviser, Role.Coordinator })
            (await (await app.SignInAsync(role)).PageAsync($"/opdrachtnemers/{Efforts.Company}")).QuerySelector("main").Words()
                .Should().Contain("Zelftoets6 van 8, op 15 maart 2026 ouder dan een jaar");
        (await (await app.SignInAsync(Role.ProcurementOfficer)).PageAsync($"/opdrachtnemers/{Efforts.Company}")).QuerySelector("main").Words()
            .Should().Contain("Nog te gaan").And.NotContain("Zelftoets");
        (await (await app.SignInAsync(Role.Adviser)).PageAsync("/opdrachtnemers")).QuerySelector("main").Words().Should().NotContain("van 8",
            "a score is no ranking");
    }

    [Fact] // row 4.5: score never affects credit
    public async Task Row_4_5_The_same_claim_has_the_same_amount_and_steps_before_and_after_a_check()
    {
        var contract = await app.ContractAsync();
        var claim = await app.SubmittedAsync(contract, Efforts.Bol());
        var before = await DerivedAsync(claim);

        await AnswerAsync(await app.SignInAsync(Role.Contractor), yes: 0);

        var after = await DerivedAsync(claim);
        after.Should().Equal(before);
        before.Should().HaveCountGreaterThan(2).And.Contain(line => line.Contains("6.837,61")); // 20,000 x 20/52 x 32/36
    }

    [Fact] // row 4.5: and no chance
    public async Task Row_4_5_Chances_and_alerts_are_the_same_before_and_after_a_check()
    {
        await AlertCast.FillAsync(app);
        var adviser = await app.SignInAsync(Role.Adviser);
        var before = (await adviser.PageAsync("/kansen")).QuerySelectorAll(".match").Select(card => card.Words()).ToList();

        await AnswerAsync(await app.SignInAsync(Role.Contractor), yes: 8);
        await AlertCast.MatchAsync(app, new LocalDate(2026, 3, 15));

        (await adviser.PageAsync("/kansen")).QuerySelectorAll(".match").Select(card => card.Words()).Should().Equal(before);
        await app.Database(async data => (await data.Set<AlertRow>().CountAsync()).Should().BePositive());
    }

    [Fact] // row 4.5: only the pages that show it know of it
    public void Row_4_5_Nothing_that_counts_or_matches_opens_the_checks()
    {
        string[] known = ["Data/SelfChecks/", "Data/Mappings/SelfCheckMapping", "Data/Migrations/", "Data/Stages/StagesSetup",
            "Features/SelfChecks/", "Features/Contractors/", "Wording/SelfChecksTexts"];

        var others = Sources.Of("SroiTracker.Web").Where(file => file.Text.Contains("SelfCheck", StringComparison.Ordinal)).Select(file => file.Path)
            .Where(path => !known.Any(place => path.Contains(place, StringComparison.Ordinal)));

        others.Should().BeEmpty();
    }

    [Fact]
    public async Task Post_AnAnswerMissing_SaysWhichAndLosesNothing()
    {
        await app.ContractAsync();
        var contractor = await app.SignInAsync(Role.Contractor);

        var page = await (await contractor.PostFormAsync($"/zelftoets/{Efforts.Company}", new(Answers(8)) { ["Answers[plan]"] = "" })).ReadAsync();

        var fault = page.QuerySelectorAll("#error-summary a").Should().ContainSingle().Subject;
        fault.Words().Should().Be("Kies ja of nee bij: Wij hebben een eigen plan voor wat een student hier leert.");
        page.QuerySelector(fault.GetAttribute("href")!).Should().NotBeNull();
        page.QuerySelectorAll("input[type=radio][checked]").Should().HaveCount(7);
        (await PartnerCast.RowsAsync<SelfCheckRow>(app)).Should().BeEmpty();
    }

    [Fact]
    public async Task Post_ForACompanyOfSomebodyElse_ReturnsNotFound()
    {
        await app.ContractAsync();
        var other = await app.SignInAsync(Cast.OtherContractor);

        (await other.PostFormAsync($"/zelftoets/{Efforts.Company}", Answers(8))).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await other.GetAsync($"/zelftoets/{Efforts.Company}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await PartnerCast.RowsAsync<SelfCheckRow>(app)).Should().BeEmpty();
    }

    private static Dictionary<string, string> Answers(int yes) =>
        Codes.Select((code, place) => (code, place)).ToDictionary(each => $"Answers[{each.code}]", each => each.place < yes ? "ja" : "nee");

    private static async Task AnswerAsync(HttpClient contractor, int yes)
    {
        var form = new FormDriver(contractor);
        await form.GoAsync($"/zelftoets/{Efforts.Company}");
        foreach (var (name, value) in Answers(yes)) form.Fill(name, value);
        await form.PressAsync("Bewaren");
        form.Path.Should().Be("/zelftoets", form.Words);
    }

    private async Task StandsAsync(LocalDate day, params string[] rows)
    {
        app.Clock.Now = day.AtMidnight().InUtc().ToInstant() + Duration.FromHours(11);
        (await (await app.SignInAsync(Role.Contractor)).PageAsync("/zelftoets")).QuerySelectorAll("tbody tr")
            .Select(row => string.Join(" | ", row.Children.Select(cell => cell.Words()))).Should().Equal(rows);
    }

    private async Task<List<string>> DerivedAsync(Guid claim) =>
        [.. (await (await app.SignInAsync(Role.Adviser)).PageAsync($"/beoordelen/{claim}")).QuerySelectorAll(".steps li, main button")
            .Select(line => line.Words())];
}
