using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Web.Features.Confirmations;

/// <summary>Reads what is asked of a school or student.</summary>
public sealed class ConfirmationQueries(SroiDbContext data, CurrentUserHolder current)
{
    private const int DaysInWeek = 7;

    /// <summary>A claim that the person may ask about; null for any other.</summary>
    internal Task<Claim?> ClaimAsync(Guid id, CancellationToken token) =>
        data.Claims.AsNoTracking().VisibleTo(current.Required.Viewer, data.Contracts).SingleOrDefaultAsync(row => row.Id == id, token);

    /// <summary>What would be asked about a claim as it is now.</summary>
    internal Task<AskedEffort> EffortAsync(Claim claim, CancellationToken token) => EffortAsync(claim.Id, claim.Facts.Json, claim.Facts.Crebo, token);

    /// <summary>What was asked. Who reads it has a link, and no account.</summary>
    internal Task<AskedEffort> EffortAsync(Confirmation asked, CancellationToken token) =>
        EffortAsync(asked.ClaimId, asked.Facts, asked.Crebo, token);

    private async Task<AskedEffort> EffortAsync(Guid claim, string json, CreboCode? crebo, CancellationToken token)
    {
        var facts = ClaimCase.Facts(json);
        var row = await data.Claims.AsNoTracking().Where(each => each.Id == claim).Select(each => new
        {
            each.Facts.Kind,
            Company = data.Contracts.Where(contract => contract.Id == each.ContractId)
                .Join(data.Contractors, contract => contract.ContractorId, company => company.Id, (_, company) => company.Name).First(),
        }).SingleAsync(token);
        var programme = crebo is { } code
            ? await data.Set<QualificationRow>().Where(each => each.Crebo == code.Digits).Select(each => each.Name).FirstOrDefaultAsync(token)
            : null;
        return new(row.Company, row.Kind, facts.From, LastDay(facts), facts, crebo?.Digits, programme);
    }

    private static LocalDate? LastDay(EffortFacts facts) =>
        facts is { From: { } from, Weeks: { } weeks } ? from.PlusDays(((int)weeks.Numerator * DaysInWeek) - 1) : facts.To ?? facts.From;
}
