using NodaTime;
using SroiTracker.Domain.Shortages;

namespace SroiTracker.Web.Data.Figures;

/// <summary>
/// One answer to "which sector fits this CPV prefix". A row is never changed: it is closed and a new one is added, with who and
/// why.
/// </summary>
public sealed class CpvMappingRow
{
    public required Guid Id { get; init; }

    public required string Prefix { get; init; }

    public required int Rank { get; init; }

    public required string Sector { get; init; }

    public required string Domain { get; init; }

    /// <summary>Example files (dossiers), separated by semicolons.</summary>
    public required string ExampleDossiers { get; init; }

    public required FitStrength Strength { get; init; }

    public required string Reason { get; init; }

    public required LocalDate ValidFrom { get; init; }

    public LocalDate? ValidUntil { get; private set; }

    /// <summary>The account that added the row; null when it came with the program.</summary>
    public Guid? AddedBy { get; init; }

    public Guid? ClosedBy { get; private set; }

    public string? ClosedWhy { get; private set; }

    /// <summary>What the row says, for comparing.</summary>
    internal string Content => string.Join('\t', Prefix, Rank, Sector, Domain, ExampleDossiers, Strength, Reason);

    /// <summary>The row counts up to the day before.</summary>
    public void Close(LocalDate from, Guid? by, string why) => (ValidUntil, ClosedBy, ClosedWhy) = (from, by, why);
}

/// <summary>The contents of a seed file when it was last loaded.</summary>
public sealed class SeedStamp
{
    public required string Name { get; init; }

    public required string Hash { get; set; }

    public required Instant LoadedAt { get; set; }
}
