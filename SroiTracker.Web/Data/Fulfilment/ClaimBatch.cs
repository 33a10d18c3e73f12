using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Comparisons;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>One effort of many that come at once.</summary>
/// <param name="Row">Where it stands, for who reads what became of it.</param>
/// <param name="Statement">What is said beside the facts; null for nothing.</param>
public sealed record BatchRow(int Row, ClaimFacts Facts, StatementDraft? Statement = null);

/// <summary>What became of one effort of many.</summary>
/// <param name="IsKnown">Whether it was there already, so that nothing was kept.</param>
/// <param name="IsHandedIn">Whether it waits for judgement now.</param>
/// <param name="Open">Why it was not handed in; null when it was, or when nobody asked.</param>
public sealed record BatchLine(int Row, Guid ClaimId, bool IsKnown, bool IsHandedIn, ClaimRefusal? Open);

/// <summary>
/// Keeps many efforts of one contract in one transaction: all or none. An effort with the same reference, block and period that is there already
/// is not made again.
/// </summary>
public sealed class ClaimBatch(SroiDatabase database, WriteTransaction writes, ClaimDesk desk)
{
    /// <summary>The claims of a contract that are there already, by what makes an effort the same one.</summary>
    public static async Task<IReadOnlyDictionary<EffortKey, Guid>> KnownAsync(SroiDbContext data, Guid contract, CancellationToken token)
    {
        var rows = await data.Claims.AsNoTracking().Where(claim => claim.ContractId == contract && claim.State != ClaimState.Withdrawn)
            .Select(claim => new { claim.Id, claim.Facts.OwnReference, claim.Facts.BlockCode, claim.Facts.FromDay, claim.Facts.ToDay })
            .ToListAsync(token);
        return rows.GroupBy(row => new EffortKey(row.OwnReference, row.BlockCode, row.FromDay, row.ToDay))
            .ToDictionary(same => same.Key, same => same.First().Id);
    }

    /// <summary>Keeps the efforts as drafts, and hands in the ones that can be when that is asked.</summary>
    /// <param name="progress">Is told how many rows are done; null for nobody.</param>
    public async Task<IReadOnlyList<BatchLine>> KeepAsync(
        Guid contractId, IReadOnlyList<BatchRow> rows, bool submits, ChangeContext change, CancellationToken token, IProgress<int>? progress = null)
    {
        await using var data = database.Open();
        return await writes.RunAsync(data, change, async trail =>
        {
            var contract = await data.Contracts.SingleAsync(row => row.Id == contractId, token);
            var (known, lines, last) = (await KnownAsync(data, contractId, token), new List<BatchLine>(), (ClaimScope?)null);
            foreach (var row in rows)
            {
                progress?.Report(lines.Count);
                if (known.TryGetValue(EffortKey.Of(row.Facts), out var there))
                {
                    lines.Add(new(row.Row, there, true, false, null));
                    continue;
                }

                var scope = new ClaimScope(data, contract, Claim.Draft(RowId.At(change.When), contractId, row.Facts, change), trail);
                lines.Add(await AddAsync(scope, row, submits, token));
                if (lines[^1].IsHandedIn) last = scope;
            }

            if (lines.TrueForAll(line => line.IsKnown)) trail.Abandon();
            else if (last is not null) await ClaimNotices.TellAdvisersOfManyAsync(last, token);
            return (IReadOnlyList<BatchLine>)lines;
        }, token);
    }

    /// <summary>Saved within the transaction, so that the rules see it at the next row; then let go, so that many rows stay quick.</summary>
    private async Task<BatchLine> AddAsync(ClaimScope scope, BatchRow row, bool submits, CancellationToken token)
    {
        var (data, claim) = (scope.Data, scope.Claim);
        data.Add(claim);
        await desk.ChangeAsync(scope, row.Facts, token, row.Statement?.Proposal);
        if (row.Statement is { } statement)
        {
            data.Add(statement.RowOf(claim.Id, scope.Trail.Change));
            await ComparisonDesk.KeepAsync(data, claim.Id, statement.Compared, scope.Trail.Change, token);
        }

        await data.SaveChangesAsync(token);
        var open = submits ? await desk.SubmitAsync(scope, token, tells: false) : null;
        await data.SaveChangesAsync(token);
        foreach (var entry in data.ChangeTracker.Entries()
            .Where(entry => entry.Entity is Claim or ClaimStatement or AuditLine or ComparisonKey).ToList())
            entry.State = EntityState.Detached;
        return new(row.Row, claim.Id, false, submits && open is null, open);
    }
}

/// <summary>What makes an effort the same one: the contractor's own reference, the block and the period.</summary>
public readonly record struct EffortKey(string Reference, string Block, LocalDate? From, LocalDate? To)
{
    /// <summary>Of these facts.</summary>
    public static EffortKey Of(ClaimFacts facts) => new(facts.OwnReference, facts.BlockCode, facts.FromDay, facts.ToDay);
}
