using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Endings;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Retention;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Retention;

/// <summary>Reads the term of the own authority, what is due, and what was destroyed.</summary>
public sealed class RetentionQueries(SroiDbContext data, CurrentUserHolder current, EvidenceStore store, IClock clock)
{
    private const int MostLines = 200;

    internal Guid Authority => current.Required.AuthorityId!.Value;

    internal async Task<RetentionPage> PageAsync(RetentionForm? typed, CancellationToken token)
    {
        var term = await RetentionDesk.TermAsync(data, Authority, token);
        return new(
            term, term is null ? [] : await DueAsync(term.Months, token), await LinesAsync(token),
            typed ?? new RetentionForm { Months = term?.Months, Basis = term?.Basis }, current.Required.May(Permission.DestroyEvidence));
    }

    internal async Task<DestructionPage?> FindAsync(Guid id, DeclineForm? typed, CancellationToken token)
    {
        if (await Own().SingleOrDefaultAsync(row => row.Id == id, token) is not { } destruction) return null;
        var mayDecide = destruction.State == DestructionState.Proposed && destruction.ProposedBy != current.Required.Id
            && current.Required.May(Permission.DestroyEvidence);
        var files = await FilesAsync(id, token);
        return new(
            destruction, await data.Authorities.Where(row => row.Id == Authority).Select(row => row.Name).SingleAsync(token),
            await NameAsync(destruction.ProposedBy, token), destruction.DecidedBy is { } by ? await NameAsync(by, token) : null,
            mayDecide, files, typed ?? new())
        {
            Left = destruction.State == DestructionState.Done ? files.Count(file => store.Has(file.StorageName)) : 0,
        };
    }

    private async Task<List<DueContract>> DueAsync(int months, CancellationToken token)
    {
        var files = RetentionDesk.Due(data, Authority, months, clock.Today());
        var rows = await (
            from contract in data.Contracts.AsNoTracking().VisibleTo(current.Required.Viewer)
            let count = files.Count(file => data.Claims.Any(claim => claim.Id == file.ClaimId && claim.ContractId == contract.Id))
            where count > 0
            join company in data.Contractors on contract.ContractorId equals company.Id
            orderby contract.Reference, contract.Id
            select new { contract.Id, contract.Reference, contract.Title, company.Name, contract.Days.EndOn, contract.RecoveryUntil, Count = count })
            .Take(MostLines).ToListAsync(token);
        return rows.ConvertAll(row => new DueContract(
            row.Id, row.Reference, row.Title, row.Name,
            RetentionRules.FirstDay(Contract.LastDayOfEfforts(row.EndOn, row.RecoveryUntil)!.Value, months), row.Count));
    }

    private Task<List<DestructionLine>> LinesAsync(CancellationToken token) => Own()
        .OrderBy(row => row.State != DestructionState.Proposed).ThenByDescending(row => row.ProposedAt).ThenByDescending(row => row.Id)
        .Take(MostLines)
        .Select(row => new DestructionLine(
            row.Id, row.State, row.Files, data.Users.Where(user => user.Id == row.ProposedBy).Select(user => user.DisplayName).FirstOrDefault()
                ?? "", row.ProposedAt))
        .ToListAsync(token);

    private Task<List<DestroyedFile>> FilesAsync(Guid id, CancellationToken token) => (
        from line in data.Set<EvidenceDestructionLine>().AsNoTracking()
        where line.DestructionId == id
        join file in data.ClaimEvidence on line.EvidenceId equals file.Id
        join claim in data.Claims on file.ClaimId equals claim.Id
        join contract in data.Contracts on claim.ContractId equals contract.Id
        orderby contract.Reference, claim.Facts.OwnReference, file.Id
        select new DestroyedFile(
            contract.Reference, claim.Facts.OwnReference, file.Kind, file.Size, file.Sha256, file.UploadedAt, file.ErasedAt, file.StorageName))
                .ToListAsync(token);

    private IQueryable<EvidenceDestruction> Own()
    {
        var authority = current.Required.AuthorityId;
        return data.Set<EvidenceDestruction>().AsNoTracking().Where(row => row.AuthorityId == authority);
    }

    private async Task<string> NameAsync(Guid user, CancellationToken token) =>
        await data.Users.Where(row => row.Id == user).Select(row => row.DisplayName).FirstOrDefaultAsync(token) ?? "";
}
