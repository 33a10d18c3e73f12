using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Deadlines;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Deadlines;
using SroiTracker.Web.Data.Endings;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Deadlines;

/// <summary>Reads deadlines as the person may see them.</summary>
public sealed class DeadlineQueries(SroiDbContext data, CurrentUserHolder current, DeadlineDesk desk, EndingDesk policies, IClock clock)
{
    private const int MostContracts = 2_000;

    /// <summary>The deadlines of one contract; null for a contract that the person does not see.</summary>
    internal async Task<DeadlinesPage?> PageAsync(Guid id, IReadOnlyList<DeadlineStep> steps, Permission may, CancellationToken token)
    {
        var contract = await data.Contracts.AsNoTracking().VisibleTo(current.Required.Viewer).SingleOrDefaultAsync(row => row.Id == id, token);
        if (contract is null) return null;
        var today = clock.Today();
        var lines = contract.Obligation > Money.Zero ? await desk.ReadAsync(data, contract, today, token) : [];
        var mayStep = current.Required.May(may) && DeadlineReading.IsRunning(contract.State);
        return new(
            contract, await data.Contractors.Where(row => row.Id == contract.ContractorId).Select(row => row.Name).SingleAsync(token),
            policies.VersionOf(contract), lines, mayStep ? steps : [], today);
    }

    /// <summary>What passed or comes near, the oldest first.</summary>
    internal async Task<DuePage> DueAsync(bool onlyMine, CancellationToken token)
    {
        var (viewer, today) = (current.Required.Viewer, clock.Today());
        var contracts = await data.Contracts.AsNoTracking().VisibleTo(viewer)
            .Where(row => row.Obligation > Money.Zero && (!onlyMine || row.AdviserId == viewer.UserId) && (row.State == ContractState.Registered
                || row.State == ContractState.Contacted || row.State == ContractState.PlanSubmitted || row.State == ContractState.PlanAgreed
                || row.State == ContractState.Running))
            .OrderBy(row => row.Id).Take(MostContracts + 1).ToListAsync(token);
        var looked = contracts.Take(MostContracts).ToList();
        var lines = await DeadlineReading.ReadAsync(data, looked, policies.VersionOf, today, token);
        var companies = looked.Select(row => row.ContractorId).Distinct().ToList();
        var names = await data.Contractors.Where(row => companies.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, token);
        var due = from contract in looked
                  from line in lines[contract.Id]
                  where line.Standing is DeadlineStanding.Late or DeadlineStanding.Near || line.Asked is not null
                  orderby line.Deadline.Due, contract.Reference
                  select new DueLine(contract.Id, contract.Reference, contract.Title, names[contract.ContractorId], contract.Outstanding, line);
        return new([.. due], onlyMine, contracts.Count > MostContracts, today);
    }
}
