using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Endings;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Endings;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Endings;

/// <summary>Reads the closing of a contract as the person may see it.</summary>
public sealed class EndingQueries(SroiDbContext data, CurrentUserHolder current, EndingDesk desk, Settlement settlement, IClock clock)
{
    internal LocalDate Today => clock.Today();

    /// <summary>The page; null for a contract that the person does not see.</summary>
    internal async Task<EndingPage?> PageAsync(Guid id, IReadOnlyList<StepShape> steps, Permission may, CancellationToken token)
    {
        if (await ContractAsync(id, token) is not { } contract) return null;
        var reading = await desk.ReadAsync(data, contract, token);
        var (today, version) = (clock.Today(), desk.VersionOf(contract));
        var open = current.Required.May(may) ? steps.Where(shape => EndingRules.Refusal(shape.Step, reading.Standing, today) is null).ToList() : [];
        var decisions = await DecisionsOfContract.LoadAsync(data, contract.Id, today, token);
        return new EndingPage
        {
            Contract = contract, Company = await CompanyAsync(contract, token), Reading = reading, Policy = version, Today = today, Open = open,
            Sanction = contract.Outstanding.Cents > 0 && reading.Standing.Stage is EndingStage.Reported or EndingStage.Recovery
                ? await settlement.AskAsync(data, contract, ShortfallDecision.Withhold, today, token)
                : null,
            PolicyRecovery = version is null ? null : EndingCase.Due(contract, version, ProcessTerm.Recovery, today, decisions),
        };
    }

    internal Task<Contract?> ContractAsync(Guid id, CancellationToken token) =>
        data.Contracts.AsNoTracking().VisibleTo(current.Required.Viewer).SingleOrDefaultAsync(contract => contract.Id == id, token);

    internal Task<string> CompanyAsync(Contract contract, CancellationToken token) =>
        data.Contractors.Where(row => row.Id == contract.ContractorId).Select(row => row.Name).SingleAsync(token);
}
