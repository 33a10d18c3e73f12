using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Agreements;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Data.Agreements;

/// <summary>An agreement with all its versions, as the rules read it.</summary>
public sealed record AgreementReading(AgreementRow Row, IReadOnlyList<VersionReading> Versions)
{
    /// <summary>The same for the rules.</summary>
    public NetworkAgreement Rules { get; } = new([.. Versions.Select(version => version.Rules)]);

    /// <summary>The version that was written last.</summary>
    public VersionReading Newest => Versions[^1];

    /// <summary>The version that holds on a day; null when none does.</summary>
    public VersionReading? HoldingOn(LocalDate day) =>
        Rules.HoldingOn(day) is { } holds ? Versions.Single(version => version.Row.Number == holds.Number) : null;
}

/// <summary>One version with its contracts, parties and what happened to it.</summary>
public sealed record VersionReading(
    AgreementVersionRow Row, IReadOnlyList<AgreementPartRow> Parts, IReadOnlyList<AgreementPartyRow> Parties, IReadOnlyList<AgreementStepRow> Steps)
{
    /// <summary>How credits are divided, in the order of the parts.</summary>
    public DivisionKey Key => DivisionKey.Of([.. Parts.Select(part => Ratio.Of(part.Numerator, part.Denominator))]);

    /// <summary>The same for the rules.</summary>
    public AgreementVersion Rules { get; } = new(
        Row.Number,
        [.. Parties.Where(party => party.MustSign).Select(party => new Signer(party.Kind, party.PartyId))],
        Row.FromDay,
        Row.UntilDay,
        [.. Steps.Select(step => new AgreementEvent(step.Step, step is { Kind: { } kind, PartyId: { } party } ? new Signer(kind, party) : null,
            step.OnDay))]);

    /// <summary>Whether the contract stands in it.</summary>
    public bool Holds(Guid contract) => Parts.Any(part => part.ContractId == contract);
}

/// <summary>Reads agreements. Whether somebody may see them is for the caller.</summary>
public static class AgreementReader
{
    /// <summary>These agreements, by name.</summary>
    public static async Task<IReadOnlyList<AgreementReading>> ReadAsync(SroiDbContext data, IQueryable<AgreementRow> which, CancellationToken token)
    {
        var rows = await which.AsNoTracking().OrderBy(row => row.Name).ThenBy(row => row.Id).ToListAsync(token);
        if (rows.Count == 0) return [];
        var ids = rows.ConvertAll(row => row.Id);
        var versions = await data.Set<AgreementVersionRow>().AsNoTracking().Where(row => ids.Contains(row.AgreementId)).OrderBy(row => row.Number)
            .ToListAsync(token);
        var of = versions.ConvertAll(row => row.Id);
        var parts = (await data.Set<AgreementPartRow>().AsNoTracking().Where(row => of.Contains(row.VersionId)).OrderBy(row => row.Position)
            .ToListAsync(token))
            .ToLookup(row => row.VersionId);
        var parties = (await data.Set<AgreementPartyRow>().AsNoTracking().Where(row => of.Contains(row.VersionId)).OrderBy(row => row.Id)
            .ToListAsync(token))
            .ToLookup(row => row.VersionId);
        var steps = (await data.Set<AgreementStepRow>().AsNoTracking().Where(row => of.Contains(row.VersionId)).OrderBy(row => row.Id)
            .ToListAsync(token))
            .ToLookup(row => row.VersionId);
        return rows.ConvertAll(row => new AgreementReading(row, [.. versions.Where(version => version.AgreementId == row.Id)
            .Select(version => new VersionReading(version, [.. parts[version.Id]], [.. parties[version.Id]], [.. steps[version.Id]]))]));
    }

    /// <summary>One agreement; null when it is not there.</summary>
    public static async Task<AgreementReading?> FindAsync(SroiDbContext data, Guid id, CancellationToken token) =>
        (await ReadAsync(data, data.Set<AgreementRow>().Where(row => row.Id == id), token)).SingleOrDefault();

    /// <summary>The agreements of which any version holds one of these contracts.</summary>
    public static Task<IReadOnlyList<AgreementReading>> OfContractsAsync(SroiDbContext data, IReadOnlyList<Guid> contracts,
        CancellationToken token) =>
        ReadAsync(data, data.Set<AgreementRow>().Where(row => data.Set<AgreementVersionRow>().Any(version => version.AgreementId == row.Id
            && data.Set<AgreementPartRow>().Any(part => part.VersionId == version.Id && contracts.Contains(part.ContractId)))), token);

    /// <summary>The version that holds for a contract on a day, with its agreement; null when none does.</summary>
    public static async Task<(AgreementReading Agreement, VersionReading Version)?> HoldingAsync(
        SroiDbContext data, Guid contract, LocalDate day, CancellationToken token)
    {
        foreach (var agreement in await OfContractsAsync(data, [contract], token))
            if (agreement.HoldingOn(day) is { } version && version.Holds(contract)) return (agreement, version);
        return null;
    }
}
