using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Data.Ledger;

/// <summary>Reads accounts.</summary>
public static class LedgerQueries
{
    /// <summary>The sums of an account on a day as known at a moment, added up by the database.</summary>
    public static async Task<AccountStanding> StandingAsync(
        this IQueryable<LedgerEntryRow> entries,
        Guid contractId,
        LocalDate day,
        Instant knownAt,
        CancellationToken token
    )
    {
        var sums = await entries
            .Where(row => row.ContractId == contractId && row.EffectiveOn <= day && row.RecordedAt <= knownAt)
            .GroupBy(row => new { row.Book, row.Kind })
            .Select(group => new
            {
                group.Key.Book,
                group.Key.Kind,
                Cents = group.Sum(row => (long)(object)row.Amount),
            })
            .ToListAsync(token);
        return sums.Aggregate(
            default(AccountStanding),
            (standing, sum) => standing.After(sum.Book, sum.Kind, Money.OfCents(sum.Cents))
        );
    }

    /// <summary>The whole account of one contract.</summary>
    public static async Task<ObligationAccount> AccountAsync(
        this IQueryable<LedgerEntryRow> entries,
        Guid contractId,
        CancellationToken token
    )
    {
        var rows = await entries
            .AsNoTracking()
            .Where(row => row.ContractId == contractId)
            .OrderBy(row => row.Sequence)
            .ToListAsync(token);
        return new(new ContractId(contractId), [.. rows.Select(row => row.ToEntry())]);
    }
}
