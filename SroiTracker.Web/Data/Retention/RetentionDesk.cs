using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Endings;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Retention;

/// <summary>Chooses the term of an authority, and destroys evidence of which the term is over: one person proposes, a second one decides.</summary>
public sealed class RetentionDesk(SroiDatabase database, WriteTransaction writes, EvidenceStore store)
{
    /// <summary>The term that counts for an authority; null when it chose none, so that nothing is destroyed.</summary>
    public static Task<EvidenceTerm?> TermAsync(SroiDbContext data, Guid authority, CancellationToken token) =>
        data.Set<EvidenceTerm>().AsNoTracking()
        .Where(row => row.AuthorityId == authority).OrderByDescending(row => row.ChosenAt).ThenByDescending(row => row.Id).FirstOrDefaultAsync(token);

    /// <summary>Files of which the term is over, as far as no open proposal names them.</summary>
    public static IQueryable<ClaimEvidence> Due(SroiDbContext data, Guid authority, int months, LocalDate today) =>
        Ended(data, data.ClaimEvidence, authority, months, today)
            .Where(file => file.ErasedAt == null && !data.Set<EvidenceDestructionLine>().Any(line => line.EvidenceId == file.Id
                && data.Set<EvidenceDestruction>().Any(open => open.Id == line.DestructionId && open.State == DestructionState.Proposed)));

    /// <summary>
    /// Files of contracts that are closed and of which the term is over. An effort that waits for an adviser or an answer keeps its files; a draft on
    /// a closed contract does not, for it can never be handed in.
    /// </summary>
    private static IQueryable<ClaimEvidence> Ended(SroiDbContext data, IQueryable<ClaimEvidence> files, Guid authority, int months, LocalDate today)
    {
        var endedBy = RetentionRules.EndedBy(today, months);
        return files.Where(file => data.Claims.Any(claim => claim.Id == file.ClaimId && !ClaimStates.Waiting.Contains(claim.State)
            && data.Contracts.Any(contract => contract.Id == claim.ContractId && contract.AuthorityId == authority
                && ContractStates.Over.Contains(contract.State) && contract.Days.EndOn <= endedBy
                && (contract.RecoveryUntil == null || contract.RecoveryUntil <= endedBy))));
    }

    /// <summary>Keeps the choice of a term.</summary>
    public async Task ChooseAsync(EvidenceTerm term, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        await writes.RunAsync(
            data, change,
            trail =>
            {
                data.Add(term);
                trail.Note("retention.chosen", new("authority", term.AuthorityId, term.AuthorityId), null, new { term.Months, term.Basis });
                return Task.CompletedTask;
            },
            token);
    }

    /// <summary>Proposes to destroy what is due of these contracts; gives its identity, or why not.</summary>
    public async Task<(Guid? Id, DestructionRefusal? Refusal)> ProposeAsync(
        Guid authority, IReadOnlyCollection<Guid> contracts, LocalDate today, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        return await writes.RunAsync<(Guid?, DestructionRefusal?)>(
            data, change,
            async trail =>
            {
                var term = await TermAsync(data, authority, token);
                var files = term is not null
                    ? await Due(data, authority, term.Months, today)
                        .Where(file => data.Claims.Any(claim => claim.Id == file.ClaimId && contracts.Contains(claim.ContractId)))
                        .OrderBy(file => file.Id).Select(file => file.Id).ToListAsync(token)
                    : [];
                if (term is null || files.Count == 0)
                {
                    trail.Abandon();
                    return (null, DestructionRefusal.Nothing);
                }

                var destruction = new EvidenceDestruction
                {
                    Id = RowId.At(change.When), AuthorityId = authority, Months = term.Months, Basis = term.Basis, Files = files.Count,
                    ProposedBy = Guid.Parse(change.Who), ProposedAt = change.When,
                };
                data.Add(destruction);
                data.AddRange(files.Select(file => new EvidenceDestructionLine
                {
                    Id = RowId.At(change.When), DestructionId = destruction.Id, EvidenceId = file,
                }));
                trail.Note("retention.proposed", new("destruction", destruction.Id, authority), null, new { destruction.Files, destruction.Months });
                return (destruction.Id, null);
            },
            token);
    }

    /// <summary>
    /// The second person decides. The rows say it first and the content goes after, so that nothing is lost that the register still shows. What is
    /// left
    /// on the disk after a breakdown goes when the same is asked again; nothing else changes then.
    /// </summary>
    /// <param name="why">Why the files stay; null to destroy them.</param>
    public async Task<DestructionRefusal?> DecideAsync(Guid id, string? why, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        var (refusal, names) = await writes.RunAsync<(DestructionRefusal?, List<string>)>(
            data, change,
            async trail =>
            {
                var (destruction, by) = (await data.Set<EvidenceDestruction>().SingleAsync(row => row.Id == id, token), Guid.Parse(change.Who));
                if (destruction.State == DestructionState.Done && why is null)
                {
                    trail.Abandon();
                    return (null, await Files(data, id).Select(file => file.StorageName).ToListAsync(token));
                }

                DestructionRefusal? refused = destruction.State != DestructionState.Proposed ? DestructionRefusal.Decided
                    : destruction.ProposedBy == by ? DestructionRefusal.OwnProposal
                    : why is null && !await IsStillDueAsync(data, destruction, DutchDay.Of(change.When), token) ? DestructionRefusal.Changed
                    : null;
                if (refused is not null)
                {
                    trail.Abandon();
                    return (refused, []);
                }

                destruction.Decide(why is null ? DestructionState.Done : DestructionState.Declined, by, change.When, why);
                var gone = new List<string>();
                foreach (var file in why is null ? await Files(data, id).Where(file => file.ErasedAt == null).ToListAsync(token) : [])
                {
                    file.Erase(change.When);
                    gone.Add(file.StorageName);
                }

                trail.Note(why is null ? "retention.destroyed" : "retention.declined", new("destruction", id, destruction.AuthorityId), null,
                    new { files = gone.Count });
                return (null, gone);
            },
            token);
        foreach (var name in names)
        {
            store.Remove(name);
            store.Discard(name);
        }

        return refusal;
    }

    /// <summary>Whether every file of the proposal may go today: a contract may be open again, or the authority may have chosen a longer
    /// term.</summary>
    private static async Task<bool> IsStillDueAsync(SroiDbContext data, EvidenceDestruction destruction, LocalDate today, CancellationToken token) =>
        await TermAsync(data, destruction.AuthorityId, token) is { } term
        && await Ended(data, Files(data, destruction.Id), destruction.AuthorityId, term.Months, today).CountAsync(token) == destruction.Files;

    private static IQueryable<ClaimEvidence> Files(SroiDbContext data, Guid destruction) =>
        data.ClaimEvidence.Where(file =>
            data.Set<EvidenceDestructionLine>().Any(line => line.DestructionId == destruction && line.EvidenceId == file.Id));
}
