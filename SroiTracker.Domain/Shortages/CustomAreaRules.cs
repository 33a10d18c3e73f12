using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Shortages;

/// <summary>A municipality of a custom area with its latest figure.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Count">The counted shortage; null when none is known.</param>
public sealed record AreaPart(MunicipalityCode Code, string Name, long? Count);

/// <summary>The sum of a custom area.</summary>
/// <param name="Count">What the known figures add up to; null when no municipality has one.</param>
/// <param name="Parts">Every municipality once, largest figure first, those without a figure last.</param>
public sealed record AreaSum(long? Count, IReadOnlyList<AreaPart> Parts)
{
    /// <summary>Whether every municipality has a figure.</summary>
    public bool IsComplete => Parts.Count > 0 && Parts.All(part => part.Count is not null);
}

/// <summary>Adds the municipalities of a custom area up. The sum stands by itself: it enters no region and no national total.</summary>
public static class CustomAreaRules
{
    /// <summary>The sum; a municipality that is named twice counts once.</summary>
    public static AreaSum Sum(IEnumerable<AreaPart> parts)
    {
        var once = parts.DistinctBy(part => part.Code)
            .OrderBy(part => part.Count is null)
            .ThenByDescending(part => part.Count)
            .ThenBy(part => part.Name, StringComparer.Ordinal)
            .ToList();
        var known = once.Select(part => part.Count).OfType<long>().ToList();
        return new(known.Count == 0 ? null : known.Sum(), once);
    }
}
