using System.Globalization;
using NodaTime;
using SroiTracker.Domain.Supervision;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Features.Supervision;

/// <summary>A bar of the picture, in its own units.</summary>
public readonly record struct HourBar(int X, int Y, int Width, int Height);

/// <summary>
/// The hours by week as a picture, made of the figures of the table beside it: what was promised and given as bars, what was offered as a
/// line that breaks where nobody said anything.
/// </summary>
public sealed record HourChart(IReadOnlyList<BankWeek> Weeks, LocalDate Today)
{
    internal const int Width = 720;
    internal const int Height = 260;
    internal const int Left = 56;
    internal const int Right = Width - 16;
    internal const int Top = 24;
    internal const int Bottom = Height - 34;
    private const int Lines = 4;
    private const int Gap = 2;

    /// <summary>Hours at which a line of the grid stands, with its place.</summary>
    internal IEnumerable<(long Hours, int Y)> Grid =>
        Enumerable.Range(0, Lines + 1).Select(line => Most * line / Lines).Select(hours => (hours, Y(Ratio.Of(hours))));

    internal IEnumerable<HourBar> Promised => Weeks.Select((week, place) => Bar(X(place) + Gap, week.Promised));

    internal IEnumerable<HourBar> Given => Weeks.Select((week, place) => Bar(X(place) + Gap + BarWidth, week.Given));

    /// <summary>The line of the offer, in pieces without a break.</summary>
    internal IEnumerable<string> Offered
    {
        get
        {
            var points = new List<string>();
            for (var place = 0; place <= Weeks.Count; place++)
            {
                if (place < Weeks.Count && Weeks[place].Offered is { } hours)
                {
                    points.Add($"{Text(X(place))},{Text(Y(hours.Shown))} {Text(X(place + 1))},{Text(Y(hours.Shown))}");
                    continue;
                }

                if (points.Count > 0) yield return string.Join(' ', points);
                points.Clear();
            }
        }
    }

    /// <summary>Where the week of today begins; null when it is not in the picture.</summary>
    internal int? TodayX => Today >= Weeks[0].Monday && Today <= Weeks[^1].Sunday
        ? X(Period.DaysBetween(Weeks[0].Monday, Today) / Year.DaysInWeek)
        : null;

    private int BarWidth => (X(1) - X(0) - (2 * Gap)) / 2;

    /// <summary>The highest line: hours that divide in four.</summary>
    private long Most
    {
        get
        {
            var most = Weeks.SelectMany(week => new[] { week.Promised.Shown, week.Given.Shown, week.Offered?.Shown ?? Ratio.Zero })
                .Aggregate(Ratio.One, Ratio.Max);
            return ((most.WholePart / Lines) + 1) * Lines;
        }
    }

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private HourBar Bar(int x, HourSum hours) => new(x, Y(hours.Shown), BarWidth, Bottom - Y(hours.Shown));

    private int X(int place) => Left + ((Right - Left) * place / Weeks.Count);

    private int Y(Ratio hours) => Bottom - (Ratio.Max(hours, Ratio.Zero) * Ratio.Of(Bottom - Top) / Ratio.Of(Most)).WholePart;
}
