using NodaTime;

namespace SroiTracker.Domain.Alerts;

/// <summary>When the program writes to people of its own accord (verzendtijden): on some days of the week, from one hour until another.</summary>
/// <param name="From">The first moment of a day.</param>
/// <param name="Until">The moment from which it is quiet again; after <paramref name="From"/>.</param>
/// <param name="Days">The days; at least one.</param>
public sealed record SendingHours(LocalTime From, LocalTime Until, IReadOnlyList<IsoDayOfWeek> Days)
{
    /// <summary>What is wrong with these hours; null when nothing is.</summary>
    public string? Fault =>
        Days.Count == 0 ? "days are empty; name at least one"
        : From >= Until ? "from must lie before until"
        : null;

    /// <summary>The first moment from now on at which a message may leave.</summary>
    public LocalDateTime Next(LocalDateTime now)
    {
        var day = now.Date;
        if (Days.Contains(day.DayOfWeek) && now.TimeOfDay < Until) return now.TimeOfDay < From ? day + From : now;
        do day = day.PlusDays(1);
        while (!Days.Contains(day.DayOfWeek));
        return day + From;
    }
}
