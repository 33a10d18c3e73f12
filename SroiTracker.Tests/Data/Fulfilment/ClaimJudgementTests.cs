using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Tests.Data.Fulfilment;

public sealed class ClaimJudgementTests(SroiApp app) : IClassFixture<SroiApp>
{
    private static readonly EvidenceUpload Hours = new(EvidenceKind.HoursStatement, "uren.pdf", Files.Pdf());

    private ClaimJudgement Judgement => app.Services.GetRequiredService<ClaimJudgement>();

    [Fact]
    public async Task An_approval_books_the_credit_and_the_outstanding_drops_by_it()
    {
        var contract = await app.ContractAsync();
        var claim = await app.SubmittedAsync(contract, Efforts.Bol(), "a1");
        (await app.ContractRowAsync(contract)).Pending.Should().Be(Money.OfCents(683_761)); // 20,000 x 20/52 x 32/36

        (await ApproveAsync(claim)).Should().BeNull();

        var row = await app.ContractRowAsync(contract);
        (row.Outstanding, row.Pending).Should().Be((Money.OfCents(566_239), Money.Zero)); // 12,500.00 - 6,837.61
        (await app.ClaimRowAsync(claim)).Should().Match<Claim>(each => each.State == ClaimState.Approved && each.Approved == Money.OfCents(683_761));
    }

