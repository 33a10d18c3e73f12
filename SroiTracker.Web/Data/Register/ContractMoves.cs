using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Register;

/// <summary>
/// Moves a contract to another contractor or another authority. The account moves with its history: nothing is booked and nothing is
/// derived again, and the pinned policy stays.
/// </summary>
public sealed class ContractMoves(SroiDatabase database, LedgerPosting posting, WriteTransaction writes)
{
    /// <summary>Another company goes on with the contract.</summary>
    public Task<PostingOutcome> TakeOverAsync(ContractTakeover takeover, ChangeContext change, CancellationToken token) => posting.PostAsync(
        new PostingRequest
        {
            IdempotencyKey = $"contract:{takeover.ContractId}:{takeover.Version}",
            Fingerprint = $"contract.takenOver {takeover.ContractorId}",
            Accounts = [new(takeover.ContractId, [], takeover.Version)],
            First = takeover.First,
            Also = (scope, _) =>
            {
                var row = scope.Contracts[takeover.ContractId];
                if (row.ContractorId == takeover.ContractorId) return Task.FromResult<string?>("contract.sameContractor");
                Note(scope.Data, scope.Trail, row, takeover.Kind, takeover.EffectiveOn, row.ContractorId, takeover.ContractorId);
                row.TakenOverBy(takeover.ContractorId, change);
                return Task.FromResult<string?>(null);
            },
        },
        change,
        token);

    /// <summary>Every contract of one authority goes to the authority it merged into; gives how many there were.</summary>
    public async Task<int> MergeAsync(Guid fromId, Guid intoId, LocalDate on, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        return await writes.RunAsync(data, change, async trail =>
        {
            var contracts = await data.Contracts.Where(row => row.AuthorityId == fromId).OrderBy(row => row.Id).ToListAsync(token);
            var taken = await data.Contracts.Where(row => row.AuthorityId == intoId).Select(row => row.Reference).ToHashSetAsync(token);
            trail.Note("authority.merged", new("authority", fromId, fromId), new { from = fromId }, new { to = intoId, contracts = contracts.Count });
            foreach (var contract in contracts)
            {
                if (!taken.Add(contract.Reference))
                    contract.Change($"{contract.Reference} ({contract.Id:N})", contract.Title, contract.Facts, contract.Days, change);
                Note(data, trail, contract, PartyChange.Merger, on, fromId, intoId);
                contract.MergedInto(intoId, change);
            }

            foreach (var user in await data.Users.Where(row => row.AuthorityId == fromId).ToListAsync(token)) user.AuthorityId = intoId;
            return contracts.Count;
        }, token);
    }

    private static void Note(
        SroiDbContext data, AuditTrail trail, Contract contract, PartyChange kind, LocalDate on, Guid fromId, Guid toId)
    {
        data.ContractParties.Add(new ContractParty
        {
            Id = RowId.At(trail.Change.When),
            ContractId = contract.Id,
            Kind = kind,
            EffectiveOn = on,
            FromId = fromId,
            ToId = toId,
            Why = trail.Change.Why,
            RecordedBy = trail.Change.Who,
            RecordedAt = trail.Change.When,
        });
        trail.Note("contract.moved", new("contract", contract.Id, contract.AuthorityId), new { from = fromId },
            new { to = toId, kind = kind.ToString() });
    }
}

/// <summary>Another company takes a contract over.</summary>
/// <param name="First">Adds the row of a company that is new; gives the name of a refusal, or null.</param>
public sealed record ContractTakeover(
    Guid ContractId, int Version, Guid ContractorId, PartyChange Kind, LocalDate EffectiveOn,
    Func<SroiDbContext, AuditTrail, CancellationToken, Task<string?>>? First = null);
