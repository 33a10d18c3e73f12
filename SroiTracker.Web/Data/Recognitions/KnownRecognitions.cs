using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Recognitions;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Recognitions;

/// <summary>What the register says about the establishments that a person of the authority confirmed to be a contractor's.</summary>
public static class KnownRecognitions
{
    /// <summary>The establishments that are a contractor's by the newest word of each authority.</summary>
    public static IQueryable<TrainingCompanyLink> Confirmed(SroiDbContext data) =>
        from link in data.Set<TrainingCompanyLink>()
        where link.IsSame
            && !data.Set<TrainingCompanyLink>().Any(later => later.AuthorityId == link.AuthorityId && later.ContractorId == link.ContractorId
                && later.TrainingCompanyId == link.TrainingCompanyId
                && (later.RecordedAt > link.RecordedAt || (later.RecordedAt == link.RecordedAt && later.Id > link.Id)))
        select link;

    /// <summary>
    /// Whether the contractor is recognised for the qualification on the day; null when the contract's authority confirmed none of its
    /// establishments.
    /// </summary>
    public static async Task<Recognition?> OnAsync(SroiDbContext data, Contract contract, CreboCode crebo, LocalDate day, CancellationToken token)
    {
        var (authority, contractor) = (contract.AuthorityId, contract.ContractorId);
        var companies = Confirmed(data).Where(link => link.AuthorityId == authority && link.ContractorId == contractor)
            .Select(link => link.TrainingCompanyId);
        if (!await companies.AnyAsync(token)) return null;
        var rows = await data.Set<RecognitionRow>().AsNoTracking()
            .Where(row => row.Crebo == crebo && companies.Contains(row.TrainingCompanyId)).ToListAsync(token);
        var isRequested = await data.Set<RecognitionRequest>().AnyAsync(
            row => row.AuthorityId == authority && row.ContractorId == contractor && row.Crebo == crebo && row.DecidedOn == null, token);
        return RecognitionRules.On(rows.Select(row => row.ToRecognition()), crebo, day, isRequested);
    }

    /// <summary>For each contractor with an establishment that the authority confirmed: the qualifications that it is recognised for on the
    /// day.</summary>
    public static async Task<Dictionary<(Guid Authority, Guid Contractor), IReadOnlySet<CreboCode>>> OfAllAsync(
        SroiDbContext data, LocalDate day, CancellationToken token)
    {
        var rows = await (
            from link in Confirmed(data).AsNoTracking()
            join row in data.Set<RecognitionRow>() on link.TrainingCompanyId equals row.TrainingCompanyId into rowsOf
            from row in rowsOf.DefaultIfEmpty()
            select new { link.AuthorityId, link.ContractorId, Row = row }).ToListAsync(token);
        return rows.GroupBy(each => (each.AuthorityId, each.ContractorId)).ToDictionary(
            contractor => contractor.Key,
            contractor => (IReadOnlySet<CreboCode>)contractor.Where(each => each.Row?.ToRecognition().HoldsOn(day) == true)
                .Select(each => each.Row!.Crebo).ToHashSet());
    }
}