    [Fact]
    public async Task A_double_press_books_once()
    {
        var contract = await app.ContractAsync();
        var claim = await app.SubmittedAsync(contract, Efforts.Bol(), "a2");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ApproveAsync(claim))));

        answers.Should().AllSatisfy(answer => answer.Should().BeNull());
        (await app.ContractRowAsync(contract)).Credited.Should().Be(Money.OfCents(683_761));
        await app.Database(async data => (await data.LedgerEntries.CountAsync(entry => entry.ClaimId == claim)).Should().Be(1));
    }

    [Fact]
    public async Task Nobody_judges_a_claim_of_their_own()
    {
        var claim = await app.SubmittedAsync(await app.ContractAsync(), Efforts.Bol(), "a3");

        (await Judgement.ApproveAsync(claim, 3, null, null, app.Change(), default)).Should().Be(ClaimRefusal.OwnClaim);
        (await Judgement.RejectAsync(claim, 3, "x", app.Change(), default)).Should().Be(ClaimRefusal.OwnClaim);
    }

    [Fact]
    public async Task The_same_person_in_the_same_time_is_refused_also_at_another_company()
    {
        await app.SubmittedAsync(await app.ContractAsync(), Efforts.Bol(), "a4");
        var elsewhere = await app.DraftAsync(await app.ContractAsync(company: Efforts.OtherCompany), Efforts.Bol(), "a4");

        var refusal = await app.Services.GetRequiredService<ClaimDesk>().SubmitAsync(elsewhere, 2, app.Change(), default);

        refusal.Should().Be(ClaimRefusal.RulesRefuse);
        (await app.ClaimRowAsync(elsewhere)).State.Should().Be(ClaimState.Draft);
    }

    [Fact]
    public async Task A_category_is_never_filled_above_its_cap_by_two_approvals_at_once()
    {
        // 20% of 12,500 is 2,500; two claims of 2,000 each.
        var contract = await app.ContractAsync(Efforts.Voorbeeldstad);
        Guid[] claims =
        [
            await app.SubmittedAsync(contract, Efforts.Supervision(40, 10), "a5", file: Hours),
            await app.SubmittedAsync(contract, Efforts.Supervision(40, 10), "a6", file: Hours),
        ];

        var answers = await Task.WhenAll(claims.Select(claim => Task.Run(() => ApproveAsync(claim))));

        answers.Should().BeEquivalentTo([null, (ClaimRefusal?)ClaimRefusal.AmountChanged]);
        (await app.ContractRowAsync(contract)).Credited.Should().Be(Money.OfEuros(2_000));
        var late = claims[Array.FindIndex(answers, answer => answer is not null)];
        (await app.ClaimRowAsync(late)).Expected.Amount.Should().Be(Money.OfEuros(500)); // 2,500 - 2,000
        (await ApproveAsync(late)).Should().BeNull();
        (await app.ContractRowAsync(contract)).Credited.Should().Be(Money.OfEuros(2_500));
    }

    [Fact]
    public async Task A_lower_obligation_takes_back_what_a_category_has_over_its_cap_and_a_higher_one_gives_it_back()
    {
        // 20% of 12,500 is 2,500; 2,000 of supervision is booked. Of 100,000 more than 5,000: 20% is 1,000.
        var contract = await app.ContractAsync(Efforts.Voorbeeldstad);
        (await ApproveAsync(await app.SubmittedAsync(contract, Efforts.Supervision(40, 10), "cap", file: Hours))).Should().BeNull();

        await AmendAsync(contract, AmendmentKind.LessWork, 120_000);
        (await CapsAsync(contract)).Should().Equal(80_000); // 20% of 6,000 is 1,200; 2,000 - 1,200
        await AmendAsync(contract, AmendmentKind.MoreWork, 160_000);
        (await CapsAsync(contract)).Should().Equal(80_000, -40_000); // 20% of 8,000 is 1,600: 400 stays taken back

        await foreach (var entry in app.Services.GetRequiredService<LedgerRederivation>().AllAsync(default)) entry.Result.Should().Be(Rederived.Equal);
    }

    private async Task AmendAsync(Guid contract, AmendmentKind kind, long euros) =>
        (await app.Services.GetRequiredService<ContractRegister>().AmendAsync(
            new Amendment
            {
                Id = Guid.CreateVersion7(), ContractId = contract, Kind = kind, EffectiveOn = new LocalDate(2026, 4, 1), NewValue = Money.OfEuros(euros),
                Why = "wijziging", RecordedBy = "tester", RecordedAt = app.Change().When,
            },
            (await app.ContractRowAsync(contract)).Version,
            app.Change(),
            default)).Should().BeOfType<Posted>();

    private async Task<List<long>> CapsAsync(Guid contract)
    {
        var caps = new List<long>();
        await app.Database(async data => caps.AddRange((await data.LedgerEntries.AsNoTracking()
            .Where(entry => entry.ContractId == contract && entry.Kind == EntryKind.CapAdjusted).OrderBy(entry => entry.Sequence).ToListAsync())
            .Select(entry => entry.Amount.Cents)));
        return caps;
    }

    [Fact]
    public async Task Months_of_the_same_person_count_towards_the_cap_until_their_credit_is_taken_back()
    {
        // Voorbeeldstad counts 12 months of an internship; 273 of 364 days are nine of them.
        var contract = await app.ContractAsync(Efforts.Voorbeeldstad);
        var first = await app.SubmittedAsync(contract, Year(new LocalDate(2026, 1, 1), new LocalDate(2026, 9, 30)), "clock");
        (await ApproveAsync(first)).Should().BeNull();

        var second = await app.SubmittedAsync(contract, Year(new LocalDate(2026, 10, 1), new LocalDate(2027, 6, 30)), "clock");

        (await app.ClaimRowAsync(second)).Expected.Amount.Should().Be(Money.OfEuros(2_500)); // together 12 of 18 months: 10,000 - 7,500
        await TakeBackAsync(contract, first);
        (await ApproveAsync(second)).Should().Be(ClaimRefusal.AmountChanged);
        (await app.ClaimRowAsync(second)).Expected.Amount.Should().Be(Money.OfEuros(7_500)); // 10,000 x 273/364
    }

    [Fact]
    public async Task A_student_who_rotates_over_contracts_never_counts_a_cent_above_the_cap_of_a_person()
    {
        // Voorbeeldstad counts 12 months. 151 days of 364 are 4,148.35 and 183 days 5,027.47; the 30 days that are left 824.18: 10,000.00.
        (LocalDate From, LocalDate To)[] stays = [(new(2026, 1, 1), new(2026, 5, 31)), (new(2026, 6, 1), new(2026, 11, 30)), (new(2026, 12, 1), new(2027, 2, 28))];
        var booked = new List<Money?>();
        foreach (var (from, to) in stays)
        {
            var claim = await app.SubmittedAsync(await app.ContractAsync(Efforts.Voorbeeldstad), Year(from, to) with { PlacementKind = "rotation" }, "rotates");
            (await ApproveAsync(claim)).Should().BeNull();
            booked.Add((await app.ClaimRowAsync(claim)).Approved);
        }

        booked.Should().Equal(Money.OfCents(414_835), Money.OfCents(502_747), Money.OfCents(82_418));
        await foreach (var entry in app.Services.GetRequiredService<LedgerRederivation>().AllAsync(default)) entry.Result.Should().Be(Rederived.Equal);
    }

    [Fact]
    public async Task An_interruption_of_an_earlier_placement_does_not_run_the_clock_of_the_person()
    {
        // 91 days, two months away, 91 days: half of the twelve months of Voorbeeldstad, not two thirds.
        var broken = Year(new(2026, 1, 1), new(2026, 4, 1)) with
        {
            Periods =
            [
                new() { From = new(2026, 1, 1), To = new(2026, 4, 1), HoursPerWeek = Ratio.Of(36) },
                new() { From = new(2026, 6, 1), To = new(2026, 8, 30), HoursPerWeek = Ratio.Of(36) },
            ],
        };
        var first = await app.SubmittedAsync(await app.ContractAsync(Efforts.Voorbeeldstad), broken, "broken");
        (await ApproveAsync(first)).Should().BeNull();

        var second = await app.SubmittedAsync(await app.ContractAsync(Efforts.Voorbeeldstad), Year(new(2026, 9, 1), new(2027, 8, 31)), "broken");

        (await app.ClaimRowAsync(second)).Expected.Amount.Should().Be(Money.OfEuros(5_000)); // six months are left
    }

    [Fact]
    public async Task A_clock_of_time_worked_knows_the_hours_of_earlier_contracts()
    {
        // 1 January to 1 July is 182 days of 364, half time of 36 hours: six months of the calendar and three of full-time work.
        var earlier = Year(new(2026, 1, 1), new(2026, 7, 1)) with { HoursPerWeek = Ratio.Of(18) };
        (await ApproveAsync(await app.SubmittedAsync(await app.ContractAsync(Efforts.Voorbeeldstad), earlier, "worked"))).Should().BeNull();
        var contract = await app.ContractAsync(Efforts.Voorbeeldstad);
        var next = await app.DraftAsync(contract, Year(new(2026, 8, 1), new(2026, 8, 31)), "worked");

        var answer = await app.Services.GetRequiredService<ClaimDesk>().ExpectAsync(
            contract, next, (await app.ClaimRowAsync(next)).Facts, tested: false, new(2026, 8, 1), default);

        answer!.Asked.Question.Should().BeOfType<SroiTracker.Domain.Cases.CreditQuestion>().Which.Facts
            .Should().Match<EffortFacts>(facts => facts.EarlierMonths == Ratio.Of(6) && facts.EarlierWorkedMonths == Ratio.Of(3));
    }

    [Fact]
    public async Task A_placement_entered_in_pieces_books_what_the_whole_is_worth()
    {
        // Utrecht: 20,000 a year; 1 January to 30 June, July, and August to December are the whole year, in thirds that do not round.
        var contract = await app.ContractAsync(euros: 10_000_000);
        (LocalDate From, LocalDate To)[] pieces =
        [
            (new(2026, 8, 1), new(2026, 12, 31)), (new(2026, 1, 1), new(2026, 6, 30)), (new(2026, 7, 1), new(2026, 7, 31)),
        ];

        var booked = new List<Money?>();
        foreach (var (from, to) in pieces)
        {
            var claim = await app.SubmittedAsync(contract, Year(from, to) with { Block = "BOL_2_4", HoursPerWeek = Ratio.Of(28) }, "pieces");
            (await ApproveAsync(claim)).Should().BeNull();
            booked.Add((await app.ClaimRowAsync(claim)).Approved);
        }

        // 153/364, then 334/364 and last the year, of 20,000 x 28/36 = 15,555.5556
        booked.Should().Equal(Money.OfCents(653_846), Money.OfCents(773_504), Money.OfCents(128_206));
        (await app.ContractRowAsync(contract)).Credited.Should().Be(Money.OfCents(1_555_556));
    }

    [Fact]
    public async Task Two_hundred_approvals_at_once_lose_and_double_nothing()
    {
        var contract = await app.ContractAsync(euros: 100_000_000);
        var claims = new List<Guid>();
        for (var number = 0; number < 200; number++) claims.Add(await app.SubmittedAsync(contract, Efforts.Bol(1), $"m{number}", withEvidence: false));

        var answers = await Task.WhenAll(claims.Select(claim => Task.Run(() => ApproveAsync(claim))));

        answers.Should().AllSatisfy(answer => answer.Should().BeNull());
        var row = await app.ContractRowAsync(contract);
        row.Credited.Should().Be(Money.OfCents(200 * 34_188)); // 20,000 x 1/52 x 32/36 = 341.88
        row.Pending.Should().Be(Money.Zero);
        await app.Database(async data => (await data.LedgerEntries.CountAsync(entry => entry.ContractId == contract)).Should().Be(201));
    }

    [Fact]
    public async Task A_part_needs_a_reason_and_is_less_than_the_whole()
    {
        var contract = await app.ContractAsync();
        var claim = await app.SubmittedAsync(contract, Efforts.Bol(), "a7");

        (await PartAsync(claim, 683_761, "alles")).Should().Be(ClaimRefusal.PartNotLess);
        (await PartAsync(claim, 0, "niets")).Should().Be(ClaimRefusal.PartNotLess);
        (await PartAsync(claim, 683_760, " ")).Should().Be(ClaimRefusal.PartNotLess);
        (await PartAsync(claim, 683_760, "een cent minder")).Should().BeNull();
        (await app.ContractRowAsync(contract)).Credited.Should().Be(Money.OfCents(683_760));
    }

    [Fact]
    public async Task A_decision_fills_the_open_rate_of_Utrecht_and_the_claim_can_be_approved()
    {
        var contract = await app.ContractAsync();
        var claim = await app.SubmittedAsync(contract, Efforts.Supervision(40, 10), "a8", file: Hours);
        (await ApproveAsync(claim)).Should().Be(ClaimRefusal.NotCredited);

        var unreadable = await DecideAsync(claim, "honderd");
        var decided = await DecideAsync(claim, "10000");

        (unreadable, decided).Should().Be((ClaimRefusal.DecisionUnreadable, (ClaimRefusal?)null));
        (await ApproveAsync(claim)).Should().BeNull();
        (await app.ContractRowAsync(contract)).Credited.Should().Be(Money.OfEuros(4_000)); // 40 x 100
    }

    [Fact]
    public async Task Both_parties_are_told_in_the_same_transaction_without_names()
    {
        var claim = await app.SubmittedAsync(await app.ContractAsync(), Efforts.Bol(), "a9");
        await ApproveAsync(claim);

        await app.Database(async data =>
        {
            var mails = await data.MailMessages.Where(mail => mail.SubjectId == claim).OrderBy(mail => mail.Subject).ToListAsync();
            mails.Select(mail => (mail.Subject, mail.Recipient, mail.Body)).Should().Equal(
                ("claim.approved", Cast.EmailOf(SroiTracker.Domain.Access.Role.Contractor), $"/inspanningen/{claim}"),
                ("claim.submitted", Cast.EmailOf(SroiTracker.Domain.Access.Role.Adviser), $"/beoordelen/{claim}"));
        });
    }

    [Fact]
    public async Task The_partners_of_a_consortium_are_told_as_well()
    {
        await app.ContractAsync(company: Efforts.OtherCompany);
        var contract = await app.ContractAsync();
        (await app.Services.GetRequiredService<ContractRegister>().ShareAsync(contract, (await app.ContractRowAsync(contract)).Version,
        [
            new() { ContractId = contract, ContractorId = Efforts.Company, ShareBp = 6_000, Place = 1 },
            new() { ContractId = contract, ContractorId = Efforts.OtherCompany, ShareBp = 4_000, Place = 2 },
        ], app.Change(), default)).Should().BeOfType<Posted>();
        var claim = await app.SubmittedAsync(contract, Efforts.Bol(), "a11");
        await ApproveAsync(claim);

        await app.Database(async data => (await data.MailMessages.Where(mail => mail.SubjectId == claim && mail.Subject == "claim.approved")
            .Select(mail => mail.Recipient).ToListAsync()).Should().BeEquivalentTo(Cast.EmailOf(SroiTracker.Domain.Access.Role.Contractor), Cast.OtherContractor));
    }

    [Fact]
    public async Task The_booking_can_be_derived_again_to_the_same_amount()
    {
        var claim = await app.SubmittedAsync(await app.ContractAsync(), Efforts.Bol(), "a10");
        await ApproveAsync(claim);

        await app.Database(async data =>
        {
            var entry = await data.LedgerEntries.SingleAsync(row => row.ClaimId == claim);
            var receipt = (await data.Receipts.SingleAsync(row => row.EntryId == entry.Id)).ToReceipt();
            using var facts = System.Text.Json.JsonDocument.Parse(receipt.Facts);
            var again = SroiTracker.Domain.Cases.CaseRules.Answer(
                SroiTracker.Domain.Cases.CaseReader.Read(facts.RootElement).Case!, app.Services.GetRequiredService<PolicyBook>());
            again.Derivation.Outcome.Should().Be(new SroiTracker.Domain.Explanations.Credited(Money.OfCents(683_761)));
            (-entry.Amount).Should().Be(Money.OfCents(683_761));
        });
    }

    private async Task<ClaimRefusal?> ApproveAsync(Guid claim) =>
        await Judgement.ApproveAsync(claim, await ShownAsync(claim), null, null, app.Change("adviser"), default);

    private async Task<ClaimRefusal?> PartAsync(Guid claim, long cents, string reason) =>
        await Judgement.ApproveAsync(claim, await ShownAsync(claim), Money.OfCents(cents), reason, app.Change("adviser"), default);

    /// <summary>The version on the page: a settled claim was shown before it was settled.</summary>
    private async Task<int> ShownAsync(Guid claim)
    {
        var row = await app.ClaimRowAsync(claim);
        return row.IsOpen ? row.Version : row.Version - 2;
    }

    private async Task<ClaimRefusal?> DecideAsync(Guid claim, string reading) => await Judgement.DecideAsync(
        new RecordedDecision
        {
            Id = Guid.CreateVersion7(), Subject = DecisionSubject.Claim, SubjectId = claim, Clause = "SUPERVISION.amount", Reading = reading,
            Why = "als kennis delen", RecordedBy = "adviser", RecordedAt = app.Clock.Now,
        },
        (await app.ClaimRowAsync(claim)).Version, app.Change("adviser"), default);

    private static EffortFacts Year(LocalDate from, LocalDate to) =>
        new() { Block = "BOL", From = from, To = to, HoursPerWeek = Ratio.Of(36), Recognition = Recognition.Recognised };

    private async Task TakeBackAsync(Guid contract, Guid claim)
    {
        LedgerEntryRow? entry = null;
        await app.Database(async data => entry = await data.LedgerEntries.AsNoTracking().SingleAsync(row => row.ClaimId == claim));
        var draft = new EntryDraft(EntryKind.CreditReversed, Book.Effort, -entry!.Amount, entry.EffectiveOn, "vergissing", new EntryId(entry.Id));
        var posted = await app.Services.GetRequiredService<LedgerPosting>()
            .PostAsync(PostingRequest.For(contract, $"reverse:{entry.Id}", draft), app.Change(), default);
        posted.Should().BeOfType<Posted>();
    }
}
