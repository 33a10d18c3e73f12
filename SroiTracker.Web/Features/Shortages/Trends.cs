using NodaTime;
using SroiTracker.Domain.Shortages;

namespace SroiTracker.Web.Features.Shortages;

/// <summary>Makes series of measurements.</summary>
internal static class Trends
{
    /// <summary>What was known on each measured day, by the same rule as the figure of today.</summary>
    internal static Trend Of(string name, IReadOnlyList<ShortageSnapshot> snapshots, LocalDate today) =>
        new(name, [
            .. snapshots.Select(snapshot => snapshot.MeasuredOn.FirstDay).Where(day => day <= today).Distinct().Order()
                .SelectMany(day => ShortageRules.Current(snapshots, day).Where(current => current.MeasuredOn.FirstDay == day))
                .Select(current => new TrendPoint(current.MeasuredOn, current.Count, current.Mark == FigureMark.Counted)),
        ]);
}
