using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Figures;

/// <summary>A new answer to "which sector fits this kind of contract".</summary>
/// <param name="Prefix">The first two to eight digits of the CPV code.</param>
/// <param name="Sector">The code of the sector chamber.</param>
/// <param name="Strength">How well it fits.</param>
/// <param name="Reason">Why.</param>
public sealed record NewCpvMapping(string Prefix, string Sector, FitStrength Strength, string Reason);

/// <summary>Why a mapping was not changed.</summary>
public enum CpvMappingRefusal
{
    /// <summary>There is no such row, or it is closed already.</summary>
    Unknown,

    /// <summary>No CPV code begins like this.</summary>
    PrefixUnknown,

    /// <summary>There is no such sector chamber.</summary>
    SectorUnknown,

    /// <summary>The prefix points at this sector already.</summary>
    Twice,
}

/// <summary>Adds and closes rows of the CPV mapping; rows are never changed, and matching is asked for in the same transaction.</summary>
public sealed class CpvMappingDesk(SroiDbContext data, WriteTransaction writes)
{
    /// <summary>Adds a row that counts from today, ranked below what the prefix has; null when that went well.</summary>
    public Task<CpvMappingRefusal?> AddAsync(NewCpvMapping wanted, ChangeContext change, CancellationToken token) =>
        WriteAsync(change, trail => AddAsync(wanted, trail, token), token);

    /// <summary>Closes a row from today, with the reason; null when that went well.</summary>
    public Task<CpvMappingRefusal?> CloseAsync(Guid id, ChangeContext change, CancellationToken token) =>
        WriteAsync(
            change,
            async trail =>
            {
                var row = await Standing().SingleOrDefaultAsync(mapping => mapping.Id == id, token);
                if (row is null) return CpvMappingRefusal.Unknown;
                row.Close(DutchDay.Of(change.When), Account(change), change.Why);
                trail.Note("mapping.closed", new("mapping", id), new { row.Prefix, row.Sector });
                return null;
            },
            token);

    private async Task<CpvMappingRefusal?> AddAsync(NewCpvMapping wanted, AuditTrail trail, CancellationToken token)
    {
        if (!await data.Set<CpvCodeRow>().AnyAsync(code => code.Code.StartsWith(wanted.Prefix), token)) return CpvMappingRefusal.PrefixUnknown;
        if (await data.Set<SectorChamberRow>().SingleOrDefaultAsync(row => row.Code == wanted.Sector, token) is not { } chamber)
            return CpvMappingRefusal.SectorUnknown;
        var present = await Standing().Where(row => row.Prefix == wanted.Prefix).ToListAsync(token);
        if (present.Any(row => row.Sector == wanted.Sector)) return CpvMappingRefusal.Twice;

        var added = RowOf(wanted, chamber, present.Select(row => row.Rank).DefaultIfEmpty(0).Max() + 1, trail.Change);
        data.Add(added);
        trail.Note("mapping.added", new("mapping", added.Id), null, new { added.Prefix, added.Sector, strength = added.Strength.ToString() });
        return null;
    }

    private Task<CpvMappingRefusal?> WriteAsync(ChangeContext change, Func<AuditTrail, Task<CpvMappingRefusal?>> work, CancellationToken token) =>
        writes.TryAsync(
            data,
            change,
            async trail =>
            {
                var refusal = await work(trail);
                if (refusal is null) data.Add(OutboxRow.Of(OutboxKinds.Match, "{}", change.When));
                return refusal;
            },
            token);

    private IQueryable<CpvMappingRow> Standing() => data.Set<CpvMappingRow>().Where(row => row.ValidUntil == null);

    private static CpvMappingRow RowOf(NewCpvMapping wanted, SectorChamberRow chamber, int rank, ChangeContext change) => new()
    {
        Id = RowId.New(),
        Prefix = wanted.Prefix,
        Rank = rank,
        Sector = wanted.Sector,
        Domain = chamber.Name,
        ExampleDossiers = "",
        Strength = wanted.Strength,
        Reason = wanted.Reason,
        ValidFrom = DutchDay.Of(change.When),
        AddedBy = Account(change),
    };

    private static Guid? Account(ChangeContext change) => Guid.TryParse(change.Who, out var account) ? account : null;
}
