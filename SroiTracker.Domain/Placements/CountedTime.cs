using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>A stretch with the time and the hours of it that count.</summary>
internal sealed class CountedPart(EffortPeriod stretch, Ratio years, string shown)
{
    /// <summary>The stretch, inside the contract's term.</summary>
    internal EffortPeriod Stretch { get; } = stretch;

    /// <summary>Share of a year that counts.</summary>
    internal Ratio Years { get; set; } = years;

    /// <summary>That share as a reader would write it: "20/52".</summary>
    internal string Shown { get; set; } = shown;

    /// <summary>Share of full time that counts.</summary>
    internal Ratio Hours { get; set; } = Ratio.One;

    /// <summary>The full-time hours it was held against; null when hours do not matter.</summary>
    internal Ratio? FullTime { get; set; }

    /// <summary>That share as a reader would write it: "32/36"; null when hours do not matter.</summary>
    internal string? ShownHours { get; set; }

    /// <summary>Time times hours.</summary>
    internal Ratio Worked => Years * Hours;
}

/// <summary>The time of a whole effort that counts.</summary>
/// <param name="Years">Share of a year.</param>
/// <param name="Worked">Share of a full-time year.</param>
/// <param name="ShownYears">The share of a year as a reader would write it.</param>
/// <param name="Shown">The share of a full-time year as a reader would write it.</param>
internal sealed record CountedTime(Ratio Years, Ratio Worked, string ShownYears, string Shown)
{
    internal static readonly CountedTime None = new(Ratio.Zero, Ratio.Zero, "0", "0");

    internal static CountedTime Of(List<CountedPart> parts)
    {
        if (parts.Count == 1) return new CountedTime(parts[0].Years, parts[0].Worked, parts[0].Shown, Product(parts[0]));
        var (years, worked) = (Ratio.Zero, Ratio.Zero);
        foreach (var part in parts) (years, worked) = (years + part.Years, worked + part.Worked);
        return new CountedTime(years, worked,
            parts.Count == 0 ? "0" : string.Join(" + ", parts.Select(part => part.Shown)),
            parts.Count == 0 ? "0" : string.Join(" + ", parts.Select(Product)));
    }

    private static string Product(CountedPart part) => part.ShownHours is not { } hours
        ? part.Shown
        : (part.Shown.Contains('+', StringComparison.Ordinal) ? $"({part.Shown})" : part.Shown) + " × " + hours;
}
