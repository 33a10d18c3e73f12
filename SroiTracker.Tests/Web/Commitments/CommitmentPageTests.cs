using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Commands.Demo;
using SroiTracker.Web.Data.Actions;

namespace SroiTracker.Tests.Web.Commitments;

/// <summary>What partners promised: loaded, reported per partner, and never counted twice.</summary>
public sealed class CommitmentPageTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact] // row 1.28: 30 commitments loaded, each with owner and state; report per partner
    public async Task Row_1_28_Thirty_commitments_are_loaded_each_with_owner_and_state_and_there_is_a_report_per_partner()
    {
        await LoadAsync();
        await LoadAsync(); // twice changes nothing
        var coordinator = await app.SignInAsync(Role.Coordinator);

        var page = await coordinator.PageAsync("/toezeggingen");

        var lines = page.QuerySelectorAll("section[aria-labelledby=lijst] tbody tr");
        lines.Should().HaveCount(30);
        lines.Select(line => line.Children[5].Words()).Should().OnlyContain(owner => owner == "Bilal Yildiz");
        lines.Select(line => line.Children[3].Words()).Should().OnlyContain(state => state.StartsWith("Open"));
        // 6 schools + 8 SBB + 8 municipality + 3 WSP + 2 UWV + 1 + 1 + 1 employers' bodies = 30
        page.QuerySelectorAll("section[aria-labelledby=per-partner] tbody tr").Select(row => row.Children[0].Words() + " " + row.Children[1].Words()).Should().BeEquivalentTo(
            "mbo-scholen in Utrecht 6", "SBB 8", "Gemeente Utrecht 8", "WSP Midden-Utrecht 3", "UWV 2", "VNO-NCW provincie Utrecht 1", "MKB-Utrecht 1", "Utrechtzorg 1");
        var sbb = await coordinator.PageAsync("/toezeggingen?partner=SBB");
        sbb.QuerySelectorAll("section[aria-labelledby=lijst] tbody tr").Should().HaveCount(8);
        sbb.QuerySelectorAll("section[aria-labelledby=per-partner] tbody tr").Should().ContainSingle().Which.Words().Should().Contain("2 gewoon, 6 extra");
        var other = await app.SignInAsync(Efforts.VoorbeeldstadAdviser);
        (await other.PageAsync("/toezeggingen")).QuerySelector("main").Words().Should().Contain("Nog geen toezeggingen");
    }

    [Fact] // row 1.28: every commitment says where it stands in the plan
    public async Task A_loaded_commitment_names_its_chapter_and_page()
    {
        await LoadAsync();

        await app.Database(async data => (await data.Set<ActionRow>().Where(row => row.Kind == "toezegging").Select(row => row.Note!).ToListAsync())
            .Should().HaveCount(30).And.OnlyContain(note => note.Contains("hoofdstuk 6, bladzijde ", StringComparison.Ordinal)));
    }

    [Fact] // row 1.4: the report splits regular and additional; a claim cannot be both
    public async Task Row_1_4_A_placement_counts_as_regular_or_as_additional_never_as_both()
    {
        var claim = await ApprovedAsync();
        var adviser = await app.SignInAsync(Role.Adviser);
        var (regular, additional) = (await MadeAsync(adviser, "UWV", null), await MadeAsync(adviser, "UWV", "Boven op het jaarplan"));

        await adviser.PostFormAsync($"/acties/{regular}/plaatsing", new() { ["Claim"] = $"{claim}" });
        var refused = await adviser.PostFormAsync($"/acties/{additional}/plaatsing", new() { ["Claim"] = $"{claim}" });

        (await refused.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain("Een plaats is gewoon werk of extra, nooit allebei.");
        var report = (await adviser.PageAsync("/toezeggingen")).QuerySelector("section[aria-labelledby=per-partner] tbody tr")!;
        report.Children[6].Words().Should().Be("1 gewoon, 1 extra");
        report.Children[7].Words().Should().Be("1 gewoon, 0 extra");
        await app.Database(async data => (await data.Set<ActionClaimRow>().SingleAsync()).ActionId.Should().Be(regular));
    }

    [Fact] // row 1.4, the other way round; and two regular promises may both count it
    public async Task A_placement_that_is_additional_is_not_regular_as_well_but_may_count_for_two_additional_promises()
    {
        var claim = await ApprovedAsync();
        var adviser = await app.SignInAsync(Role.Adviser);
        var (first, second, regular) = (await MadeAsync(adviser, "UWV", "Extra"), await MadeAsync(adviser, "SBB", "Extra"), await MadeAsync(adviser, "UWV", null));

        foreach (var (id, expected) in new[] { (first, HttpStatusCode.Redirect), (second, HttpStatusCode.Redirect), (regular, HttpStatusCode.OK) })
            (await adviser.PostFormAsync($"/acties/{id}/plaatsing", new() { ["Claim"] = $"{claim}" })).StatusCode.Should().Be(expected);
    }

    [Fact] // row 1.33: reach is recorded, never valued in euros
    public async Task Row_1_33_The_reach_of_a_partner_is_recorded_and_worth_nothing_in_euros()
    {
        var contract = await app.ContractAsync();
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        foreach (var (what, reach) in new[] { ("Nieuwsbrief", "1200"), ("Beursvloer", "34") })
        {
            await person.GoAsync("/acties/nieuw?onderwerp=eigen&soort=communicatie");
            await person.Fill("Title", what).Fill("Partner", "MKB-Utrecht").Fill("Reach", reach).Fill("Outcome", "verspreid").PressAsync("Bewaren");
        }

        await person.GoAsync("/toezeggingen");

        person.Page.QuerySelector("section[aria-labelledby=per-partner] tbody tr")!.Children[^1].Words().Should().Be("1.234"); // 1,200 + 34
        (await app.ReadAsync(contract)).Outstanding.Cents.Should().Be(12_500_00);
        await app.Database(async data => (await data.LedgerEntries.CountAsync()).Should().Be(1, "the obligation and nothing else"));
    }

    [Fact]
    public async Task A_late_and_a_broken_promise_show_in_the_report_and_the_list_can_be_narrowed()
    {
        var adviser = await app.SignInAsync(Role.Adviser);
        var (broken, late) = (await MadeAsync(adviser, "UWV", null), await MadeAsync(adviser, "UWV", "Extra"));
        await adviser.PostFormAsync($"/acties/{broken}/afsluiten", new() { ["Outcome"] = "niet", ["Reason"] = "geen ruimte" });
        app.Clock.Now = NodaTime.Instant.FromUtc(2026, 6, 14, 12, 0); // 15 March + 90 days = 13 June
        adviser = await app.SignInAsync(Role.Adviser);

        var report = (await adviser.PageAsync("/toezeggingen")).QuerySelector("section[aria-labelledby=per-partner] tbody tr")!;

        report.Children.Skip(1).Take(5).Select(cell => cell.Words()).Should().Equal("2", "1", "1", "0", "1"); // all, open, late, kept, not kept
        foreach (var (query, id) in new[] { ("stand=open", late), ("stand=klaar", broken), ("inzet=extra", late), ("inzet=gewoon", broken) })
            (await adviser.PageAsync("/toezeggingen?" + query)).QuerySelectorAll("section[aria-labelledby=lijst] tbody a").Select(link => link.GetAttribute("href")).Should().Equal($"/acties/{id}");
    }

    private async Task LoadAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoCommitments>().EnsureAsync(CancellationToken.None);
    }

    private async Task<Guid> ApprovedAsync()
    {
        var claim = await app.SubmittedAsync(await app.ContractAsync(), Efforts.Bol());
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        await person.GoAsync($"/beoordelen/{claim}");
        await person.PressAsync("Keur € 6.837,61 goed");
        return claim;
    }

    private static async Task<Guid> MadeAsync(HttpClient client, string partner, string? additional)
    {
        var answer = await client.PostFormAsync("/acties/nieuw", new()
        {
            ["Onderwerp"] = "eigen", ["Soort"] = "toezegging", ["Title"] = "Stageplaatsen aanbieden", ["Partner"] = partner,
            ["IsAdditional"] = additional is null ? "false" : "true", ["AdditionalReason"] = additional ?? "",
        });
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect, (await answer.ReadAsync()).QuerySelector("#error-summary").Words());
        return Guid.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1]);
    }
}
