using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>
/// Cuts the time of one person at the caps of the row, each by its own clock; the tightest cuts, and the earliest time counts first. A clock
/// that runs on the calendar (since inflow, since the last benefit) ends on a day. When nothing is left the effort is refused.
/// </summary>
internal static class PersonCapRules
{
    internal const string Clause = "personCap";
    private static readonly Ratio MonthsInYear = Ratio.Of(Year.Months);
    private static readonly Ratio DaysInMonth = Ratio.Of(Year.DaysOfWeeks, Year.Months);

    /// <summary>The last day that counts under the clocks that run on the calendar; null without such a clock or without days.</summary>
    internal static LocalDate? LastDay(EffortFacts facts, BuildingBlock block)
    {
        if (facts.FirstDay is not { } first) return null;
        LocalDate? last = null;
        foreach (var cap in block.PersonCaps)
        {
            if (!RunsOnCalendar(cap.Clock) || Room(cap, facts) is not { } room) continue;
            var months = room * MonthsInYear;
            var days = (months - Ratio.Of(months.WholePart)) * DaysInMonth;
            var end = first.PlusMonths(months.WholePart).PlusDays(days.WholePart - 1);
            last = last is { } earlier && earlier < end ? earlier : end;
        }

        return last;
    }

    /// <summary>Whether the caps of the row are lifted by a wage subsidy; false when that is a question.</summary>
    internal static bool TryLifted(EffortFacts facts, PolicyVersion policy, BuildingBlock block, RuleTrace trace, out bool isLifted)
    {
        isLifted = false;
        if (block.PersonCaps.Count == 0 || !facts.WageSubsidy || policy.WageSubsidyLiftsCap is not { } clause) return true;
        if (!trace.TryRead(clause, DecisionText.YesNo, out isLifted)) return false;
        if (isLifted) trace.Step("time.wageSubsidy", clause.Origin);
        return true;
    }

    /// <summary>Cuts the time at the caps of the row; false when nothing is left.</summary>
    /// <param name="areHoursKnown">Whether the shares of full time are known; without them only caps by the calendar cut.</param>
    internal static bool TryCut(EffortFacts facts, BuildingBlock block, List<CountedPart> parts, bool areHoursKnown, RuleTrace trace)
    {
        foreach (var cap in block.PersonCaps.Where(each => areHoursKnown || each.Clock != CapClock.Worked))
        {
            if (parts.Count == 0 || Room(cap, facts) is not { } room) continue;
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

    private static bool RunsOnCalendar(CapClock clock) => clock is CapClock.SinceInflow or CapClock.SinceBenefit;

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

    /// <summary>Stretches with days were already cut at the last day of a clock that runs on the calendar.</summary>
    private static bool Cut(List<CountedPart> parts, CapClock clock, Ratio room)
    {
        var (left, isCut) = (room, false);
        foreach (var part in parts)
        {
            if (RunsOnCalendar(clock) && part.Stretch is { From: not null, To: not null }) continue;
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

    /// <summary>In months where that is shorter: "24/12".</summary>
    private static string Text(Ratio years) => (years * MonthsInYear).ToDecimalText() is { } months ? months + "/12" : years.ToString();
}
