using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Comparisons;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Web.Features.Comparisons;

/// <summary>Reads comparisons of the own authority, and the months in which its placements count.</summary>
public sealed class ComparisonQueries(SroiDbContext data, CurrentUserHolder current)
{
    private const int MostMonths = 120;

    internal Task<List<KeyComparison>> ListAsync(CancellationToken token) =>
        Own().OrderByDescending(row => row.StartedAt).Take(100).ToListAsync(token);

    internal async Task<ComparisonPage?> FindAsync(Guid id, CancellationToken token) =>
        await Own().SingleOrDefaultAsync(row => row.Id == id, token) is { } comparison
            ? new(comparison, await data.Set<ComparisonKey>().CountAsync(row => row.ComparisonId == id, token), null)
            : null;

    /// <summary>The file for the other authority.</summary>
    internal async Task<ComparisonFile> FileAsync(KeyComparison comparison, CancellationToken token) =>
        new(comparison.Fingerprint,
            [.. (await RowsAsync(comparison.Id, token)).SelectMany(row => row.Months().Select(month => row.In(month)))
            .Distinct(StringComparer.Ordinal)]);

    /// <summary>The own claims that are in the other's file, with the months; nothing is said of any other key.</summary>
    internal async Task<List<Collision>> CollisionsAsync(KeyComparison comparison, ComparisonFile other, CancellationToken token)
    {
        var theirs = other.Keys.ToHashSet(StringComparer.Ordinal);
        return [.. (await RowsAsync(comparison.Id, token))
            .Select(row => new Collision(row.Claim, row.Reference, row.Contract, [.. row.Months().Where(month => theirs.Contains(row.In(month)))]))
            .Where(each => each.Months.Count > 0)];
    }

    private IQueryable<KeyComparison> Own()
    {
        var authority = current.Required.AuthorityId;
        return data.Set<KeyComparison>().AsNoTracking().Where(row => row.AuthorityId == authority);
    }

    /// <summary>What waits, and what was credited and still stands: a placement that stopped early counts until its real last day.</summary>
    private async Task<List<Row>> RowsAsync(Guid comparison, CancellationToken token)
    {
        var standing = ClaimSearch.Standing(data, data.Claims);
        return await (
            from key in data.Set<ComparisonKey>().AsNoTracking()
            where key.ComparisonId == comparison
            join claim in data.Claims.VisibleTo(current.Required.Viewer, data.Contracts) on key.ClaimId equals claim.Id
            where claim.Facts.FromDay != null && (ClaimStates.Waiting.Contains(claim.State) || standing.Any(each => each.Id == claim.Id))
            join contract in data.Contracts on claim.ContractId equals contract.Id
            orderby contract.Reference, claim.Facts.OwnReference, claim.Id
            select new Row(claim.Id, claim.Facts.OwnReference, contract.Reference, key.Key, claim.Facts.FromDay!.Value, claim.Facts.ToDay))
                .ToListAsync(token);
    }

    private sealed record Row(Guid Claim, string Reference, string Contract, string Key, LocalDate From, LocalDate? To)
    {
        internal IEnumerable<YearMonth> Months()
        {
            var last = (To ?? From).ToYearMonth();
            var count = 0;
            for (var month = From.ToYearMonth(); month.CompareTo(last) <= 0 && count < MostMonths; month = month.PlusMonths(1),
                count++) yield return month;
        }

        internal string In(YearMonth month) => ComparisonSecrets.InMonth(Key, month);
    }
}
