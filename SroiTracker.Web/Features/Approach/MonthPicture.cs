using System.Globalization;
using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Features.Approach;

/// <summary>The points of the picture of plan against actual, made of the figures of the table beside it.</summary>
internal sealed record MonthPicture(MonthsPart Part)
{
    internal const int Width = 640;
    internal const int Height = 280;
    internal const int Left = 96;
    internal const int Right = 16;
    internal const int Top = 24;
    internal const int Bottom = 40;

    private LocalDate First => Part.Table.Months[0].Month.ToDateInterval().Start;

    private LocalDate Last => Part.Table.Months[^1].Month.ToDateInterval().End;

    private Money Highest => Part.Table.Months
        .Aggregate(Money.Max(Part.Obligation, Money.OfCents(1)), (most, month) => Money.Max(most, Money.Max(month.PlannedSoFar, month.ActualSoFar)));

    internal string PlanPoints => Points(Part.Table.Months.Select(month => (month.Month.ToDateInterval().End, month.PlannedSoFar)));

    /// <summary>What was credited, until today.</summary>
    internal string ActualPoints => Points(Part.Table.Months.Where(month => month.Month.ToDateInterval().Start <= Part.Today)
        .Select(month => (LocalDate.Min(month.Month.ToDateInterval().End, LocalDate.Max(Part.Today, First)), month.ActualSoFar)));

    internal string ObligationY => Y(Part.Obligation);

    internal string ZeroY => Y(Money.Zero);

    /// <summary>Where today stands; null outside the months.</summary>
    internal string? TodayX => Part.Today >= First && Part.Today <= Last ? X(Part.Today) : null;

    private string Points(IEnumerable<(LocalDate Day, Money Amount)> points) =>
        string.Join(' ', points.Prepend((First.PlusDays(-1), Money.Zero)).Select(point => $"{X(point.Item1)},{Y(point.Item2)}"));

    private string X(LocalDate day) =>
        Text(Left + ((Width - Left - Right) * (Int128)(Period.DaysBetween(First, day) + 1) / (Period.DaysBetween(First, Last) + 1)));

    private string Y(Money amount) => Text(Height - Bottom - ((Height - Top - Bottom) * (Int128)Math.Max(amount.Cents, 0) / Highest.Cents));

    private static string Text(Int128 number) => number.ToString(CultureInfo.InvariantCulture);
}
