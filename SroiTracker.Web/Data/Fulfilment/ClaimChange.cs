using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>One change of one claim, at the version that was read.</summary>
public sealed class ClaimChange(SroiDatabase database, WriteTransaction writes)
{
    /// <summary>Does the work in a transaction; after a refusal nothing is kept.</summary>
    internal async Task<ClaimRefusal?> RunAsync(
        Guid claimId, int version, ChangeContext change, Func<ClaimScope, Task<ClaimRefusal?>> work, CancellationToken token)
    {
        await using var data = database.Open();
        return await writes.TryAsync(data, change,
            async trail => await data.Claims.SingleOrDefaultAsync(row => row.Id == claimId && row.Version == version, token) is { } claim
            ? await work(new ClaimScope(data, await data.Contracts.SingleAsync(row => row.Id == claim.ContractId, token), claim, trail))
            : (ClaimRefusal?)ClaimRefusal.Changed, token);
    }
}

/// <summary>What a change of a claim may use.</summary>
internal sealed record ClaimScope(SroiDbContext Data, Contract Contract, Claim Claim, AuditTrail Trail)
{
    internal AuditObject Object => new("claim", Claim.Id, Contract.AuthorityId);

    /// <summary>The expected credit that waits for judgement changes; it is not in the ledger.</summary>
    internal void Pend(ClaimExpectation before, ClaimExpectation after) =>
        Contract.PendingChanged((after.Amount ?? Money.Zero) - (before.Amount ?? Money.Zero));

    /// <summary>Keeps what somebody said about the claim.</summary>
    internal void Say(string words, bool isFromContractor) => Data.ClaimMessages.Add(new ClaimMessage
    {
        Id = RowId.At(Trail.Change.When),
        ClaimId = Claim.Id,
        IsFromContractor = isFromContractor,
        Words = words,
        SentBy = Trail.Change.Who,
        SentAt = Trail.Change.When,
    });
}
