using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Handovers;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Shared;

namespace SroiTracker.Web.Features.Handovers;

/// <summary>Reads who has which contracts.</summary>
public sealed class HandoverQueries(SroiDbContext db, CurrentUserHolder current)
{
    private const int Shown = 200;

    internal async Task<HandoversPage> PageAsync(HandoverForm form, CancellationToken token)
    {
        var running = Running(form.Van);
        var contracts = await running.OrderBy(row => row.Reference).ThenBy(row => row.Id).Take(Shown).Select(row => new HandoverContract(
            row.Id, row.Reference, row.Title,
            db.Contractors.Where(company => company.Id == row.ContractorId).Select(company => company.Name).First(), row.Outstanding,
            db.Claims.Count(claim => claim.ContractId == row.Id && claim.State == ClaimState.Submitted),
            db.Set<ActionRow>().Count(action => action.ContractId == row.Id && action.State == ActionState.Open
                && action.OwnerId == row.AdviserId))).ToListAsync(token);
        var typed = form.Contracts.ToLookup(choice => choice.Id); // a form may name one twice
        form.Contracts = contracts.ConvertAll(row => typed[row.Id].FirstOrDefault() ?? new HandoverChoice { Id = row.Id });
        var receivers = await ColleagueList.OfAsync(db, Authority, token);
        return new(
            form, await PeopleAsync(token), contracts, await running.CountAsync(token),
            [.. receivers.Where(person => person.Value != form.Van.ToString())], await PlannedAsync(token));
    }

    /// <summary>What was chosen of the contracts that run with this colleague: what was not there is not handed over.</summary>
    internal async Task<IReadOnlyList<HandoverLine>> ChosenAsync(HandoverForm form, CancellationToken token)
    {
        var notes = form.Contracts.ToLookup(choice => choice.Id);
        var chosen = form.Contracts.Where(choice => choice.IsChosen).Select(choice => choice.Id).ToList();
        var ids = await Running(form.Van).Where(row => form.All || chosen.Contains(row.Id)).OrderBy(row => row.Reference).ThenBy(row => row.Id)
            .Select(row => row.Id).ToListAsync(token);
        return ids.ConvertAll(id => new HandoverLine(id, notes[id].FirstOrDefault()?.Note));
    }

    /// <summary>Whether this hand-over is one of a contract that the person sees.</summary>
    internal Task<bool> IsVisibleAsync(Guid id, CancellationToken token) =>
        db.Set<ContractHandover>().AnyAsync(row => row.Id == id && Contracts().Any(contract => contract.Id == row.ContractId), token);

    internal Guid Authority => current.Required.AuthorityId!.Value;

    private IQueryable<Contract> Contracts() => db.Contracts.AsNoTracking().VisibleTo(current.Required.Viewer);

    private IQueryable<Contract> Running(Guid? adviser) =>
        Contracts().Where(row => row.AdviserId == adviser && !ContractStates.Over.Contains(row.State));

    private async Task<IReadOnlyList<(Guid? Id, string? Name, int Count)>> PeopleAsync(CancellationToken token)
    {
        var counts = await Contracts().Where(row => !ContractStates.Over.Contains(row.State)).GroupBy(row => row.AdviserId)
            .Select(group => new { Id = group.Key, Count = group.Count() }).ToListAsync(token);
        var authority = Authority;
        var names = await db.Users.Where(user => user.AuthorityId == authority).Select(user => new { user.Id, user.DisplayName })
            .ToDictionaryAsync(user => user.Id, user => user.DisplayName, token);
        return [.. counts.Select(row => (row.Id, Name: row.Id is { } id ? names.GetValueOrDefault(id) : null, row.Count))
            .OrderBy(row => row.Id is null).ThenBy(row => row.Name, StringComparer.Ordinal)];
    }

    private Task<List<PlannedHandover>> PlannedAsync(CancellationToken token) => (
        from row in db.Set<ContractHandover>().AsNoTracking()
        where row.State == HandoverState.Planned
        join contract in Contracts() on row.ContractId equals contract.Id
        orderby row.EffectiveOn, contract.Reference, row.Id
        select new PlannedHandover(
            row.Id, contract.Id, contract.Reference, db.Users.Where(user => user.Id == row.FromId).Select(user => user.DisplayName).FirstOrDefault(),
            db.Users.Where(user => user.Id == row.ToId).Select(user => user.DisplayName).First(), row.EffectiveOn, row.Reason)).Take(Shown)
                .ToListAsync(token);
}
