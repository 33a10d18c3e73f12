using System.Globalization;
using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Features.Shared;

/// <summary>An amount that is reached on a day.</summary>
public readonly record struct PointInTime(LocalDate Day, Money Amount);

/// <summary>The words of the picture.</summary>
/// <param name="From">Under the first day.</param>
/// <param name="To">Under the last day.</param>
/// <param name="Met">Beside the day on which the level is reached; null without that day.</param>
public sealed record PlanChartWords(
    string Title, string Description, string From, string To, string Today, string Plan, string Actual, string Level, string? Met = null);

/// <summary>
/// Plan against actual over time, with the obligation as a level and today as a line: made of the figures of the table beside it, drawn by the
/// partial of the same name.
/// </summary>
/// <param name="Id">What the identities of its parts begin with; one of a page.</param>
/// <param name="MetOn">The day on which the plan reaches the level; null when it never does.</param>
public sealed record PlanChart(
    string Id, LocalDate First, LocalDate Last, LocalDate Today, Money Level, IReadOnlyList<PointInTime> Plan, IReadOnlyList<PointInTime> Actual,
    PlanChartWords Words, LocalDate? MetOn = null)
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

    /// <summary>Where the day stands on which the plan reaches the level; null before the first and after the last day.</summary>
    internal string? MetX => MetOn is { } day && day >= First && day <= Last ? X(day) : null;

    /// <summary>Its word stands where the line of the plan is not: right of the day in the first half, left of it in the second.</summary>
    internal bool IsMetLate => MetOn is { } day && 2 * Period.DaysBetween(First, day) > Period.DaysBetween(First, Last);

    internal static int MetY => Bottom - 10;

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
