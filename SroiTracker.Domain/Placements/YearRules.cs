using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>
/// Blocks valued by time: per full-time year, school year, month or internship. Amount x time that counts x share of full time, and the
/// bonuses that follow it. An hourly amount that is printed beside the yearly one is used when only hours are known. Time is derived also
/// when the amount is open: time that does not count is refused whatever the amount.
/// </summary>
internal static class YearRules
{
    internal static bool TryWorth(EffortFacts facts, PolicyVersion policy, BuildingBlock block, RuleTrace trace, out Ratio cents)
    {
        cents = Ratio.Zero;
        var isPriced = trace.TryRead(block.Amount!, DecisionText.UnitCents, out var amount);
        var stretches = facts.Stretches;
        if (block.Hourly is { } hourly && IsHoursAlone(stretches))
        {
            return isPriced && TryHourly(facts, policy, block, amount, hourly, trace, out cents);
        }

        if (!TryProRata(policy, block, trace, out var proRata, out var origin)) return false;
        if (proRata == ProRata.Whole) return isPriced && TryWhole(facts, policy, block, amount, trace, out cents);
        if (!TimeRules.TryTime(facts, policy, block, proRata, trace, out var time) || !isPriced) return false;
        if (proRata == ProRata.TimeOnly && origin is not null) trace.Step("hours.ignored", origin);

        var people = Ratio.Of(facts.People);
        var (units, shown) = (block.Unit, block.StandardWeeks) switch
        {
            _ when proRata == ProRata.HoursOnly => (Ratio.One, time.Shown),
            (BlockUnit.Month, _) => (Ratio.Of(Year.Months), $"{Year.Months} × ({time.Shown})"),
            (BlockUnit.Internship, { } standard) => (Ratio.Of(Year.Weeks, standard), $"{Year.Weeks}/{standard} × ({time.Shown})"),
            _ => (Ratio.One, time.Shown),
        };
        var part = Most(block, time.Worked * units) * people;
        cents = Ratio.Of(amount.Cents) * part;
        trace.Step(TermText.Of(block.Unit) + ".worth", block.Amount!.Origin, Operand.Of("amount", amount), Operand.Share("part", shown),
            Operand.Of("people", facts.People), Operand.Cents("result", cents));
        return BonusRules.TryAdd(
            facts, policy, block, amount, new BonusShares(part, Most(block, time.Years * units) * people), trace, ref cents);
    }

    private static bool IsHoursAlone(IReadOnlyList<EffortPeriod> stretches)
    {
        foreach (var stretch in stretches)
        {
            if (stretch.HasDuration || stretch.Hours is null) return false;
        }

        return true;
    }

    /// <summary>An internship counts whole unless the row states a standard length; then hours count only when the row says so itself.</summary>
    private static bool TryProRata(PolicyVersion policy, BuildingBlock block, RuleTrace trace, out ProRata proRata, out ClauseOrigin? origin)
    {
        (proRata, origin) = (block.StandardWeeks is null ? ProRata.Whole : ProRata.TimeOnly, null);
        if (block is { Unit: BlockUnit.Internship, ProRata: null }) return true;
        var clause = block.ProRata ?? policy.ProRata;
        origin = clause.Origin;
        return trace.TryRead(clause, DecisionText.Term<ProRata>, out proRata);
    }

    /// <summary>One internship is never worth more than one.</summary>
    private static Ratio Most(BuildingBlock block, Ratio part) => block.Unit == BlockUnit.Internship ? Ratio.Min(Ratio.One, part) : part;

    private static bool TryWhole(
        EffortFacts facts, PolicyVersion policy, BuildingBlock block, Money amount, RuleTrace trace, out Ratio cents)
    {
        var people = Ratio.Of(facts.People);
        cents = Ratio.Of(amount.Cents) * people;
        trace.Step("whole.worth", block.Amount!.Origin, Operand.Of("amount", amount), Operand.Of("people", facts.People),
            Operand.Cents("result", cents));
        return BonusRules.TryAdd(facts, policy, block, amount, new BonusShares(people, people), trace, ref cents);
    }

    private static bool TryHourly(
        EffortFacts facts, PolicyVersion policy, BuildingBlock block, Money yearly, Clause<Money> hourly, RuleTrace trace, out Ratio cents)
    {
        cents = Ratio.Zero;
        if (!trace.TryRead(hourly, DecisionText.UnitCents, out var rate)) return false;
        var hours = facts.Stretches.Aggregate(Ratio.Zero, (sum, stretch) => sum + stretch.Hours!.Value);
        cents = Ratio.Of(rate.Cents) * hours * Ratio.Of(facts.People);
        trace.Step("hour.worth", hourly.Origin,
            Operand.Of("hours", hours), Operand.Of("people", facts.People), Operand.Of("rate", rate), Operand.Cents("result", cents));
        var part = yearly.IsZero ? Ratio.Zero : cents / Ratio.Of(yearly.Cents);
        return BonusRules.TryAdd(facts, policy, block, yearly, new BonusShares(part, part), trace, ref cents);
    }
}
