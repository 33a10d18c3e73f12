using NodaTime;
using SroiTracker.Domain.Approach;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Shared;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>
/// Plan and actual of one contract over time: the figures of the table and, from the same figures, the lines of the picture.
/// The plan is the agreed plan of approach, by the month; without one it is a straight line from the first day to the last.
/// </summary>
internal sealed record BurnUp
{
    public required LocalDate Start { get; init; }

    public required LocalDate End { get; init; }

    public required LocalDate Today { get; init; }

    public required Money Obligation { get; init; }

    public required IReadOnlyList<BurnUpRow> Rows { get; init; }

    /// <summary>The day on which the obligation is met at the pace so far; null without any credit or when it is met.</summary>
    public required LocalDate? MetOn { get; init; }

    /// <summary>The agreed plan: what must be reached by the end of each month; empty without one.</summary>
    public required IReadOnlyList<PointInTime> Agreed { get; init; }

    /// <summary>The day on which the agreed plan meets the obligation; null without a plan.</summary>
    public required PlanOutlook? Outlook { get; init; }

    /// <summary>The picture; null when a day is missing or nothing is owed.</summary>
    /// <param name="plan">The plan that was agreed; null without one.</param>
    internal static BurnUp? Of(Contract contract, IReadOnlyList<LedgerEntryRow> entries, PlanOfApproach? plan, LocalDate today)
    {
        if (contract.Days is not { StartOn: { } start, EndOn: { } end } || end <= start || contract.Obligation <= Money.Zero) return null;
        var credits = entries.Where(IsCredit).OrderBy(row => row.EffectiveOn).ToList();
        var agreed = plan is null ? [] : Months(plan, start);
        LocalDate[] days = [start, .. credits.Select(row => row.EffectiveOn), .. agreed.Select(point => point.Day), today < end ? today : end, end];
        var rows = days.Distinct().Order().Select(day => new BurnUpRow(
            day, agreed.Count > 0 ? Reached(agreed, day) : Planned(contract.Obligation, start, end, day), day <= today ? Done(credits, day) : null))
                .ToList();
        return new BurnUp
        {
            Start = start,
            End = end,
            Today = today,
            Obligation = contract.Obligation,
            Rows = rows,
            Agreed = agreed,
            MetOn = MeetingDay(contract, start, today),
            Outlook = plan is null ? null : ForecastRules.Outlook(plan.Amounts, contract.Obligation, contract.Outstanding, today, end),
        };
    }

    /// <summary>The line of the plan: through the ends of its months, or from nothing on the first day to everything on the last.</summary>
    internal IReadOnlyList<PointInTime> Plan => Agreed.Count > 0 ? Agreed : [new(Start, Money.Zero), new(End, Obligation)];

    /// <summary>A staircase: what is credited stays until the next credit.</summary>
    internal IReadOnlyList<PointInTime> Actual
    {
        get
        {
            var (points, before) = (new List<PointInTime>(), Money.Zero);
            foreach (var row in Rows)
            {
                if (row.Actual is not { } actual) continue;
                points.AddRange([new(row.Day, before), new(row.Day, actual)]);
                before = actual;
            }

            return points;
        }
    }

    /// <summary>What the plan reaches by the end of each of its months, from nothing on the first day.</summary>
    private static List<PointInTime> Months(PlanOfApproach plan, LocalDate start) =>
    [
        new(start, Money.Zero),
        .. MonthRules.Table(plan.Amounts, [], null, null,
            plan.Obligation).Months.Select(month => new PointInTime(month.Month.ToDateInterval().End, month.PlannedSoFar))
            .Where(point => point.Day > start),
    ];

    private static Money Reached(IEnumerable<PointInTime> plan, LocalDate day) => plan.LastOrDefault(point => point.Day <= day).Amount;

    private static bool IsCredit(LedgerEntryRow row) =>
        row.Book == Book.Effort
        && row.Kind is EntryKind.CreditBooked or EntryKind.OpeningCredit or EntryKind.CreditReversed or EntryKind.CapAdjusted
            or EntryKind.Settled or EntryKind.Waived;

    private static Money Done(IEnumerable<LedgerEntryRow> credits, LocalDate day) =>
        credits.Where(row => row.EffectiveOn <= day).Aggregate(Money.Zero, (sum, row) => sum - row.Amount);

    private static Money Planned(Money obligation, LocalDate start, LocalDate end, LocalDate day)
    {
        var (gone, all) = (Math.Clamp(Days(start, day), 0, Days(start, end)), Days(start, end));
        return obligation.Times(Ratio.Of(gone, all), Rounding.HalfAwayFromZero);
    }

    private static LocalDate? MeetingDay(Contract contract, LocalDate start, LocalDate today)
    {
        var done = contract.Credited + contract.Closed;
        if (done <= Money.Zero || today <= start || contract.Outstanding <= Money.Zero) return null;
        var days = (Int128)Days(start, today) * contract.Obligation.Cents / done.Cents;
        return days > 36_500 ? null : start.PlusDays((int)days);
    }

    private static int Days(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);
}

/// <summary>One day of the table beside the picture; the actual amount is null for days to come.</summary>
internal sealed record BurnUpRow(LocalDate Day, Money Planned, Money? Actual);
