using System.Globalization;
using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Features.Shared;

/// <summary>An amount that is reached on a day.</summary>
public readonly record struct PointInTime(LocalDate Day, Money Amount);

/// <summary>The words of the picture.</summary>
/// <param name="From">Under the first day.</param>
/// <param name="To">Under the last day.</param>
public sealed record PlanChartWords(string Title, string Description, string From, string To, string Today, string Plan, string Actual, string Level);

/// <summary>
/// Plan against actual over time, with the obligation as a level and today as a line: made of the figures of the table beside it, drawn by the
/// partial of the same name.
/// </summary>
/// <param name="Id">What the identities of its parts begin with; one of a page.</param>
public sealed record PlanChart(
    string Id, LocalDate First, LocalDate Last, LocalDate Today, Money Level, IReadOnlyList<PointInTime> Plan, IReadOnlyList<PointInTime> Actual, PlanChartWords Words)
{
    internal const int Width = 640;
    internal const int Height = 280;
    internal const int Left = 96;
    internal const int Right = Width - 16;
    internal const int Top = 24;
    private const int Bottom = Height - 40;

    internal string PlanPoints => Points(Plan);

    internal string ActualPoints => Points(Actual);

    internal string LevelY => Y(Level);

    internal string ZeroY => Y(Money.Zero);

    /// <summary>Where today stands; null before the first and after the last day.</summary>
    internal string? TodayX => Today >= First && Today <= Last ? X(Today) : null;

    private Money Highest => Plan.Concat(Actual).Aggregate(Money.Max(Level, Money.OfCents(1)), (most, point) => Money.Max(most, point.Amount));

    private string Points(IEnumerable<PointInTime> points) => string.Join(' ', points.Select(point => $"{X(point.Day)},{Y(point.Amount)}"));

    private string X(LocalDate day)
    {
        var all = Math.Max(Period.DaysBetween(First, Last), 1);
        return Text(Left + ((Right - Left) * (Int128)Math.Clamp(Period.DaysBetween(First, day), 0, all) / all));
    }

    private string Y(Money amount) => Text(Bottom - ((Bottom - Top) * (Int128)Math.Max(amount.Cents, 0) / Highest.Cents));

    private static string Text(Int128 number) => number.ToString(CultureInfo.InvariantCulture);
}
