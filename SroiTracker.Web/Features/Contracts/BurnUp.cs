using System.Globalization;
using NodaTime;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>
/// Plan and actual of one contract over time: the figures of the table and, from the same figures, the points of the picture.
/// The plan is a straight line from the first day to the last.
/// </summary>
internal sealed record BurnUp
{
    internal const int Width = 640;
    internal const int Height = 280;
    internal const int Left = 96;
    internal const int Right = 16;
    internal const int Top = 24;
    internal const int Bottom = 40;

    public required LocalDate Start { get; init; }

    public required LocalDate End { get; init; }

    public required LocalDate Today { get; init; }

    public required Money Obligation { get; init; }

    public required IReadOnlyList<BurnUpRow> Rows { get; init; }

    /// <summary>The day on which the obligation is met at the pace so far; null without any credit or when it is met.</summary>
    public required LocalDate? MetOn { get; init; }

    private Money Highest { get; init; }

    /// <summary>The picture; null when a day is missing or nothing is owed.</summary>
    internal static BurnUp? Of(Contract contract, IReadOnlyList<LedgerEntryRow> entries, LocalDate today)
    {
        if (contract.Days is not { StartOn: { } start, EndOn: { } end } || end <= start || contract.Obligation <= Money.Zero) return null;
        var credits = entries.Where(IsCredit).OrderBy(row => row.EffectiveOn).ToList();
        LocalDate[] days = [start, .. credits.Select(row => row.EffectiveOn), today < end ? today : end, end];
        var rows = days.Distinct().Order().Select(day => new BurnUpRow(
            day, Planned(contract.Obligation, start, end, day), day <= today ? Done(credits, day) : null)).ToList();
        return new BurnUp
        {
            Start = start,
            End = end,
            Today = today,
            Obligation = contract.Obligation,
            Rows = rows,
            MetOn = MeetingDay(contract, start, today),
            Highest = Money.Max(contract.Obligation, rows.Select(row => row.Actual ?? Money.Zero).Max()),
        };
    }

    internal string PlanPoints => $"{X(Start)},{Y(Money.Zero)} {X(End)},{Y(Obligation)}";

    /// <summary>A staircase: what is credited stays until the next credit.</summary>
    internal string ActualPoints
    {
        get
        {
            var points = new List<string>();
            var before = Money.Zero;
            foreach (var row in Rows)
            {
                if (row.Actual is not { } actual) continue;
                points.Add($"{X(row.Day)},{Y(before)}");
                points.Add($"{X(row.Day)},{Y(actual)}");
                before = actual;
            }

            return string.Join(' ', points);
        }
    }

    internal string ObligationY => Y(Obligation);

    internal string ZeroY => Y(Money.Zero);

    /// <summary>Where today stands; null before the first and after the last day.</summary>
    internal string? TodayX => Today >= Start && Today <= End ? X(Today) : null;

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

    private string X(LocalDate day)
    {
        var (gone, all) = (Math.Clamp(Days(Start, day), 0, Days(Start, End)), Days(Start, End));
        return Text(Left + ((Width - Left - Right) * (Int128)gone / all));
    }

    private string Y(Money amount) => Text(Height - Bottom - ((Height - Top - Bottom) * (Int128)Math.Max(amount.Cents, 0) / Highest.Cents));

    private static int Days(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);

    private static string Text(Int128 number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One day of the table beside the picture; the actual amount is null for days to come.</summary>
internal sealed record BurnUpRow(LocalDate Day, Money Planned, Money? Actual);
