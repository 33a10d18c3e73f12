using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Agreements;

namespace SroiTracker.Web.Features.Agreements;

/// <summary>What every contract of a pool owes and did, and what of that went through the agreement.</summary>
internal static class PoolFigures
{
    internal static async Task<PoolTable> OfAsync(SroiDbContext db, AgreementReading agreement, VersionReading version, AgreementNames names,
        CancellationToken token)
    {
        var through = await ThroughAsync(db, agreement, token);
        var lines = version.Parts.Select(part =>
        {
            var contract = names.Contracts[part.ContractId];
            return new PoolLine(
                contract.Id, names.Firm(contract.Id), contract.Reference, Ratio.Of(part.Numerator, part.Denominator), contract.Obligation,
                contract.Credited,
                through.GetValueOrDefault(contract.Id), contract.Outstanding);
        }).ToList();
        return new(lines, new(
            Guid.Empty, "", "", Ratio.One, Sum(lines, line => line.Obligation), Sum(lines, line => line.Credited), Sum(lines, line => line.Through),
            Sum(lines, line => line.Outstanding)));
    }

    /// <summary>What came (positive) or left at each contract by any version, less what was taken back.</summary>
    private static async Task<Dictionary<Guid, Money>> ThroughAsync(SroiDbContext db, AgreementReading agreement, CancellationToken token)
    {
        var versions = agreement.Versions.Select(version => version.Row.Id).ToList();
        var shares = db.Set<AgreementBookingRow>().Where(share => versions.Contains(share.VersionId));
        var sums = await db.LedgerEntries.AsNoTracking()
            .Where(entry => shares.Any(share => share.EntryId == entry.Id || share.EntryId == entry.ReversesId))
            .GroupBy(entry => entry.ContractId).Select(group => new { group.Key, Cents = group.Sum(entry => (long)(object)entry.Amount) })
                .ToListAsync(token);
        return sums.ToDictionary(sum => sum.Key, sum => Money.OfCents(-sum.Cents));
    }

    private static Money Sum(List<PoolLine> lines, Func<PoolLine, Money> amount) => lines.Aggregate(Money.Zero, (sum, line) => sum + amount(line));
}
