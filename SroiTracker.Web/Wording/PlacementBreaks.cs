using System.Text.RegularExpressions;
using NodaTime;
using SroiTracker.Domain.Placements;

namespace SroiTracker.Web.Wording;

/// <summary>Interruptions of a placement as people write them, one on a line: "01-03-2026 t/m 14-03-2026".</summary>
internal static partial class PlacementBreaks
{
    private const int Most = 50;

    /// <summary>The stretches that are left, earliest first; null with the number of the line that cannot be read or does not fit.</summary>
    internal static (IReadOnlyList<EffortPeriod>? Periods, int Wrong) Periods(string text, LocalDate from, LocalDate to, Domain.Values.Ratio? weekly)
    {
        var lines = text.Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var (periods, next) = (new List<EffortPeriod>(), from);
        for (var line = 0; line < lines.Length; line++)
        {
            if (line >= Most || Read(lines[line]) is not ({ } first, { } last) || first <= next || last < first || last >= to)
                return (null, line + 1);
            periods.Add(new EffortPeriod { From = next, To = first.PlusDays(-1), HoursPerWeek = weekly });
            next = last.PlusDays(1);
        }

        periods.Add(new EffortPeriod { From = next, To = to, HoursPerWeek = weekly });
        return (periods, 0);
    }

    /// <summary>The interruptions between stretches; null when there are none.</summary>
    internal static string? Show(IReadOnlyList<EffortPeriod>? periods) => periods is null
        ? null
        : string.Join('\n', periods.Zip(periods.Skip(1), (before, after) =>
            $"{DayText.Short(before.To!.Value.PlusDays(1))} t/m {DayText.Short(after.From!.Value.PlusDays(-1))}"));

    private static (LocalDate? First, LocalDate? Last) Read(string line) =>
        Between().Match(line) is { Success: true } match
            ? (DayText.Parse(match.Groups["first"].Value), DayText.Parse(match.Groups["last"].Value)) : (null, null);

    [GeneratedRegex(@"^(?<first>\S+)\s+(t/m|tot en met|tot|to|until|-|–)\s+(?<last>\S+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Between();
}
