using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Fulfilment;

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

    private async Task ApprovedAsync(Guid contract, EffortFacts facts, string person)
    {
        var claim = await app.SubmittedAsync(contract, facts, person);
        (await app.Services.GetRequiredService<ClaimJudgement>().ApproveAsync(claim, 3, null, null, app.Change("adviser"), default)).Should().BeNull();
    }

    private static readonly SroiTracker.Web.Wording.Explainer Wording = SroiTracker.Web.Wording.Explainer.Dutch;
}
