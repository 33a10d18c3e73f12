using NodaTime;

namespace SroiTracker.Domain.Support;

/// <summary>What somebody looks for.</summary>
/// <param name="Region">The code of a labour-market region; null for all.</param>
/// <param name="Level">The level of vocational education; null for all.</param>
/// <param name="Need">What is lacking; null for everything.</param>
/// <param name="Day">The day on which it must be open.</param>
public sealed record InstrumentQuestion(string? Region, int? Level, SupportNeed? Need, LocalDate Day);

/// <summary>Which instruments answer a question.</summary>
public static class InstrumentRules
{
    /// <summary>The instruments that fit and are open on the day: those of the region before those of the whole country, then by name.</summary>
    public static IReadOnlyList<T> Fitting<T>(IEnumerable<T> all, Func<T, Instrument> of, InstrumentQuestion question) =>
    [
        .. all.Where(each => Fits(of(each), question) && of(each).IsOpenOn(question.Day))
            .OrderBy(each => of(each).Regions.Count == 0).ThenBy(each => of(each).Name, StringComparer.Ordinal)
                .ThenBy(each => of(each).Key, StringComparer.Ordinal),
    ];

    /// <summary>Whether the instrument is for this region, level and need; whether it is open is another question.</summary>
    public static bool Fits(Instrument instrument, InstrumentQuestion question) =>
        (question.Region is null || instrument.Regions.Count == 0 || instrument.Regions.Contains(question.Region, StringComparer.Ordinal))
        && (question.Level is not { } level || instrument.Levels.Count == 0 || instrument.Levels.Contains(level))
        && (question.Need is not { } need || instrument.Needs.Contains(need));
}
