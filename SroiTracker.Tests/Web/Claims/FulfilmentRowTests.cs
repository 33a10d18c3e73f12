using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Agreements;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Profiles;

namespace SroiTracker.Tests.Web.Claims;

/// <summary>Rows of the founding documents about fulfilment, by their number. Rows 0.6 and 0.13 have tests beside their features.</summary>
public sealed class FulfilmentRowTests(SroiApp app) : IClassFixture<SroiApp>
{
    [Fact]
    public void Row_0_9_a_workshop_counts_its_hours_up_to_the_cap_of_one_activity()
    {
        var version = Rules.Book.InForceOn("voorbeeldstad", new LocalDate(2026, 3, 1))!;
        var facts = new EffortFacts { Block = "WORKSHOP", From = new LocalDate(2026, 3, 2), To = new LocalDate(2026, 3, 2), Hours = Ratio.Of(6) };

        var derived = CreditRules.Derive(facts, version, RecordedDecisions.None);

        derived.Outcome.Should().Be(new Credited(Money.OfEuros(400))); // 4 of 6 hours at 100
        derived.Steps.Select(step => Wording.Sentence(step)).Should().Contain(sentence => sentence.Contains("2 uur boven het maximum", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Row_0_10_a_question_on_a_placement_counts_for_the_adviser_until_its_answer_and_stays_for_the_next_one()
    {
        var contract = await app.ContractAsync();
        var claim = await app.SubmittedAsync(contract, Efforts.Bol(), EndingCast.Reference(contract, "vraag"));
        await app.AssignAsync(contract, ActionCast.Adviser);
        var contractor = new FormDriver(await app.ContractorAsync());
        var (first, next) = (new FormDriver(await app.SignInAsync(Role.Adviser)), new FormDriver(await app.SignInAsync(Role.Coordinator)));
        (await first.WaitingAsync()).Should().BeEmpty();

        var question = await contractor.AskAsync($"inspanning:{claim}", "Telt de avond ook mee?");
        (await first.WaitingAsync()).Should().Be("1 vraag wacht op u, al 0 dagen."); // 0 + 1
        (await next.WaitingAsync()).Should().BeEmpty();

        await app.AssignAsync(contract, ActionCast.Coordinator);
        (await first.WaitingAsync()).Should().BeEmpty();
        (await next.WaitingAsync()).Should().Be("1 vraag wacht op u, al 0 dagen.");
        await next.GoAsync(question);
        await next.Fill("Words", "Ja, ook de avond.").PressAsync("Antwoorden en sluiten");
        (await next.WaitingAsync()).Should().BeEmpty(); // 1 - 1

        await app.AssignAsync(contract, SeedId.Of("user", Cast.SecondCoordinator));
        var after = new FormDriver(await app.SignInAsync(Cast.SecondCoordinator));
        await after.GoAsync(question);
        after.Words.Should().Contain("Telt de avond ook mee?").And.Contain("Ja, ook de avond.").And.Contain("beantwoord");
    }

    [Fact]
    public async Task Row_0_14_an_apprenticeship_without_an_employment_contract_names_what_is_missing()
    {
        var contract = await EndingCast.ContractAsync(app, EndingCast.Under2026);
        var facts = new EffortFacts
        {
            Block = "BBL", From = new LocalDate(2026, 3, 2), Weeks = Ratio.Of(10), HoursPerWeek = Ratio.Of(32), Recognition = Recognition.Recognised,
        };
        var claim = await app.DraftAsync(contract, facts, EndingCast.Reference(contract, "bbl"));
        (await app.Services.GetRequiredService<EvidenceDesk>().AddAsync(claim, [Files.Agreement], app.Change(), default)).Should().BeNull(); // the practice agreement

        (await app.Services.GetRequiredService<ClaimDesk>().SubmitAsync(claim, 2, app.Change(), default)).Should().Be(ClaimRefusal.EvidenceMissing);

        var page = await (await app.ContractorAsync()).PageAsync($"/inspanningen/{claim}");
        page.QuerySelector("main").Words().Should().Contain("Dit bewijsstuk ontbreekt: arbeidsovereenkomst.");
    }

    [Fact]
    public async Task Row_1_12_what_fits_the_open_balance_is_shown_smallest_first()
    {
        var contract = await EndingCast.ContractAsync(app, EndingCast.Under2026);
        await EndingCast.CreditAsync(app, contract, 8_500); // 12,500 - 8,500 = 4,000 open
        var contractor = new FormDriver(await app.ContractorAsync());
        await contractor.GoAsync($"/mijn-verplichtingen/{contract}");
        var link = contractor.Page.QuerySelectorAll("a").Single(each => each.Words() == "Wat kunt u doen voor € 4.000,00?");

        await contractor.GoAsync(link.GetAttribute("href")!);

        contractor.Page.QuerySelectorAll(".card").Select(card => $"{card.QuerySelector("h3").Words()}: {card.QuerySelector(".card__who").Words()}").Should().Equal(
            "Workshop of kennis delen: per keer € 400,00", // 40 hours, of which 4 count for one activity, at 100
            "Stage mbo bol: per keer € 3.418,80", // 10,000 x 20/52 x 32/36
            "Begeleidingsuren bij stages: per keer € 4.000,00"); // 40 hours in 20 weeks at 100
    }

    [Fact]
    public async Task Row_4_12_a_rotation_over_two_contractors_is_credited_to_each_for_its_own_weeks()
    {
        var (first, second) = (await app.ContractAsync(), await app.ContractAsync(company: Efforts.OtherCompany));
        var person = EndingCast.Reference(first, "rotatie");
        var start = new LocalDate(2026, 2, 2);
        await ApprovedAsync(first, Efforts.Bol(10) with { From = start }, person);
        await ApprovedAsync(second, Efforts.Bol(10) with { From = start.PlusWeeks(10) }, person);

        (await app.ContractRowAsync(first)).Credited.Should().Be(Money.OfCents(341_880)); // 20,000 x 10/52 x 32/36
        (await app.ContractRowAsync(second)).Credited.Should().Be(Money.OfCents(341_880));
        var overlapping = await app.DraftAsync(second, Efforts.Bol(10) with { From = start.PlusWeeks(9) }, person);
        (await app.Services.GetRequiredService<ClaimDesk>().SubmitAsync(overlapping, 2, app.Change(), default)).Should().Be(ClaimRefusal.RulesRefuse); // nobody counts twice
    }

    [Fact]
    public async Task Row_0_16_practice_learning_has_its_own_value_and_goes_to_the_mobility_team()
    {
        var contract = await EndingCast.ContractAsync(app, EndingCast.Under2026);
        var version = app.Services.GetRequiredService<ClaimInquiry>().VersionOf(await app.ContractRowAsync(contract))!;
        var facts = new EffortFacts { Block = "PRAKTIJKLEREN", From = new LocalDate(2026, 2, 2), Weeks = Ratio.Of(13), HoursPerWeek = Ratio.Of(24) };
        CreditRules.Derive(facts, version, RecordedDecisions.None).Outcome.Should().Be(new Credited(Money.OfEuros(2_000))); // 12,000 x 13/52 x 24/36
        var adviser = new FormDriver(await app.SignInAsync(Efforts.VoorbeeldstadAdviser));
        await adviser.GoAsync($"/acties/nieuw?soort=introductie&onderwerp=contract:{contract}");
        var team = adviser.Page.QuerySelectorAll("[name=Mailbox] option").Single(option => option.Words().StartsWith("Regionaal mobiliteitsteam", StringComparison.Ordinal));

        await adviser.Fill("Title", "Praktijkleren voor twee mensen").Fill("Mailbox", team.GetAttribute("value")!).PressAsync("Bewaren");

        var open = (await PartnerCast.RowsAsync<ActionRow>(app)).Single(row => row.ContractId == contract);
        (open.Kind, open.State, open.MailboxId).Should().Be(("introductie", ActionState.Open, Guid.Parse(team.GetAttribute("value")!)));
    }

    [Theory]
    [InlineData(1, "De opleiding vraagt 2 uur begeleiding per week. Dit bedrijf biedt 1 uur.")]
    [InlineData(2, null)]
    [InlineData(null, "De opleiding vraagt 2 uur begeleiding per week. Dit bedrijf zei niet hoeveel het biedt.")]
    public async Task Row_4_2_too_little_supervision_is_a_warning_and_not_a_block(int? offered, string? warning)
    {
        await ProfileAsync();
        var contract = await app.ContractAsync();
        var facts = Efforts.Bol() with { SupervisionOffered = offered is { } hours ? Ratio.Of(hours) : null };
        var claim = await app.SubmittedAsync(contract, facts, EndingCast.Reference(contract, $"begeleid-{offered}"), crebo: "25655");

        var page = await (await app.SignInAsync(Role.Adviser)).PageAsync($"/beoordelen/{claim}");

        if (warning is null) page.QuerySelector("main").Words().Should().NotContain("uur begeleiding per week.");
        else page.QuerySelector("main").Words().Should().Contain(warning);
        page.QuerySelectorAll(".checks__tick").Single(tick => tick.Words().EndsWith("Genoeg begeleiding voor de opleiding", StringComparison.Ordinal)).ClassName
            .Should().EndWith(warning is null ? "good" : "bad");
        (await app.Services.GetRequiredService<ClaimJudgement>().ApproveAsync(claim, 3, null, null, app.Change("adviser"), default)).Should().BeNull();
    }

    /// <summary>The programme asks two hours of supervision a week in the region of Utrecht.</summary>
    private async Task ProfileAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var kept = await scope.ServiceProvider.GetRequiredService<ProfileDesk>().KeepAsync(
            "AM13", CreboCode.Parse("25655")!.Value, 0, new("20 weken", ["koken"], [], [], ["Wij begeleiden."], [], Ratio.Of(2)), "Gemeente Utrecht",
            app.Change(Guid.CreateVersion7().ToString()), default);
        (kept is null or ProfileRefusal.Changed).Should().BeTrue("another case of this test may have written it");
    }

    [Fact]
    public async Task Row_4_13_three_contractors_carry_30_000_together_and_every_balance_can_be_derived()
    {
        var pool = await PoolCast.SignedAsync(app, until: new LocalDate(2026, 12, 31));
        (await pool.OutstandingAsync()).Should().Be("14.000,00 10.000,00 6.000,00"); // together 30,000

        await pool.CreditAsync(0, 10_000, new LocalDate(2026, 3, 2)); // 5,000.00 + 3,333.33 + 1,666.67
        await pool.CreditAsync(2, 100, new LocalDate(2026, 3, 3)); // 50.00 + 33.33 + 16.67

        (await pool.OutstandingAsync()).Should().Be("8.950,00 6.633,34 4.316,66"); // together 19,900 = 30,000 - 10,100
        (await EndingCast.EntriesAsync(app, pool.Contracts[0])).Should().Equal(
            "ObligationSet Effort 14.000,00", "CreditBooked Effort -10.000,00", "Transfer Effort 5.000,00", "Transfer Effort -50,00");
        (await EndingCast.EntriesAsync(app, pool.Contracts[1])).Should()
            .Equal("ObligationSet Effort 10.000,00", "Transfer Effort -3.333,33", "Transfer Effort -33,33");
        (await EndingCast.EntriesAsync(app, pool.Contracts[2])).Should().Equal(
            "ObligationSet Effort 6.000,00", "Transfer Effort -1.666,67", "CreditBooked Effort -100,00", "Transfer Effort 83,33");
        (await app.ContractRowAsync(pool.Contracts[1])).Obligation.Should().Be(Money.OfEuros(10_000)); // a share is credit, no smaller obligation
        await pool.LedgerIsRightAsync();
    }

    [Fact]
    public async Task Row_4_14_an_agreement_holds_once_everybody_signed_and_an_amendment_is_a_new_version()
    {
        var pool = await PoolCast.DraftAsync(app, new LocalDate(2026, 12, 31));
        await pool.OfferAsync();
        await pool.SignAsync(but: 1);
        await pool.CreditAsync(0, 600, new LocalDate(2026, 3, 15)); // the school has not signed: nothing is shared
        (await pool.OutstandingAsync()).Should().Be("13.400,00 10.000,00 6.000,00");

        var signed = await pool.Desk.AnswerAsync(pool.Agreement, 1, new(SignerKind.School, PoolCast.School), true, "", app.Change(), default);
        signed.Should().BeNull();
        await pool.CreditAsync(1, 600, new LocalDate(2026, 3, 15)); // 300 + 200 + 100
        (await pool.OutstandingAsync()).Should().Be("13.100,00 9.800,00 5.900,00");

        (await pool.Desk.AmendAsync(pool.Agreement, 1, pool.Says(new LocalDate(2026, 3, 16), shares: ["1/3", "1/3", "1/3"]), app.Change(), default))
            .Should().BeNull();
        await pool.OfferAsync(2);
        await pool.CreditAsync(2, 600, new LocalDate(2026, 3, 15)); // version 2 waits for signatures: still 300 + 200 + 100
        (await pool.OutstandingAsync()).Should().Be("12.800,00 9.600,00 5.800,00");

        var page = (await (await app.SignInAsync(Efforts.VoorbeeldstadAdviser)).PageAsync($"/overeenkomsten/{pool.Agreement}")).QuerySelector("main")
            .Words();
        page.Should().Contain("Versie 2: Wacht op handtekeningen").And.Contain("Versie 1: Getekend door iedereen").And.Contain("1/2 1/3");
    }

    private async Task ApprovedAsync(Guid contract, EffortFacts facts, string person)
    {
        var claim = await app.SubmittedAsync(contract, facts, person);
        (await app.Services.GetRequiredService<ClaimJudgement>().ApproveAsync(claim, 3, null, null, app.Change("adviser"), default)).Should().BeNull();
    }

    private static readonly SroiTracker.Web.Wording.Explainer Wording = SroiTracker.Web.Wording.Explainer.Dutch;
}
