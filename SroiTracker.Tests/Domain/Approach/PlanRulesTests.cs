using NodaTime;
using SroiTracker.Domain.Approach;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Approach;

public sealed class PlanRulesTests
{
    private static readonly LocalDate Start = new(2026, 1, 1);
    private static readonly LocalDate End = new(2027, 12, 31);
    private static readonly PlanFrame Utrecht = new(Rules.Version("utrecht", 2025, 12, 1), RecordedDecisions.None, Start, End, Money.OfEuros(12_500));
    private static readonly PlanFrame Voorbeeldstad = new(Rules.Version("voorbeeldstad", 2026, 1, 1), RecordedDecisions.None, Start, End, Money.OfEuros(10_000));

    /// <summary>20 weeks of 32 hours: 20,000 x 140/364 x 32/36 = 6,837.61.</summary>
    private static readonly EffortFacts Bol = new()
    {
        Block = "BOL_2_4", From = new(2026, 3, 2), To = new(2026, 7, 19), HoursPerWeek = Ratio.Of(32),
    };

    [Fact]
    public void A_line_is_worth_what_the_same_claim_would_be_worth()
    {
        var plan = PlanRules.Value([Line(1, Bol)], Utrecht);

        plan.Lines[0].Value.Should().Be(Money.OfCents(683_761));
        plan.Lines[0].Derivation.Outcome.Should().Be(CreditRules.Derive(Bol, Utrecht.Policy, RecordedDecisions.None).Outcome);
        (plan.Planned.Cents, plan.Short.Cents, plan.Over.Cents).Should().Be((683_761, 566_239, 0)); // 12,500.00 - 6,837.61
    }

    [Fact]
    public void Two_people_are_rounded_once_and_what_is_more_is_told()
    {
        var plan = PlanRules.Value([Line(1, Bol with { People = 2 })], Utrecht);

        (plan.Planned.Cents, plan.Short.Cents, plan.Over.Cents).Should().Be((1_367_521, 0, 117_521)); // 2 x 6,837.6068 = 13,675.21; less 12,500.00
    }

    [Fact]
    public void A_line_about_which_somebody_must_decide_does_not_count_and_is_in_no_month()
    {
        var supervision = new EffortFacts { Block = "SUPERVISION", From = Start, To = End, Hours = Ratio.Of(40) };

        var plan = PlanRules.Value([Line(1, supervision)], Utrecht);

        plan.Lines[0].Derivation.Outcome.Should().BeOfType<NeedsDecision>();
        (plan.Lines[0].Counts, plan.Planned, plan.Amounts.Count).Should().Be((false, Money.Zero, 0));
    }

    [Fact]
    public void Evidence_recognition_and_overlap_are_not_asked_of_what_has_not_happened()
    {
        // Voorbeeldstad asks a practice agreement and recognition of a claim: 10,000 x 140/364 x 32/36 = 3,418.80.
        var claimed = Bol with { Block = "BOL", Evidence = [], Recognition = Recognition.NotRecognised };
        CreditRules.Derive(claimed, Voorbeeldstad.Policy, RecordedDecisions.None).Outcome.Should().BeOfType<Refused>();

        PlanRules.Value([Line(1, claimed)], Voorbeeldstad).Planned.Should().Be(Money.OfCents(341_880));
    }

    [Fact]
    public void Lines_of_one_category_share_its_cap_and_the_first_to_begin_has_it_first()
    {
        // Voorbeeldstad: 100 an hour, supervision at most 20% of 10,000 = 2,000. Twice 15 hours is 1,500 + 1,500; so 1,500 and 500.
        EffortFacts Hours(int month) => new() { Block = "SUPERVISION", From = new(2026, month, 1), To = new(2026, month + 2, 20), Hours = Ratio.Of(15) };

        var plan = PlanRules.Value([Line(1, Hours(6)), Line(2, Hours(2))], Voorbeeldstad);

        plan.Lines.Select(line => line.Value.Cents).Should().Equal(50_000, 150_000);
    }

    [Fact]
    public void A_line_that_the_end_of_the_contract_cuts_has_its_value_on_the_days_that_are_left()
    {
        // The contract ends on 28 June: 20,000 x 119/364 x 32/36 = 5,811.97. What was valued before keeps its days.
        var end = new LocalDate(2026, 6, 28);

        var plan = PlanRules.Value([Line(1, Bol)], Utrecht with { End = end });

        plan.Amounts.Should().Equal(new PlannedAmount(new(2026, 3, 2), end, Money.OfCents(581_197)));
        new PlanOfApproach(plan.Lines, plan.Obligation).Amounts.Should().Equal(new PlannedAmount(new(2026, 3, 2), new(2026, 7, 19), Money.OfCents(581_197)));
        (plan with { Start = new(2026, 3, 3), End = null }).Amounts[0].From.Should().Be(new LocalDate(2026, 3, 3));
        (plan with { Start = new(2026, 7, 20), End = null }).Amounts[0].To.Should().Be(new LocalDate(2026, 7, 19), "a line outside keeps its days");
    }

    [Theory]
    [InlineData("2026-01-01", "2027-12-31", null)]
    [InlineData("2025-12-31", "2027-12-31", PlanFault.BeforeStart)]
    [InlineData("2026-01-01", "2028-01-01", PlanFault.AfterEnd)]
    [InlineData("2026-01-02", "2026-01-01", PlanFault.Backwards)]
    [InlineData("2026-01-02", "2026-01-02", null)]
    [InlineData(null, "2026-01-02", PlanFault.Undated)]
    [InlineData("2026-01-02", null, PlanFault.Undated)]
    public void A_line_lies_within_the_term_both_ends_inside(string? from, string? to, PlanFault? fault) =>
        PlanRules.Fault(new EffortFacts { From = Day(from), To = Day(to) }, Start, End).Should().Be(fault);

    [Theory]
    [InlineData(4, PlanFault.BeforeStart)]
    [InlineData(5, null)]
    [InlineData(6, PlanFault.AfterEnd)]
    public void A_contract_of_one_day_takes_that_day_only(int day, PlanFault? fault)
    {
        var only = new LocalDate(2026, 5, 5);

        PlanRules.Fault(new EffortFacts { From = new(2026, 5, day), To = new(2026, 5, day) }, only, only).Should().Be(fault);
    }

    [Fact]
    public void Before_and_after_are_told_by_line()
    {
        var before = PlanRules.Value([Line(1, Bol), Line(2, Bol), Line(3, Bol)], Utrecht).Lines;
        var after = PlanRules.Value([Line(4, Bol), Line(2, Bol with { People = 2 }), Line(1, Bol)], Utrecht).Lines;

        LineChangeRules.Compare(before, after).Select(change => (change.Kind, change.Before?.Value.Cents, change.After?.Value.Cents)).Should().Equal(
            (LineChangeKind.New, null, 683_761), (LineChangeKind.Changed, 683_761, 1_367_521), (LineChangeKind.Same, 683_761, 683_761),
            (LineChangeKind.Gone, 683_761, null));
    }

    private static PlanLine Line(int number, EffortFacts effort) => new(new(number, 0, 0, new byte[8]), effort);

    private static LocalDate? Day(string? text) => text is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
