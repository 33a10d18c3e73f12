using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>
/// Cuts the time of one person at the caps of the row, each by its own clock; the tightest cuts, and the earliest time counts first. When
/// nothing is left the effort is refused.
/// </summary>
internal static class PersonCapRules
{
    internal const string Clause = "personCap";
    private static readonly Ratio MonthsInYear = Ratio.Of(12);

    /// <param name="areHoursKnown">Whether the shares of full time are known; without them only caps by the calendar can cut.</param>
    internal static bool TryCut(
        EffortFacts facts, PolicyVersion policy, BuildingBlock block, List<CountedPart> parts, bool areHoursKnown, RuleTrace trace)
    {
        if (block.PersonCaps.Count == 0 || parts.Count == 0) return true;
        if (facts.WageSubsidy && policy.WageSubsidyLiftsCap is { } lifts)
        {
            if (!trace.TryRead(lifts, DecisionText.YesNo, out var isLifted)) return false;
            if (isLifted)
            {
                trace.Step("time.wageSubsidy", lifts.Origin);
                return true;
            }
        }

        foreach (var cap in block.PersonCaps.Where(each => areHoursKnown || each.Clock != CapClock.Worked))
        {
            if (Room(cap, facts) is not { } room) continue;
            var given = CountedTime.Of(parts);
            if (!Cut(parts, cap.Clock, room)) continue;
            var counted = CountedTime.Of(parts);
            trace.Step(counted.Years.IsZero ? "refused.personCap" : "time.personCap", block.Origin,
                Operand.Share("given", given.ShownYears), Operand.Of("monthsMax", cap.Months), Operand.Term("clock", cap.Clock),
                Operand.Share("counted", counted.ShownYears));
            if (counted.Years.IsZero && !given.Years.IsZero) return trace.Refuse(Clause);
        }

        return true;
    }

    /// <summary>The time left under the cap, in years; null when its clock does not run.</summary>
    private static Ratio? Room(PersonCap cap, EffortFacts facts)
    {
        Ratio? used = cap.Clock switch
        {
            CapClock.Calendar => facts.EarlierMonths ?? Ratio.Zero,
            CapClock.Worked => facts.EarlierWorkedMonths ?? Ratio.Zero,
            CapClock.SinceInflow => facts.InflowMonths ?? Ratio.Zero,
            _ => facts.MonthsSinceBenefit,
        };
        return used is { } months ? Ratio.Max(Ratio.Zero, Ratio.Of(cap.Months) - months) / MonthsInYear : null;
    }

    private static bool Cut(List<CountedPart> parts, CapClock clock, Ratio room)
    {
        var (left, isCut) = (room, false);
        foreach (var part in parts)
        {
            if (clock is CapClock.SinceInflow or CapClock.SinceBenefit) left = Elapsed(parts[0], part, room);
            var used = clock == CapClock.Worked ? part.Worked : part.Years;
            if (used > left)
            {
                part.Years = clock == CapClock.Worked ? left / part.Hours : left;
                part.Shown = Text(part.Years);
                (used, isCut) = (left, true);
            }

            left -= used;
        }

        return isCut;
    }

    /// <summary>What is left when this stretch starts, counting the calendar since the first day of all.</summary>
    private static Ratio Elapsed(CountedPart first, CountedPart part, Ratio room)
    {
        if (part == first || first.Stretch.From is not { } start || part.Stretch.From is not { } from || from <= start) return room;
        return Ratio.Max(Ratio.Zero, room - TimeMeasure.Years(start, from.PlusDays(-1)));
    }

    /// <summary>In months where that is shorter: "24/12".</summary>
    private static string Text(Ratio years) => (years * MonthsInYear).ToDecimalText() is { } months ? months + "/12" : years.ToString();
}
