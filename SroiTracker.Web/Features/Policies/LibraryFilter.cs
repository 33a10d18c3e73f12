using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Features.Policies;

/// <summary>What somebody looks for in the library.</summary>
public sealed record LibraryFilter
{
    /// <summary>Words of an authority, a version or a municipality.</summary>
    public string? Zoek { get; init; }

    /// <summary>What kind of authority.</summary>
    public AuthorityKind? Soort { get; init; }

    /// <summary>Only policies of which a clause was not checked for a year.</summary>
    public bool Verouderd { get; init; }

    /// <summary>Whether nothing is asked.</summary>
    internal bool IsEmpty => string.IsNullOrWhiteSpace(Zoek) && Soort is null && !Verouderd;

    internal bool Fits(AuthorityLine line) =>
        (Soort is null || line.Kind == Soort) && (!Verouderd || line.IsStale)
        && (string.IsNullOrWhiteSpace(Zoek) || line.Names.Any(name => name.Contains(Zoek.Trim(), StringComparison.OrdinalIgnoreCase)));
}
