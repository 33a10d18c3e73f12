using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Recognitions;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Data.Recognitions;

/// <summary>What the register says about the establishments that a person confirmed to be a contractor's.</summary>
public static class KnownRecognitions
{
    /// <summary>The establishments that are the contractor's by the newest word about each.</summary>
    public static IQueryable<TrainingCompanyLink> Confirmed(SroiDbContext data) =>
        from link in data.Set<TrainingCompanyLink>()
        where link.IsSame
            && !data.Set<TrainingCompanyLink>().Any(later => later.ContractorId == link.ContractorId
                && later.TrainingCompanyId == link.TrainingCompanyId
                && (later.RecordedAt > link.RecordedAt || (later.RecordedAt == link.RecordedAt && later.Id > link.Id)))
        select link;

    /// <summary>Whether the contractor is recognised for the qualification on the day; null when none of its establishments is confirmed.</summary>
    public static async Task<Recognition?> OnAsync(SroiDbContext data, Guid contractorId, CreboCode crebo, LocalDate day, CancellationToken token)
    {
        var companies = Confirmed(data).Where(link => link.ContractorId == contractorId).Select(link => link.TrainingCompanyId);
        if (!await companies.AnyAsync(token)) return null;
        var rows = await data.Set<RecognitionRow>().AsNoTracking()
            .Where(row => row.Crebo == crebo && companies.Contains(row.TrainingCompanyId)).ToListAsync(token);
        var isRequested = await data.Set<RecognitionRequest>()
            .AnyAsync(row => row.ContractorId == contractorId && row.Crebo == crebo && row.DecidedOn == null, token);
        return RecognitionRules.On(rows.Select(row => row.ToRecognition()), crebo, day, isRequested);
    }

    /// <summary>For each contractor with a confirmed establishment: the qualifications that it is recognised for on the day.</summary>
    public static async Task<Dictionary<Guid, IReadOnlySet<CreboCode>>> OfAllAsync(SroiDbContext data, LocalDate day, CancellationToken token)
    {
        var rows = await (
            from link in Confirmed(data).AsNoTracking()
            join row in data.Set<RecognitionRow>() on link.TrainingCompanyId equals row.TrainingCompanyId into rowsOf
            from row in rowsOf.DefaultIfEmpty()
            select new { link.ContractorId, Row = row }).ToListAsync(token);
        return rows.GroupBy(each => each.ContractorId).ToDictionary(
            contractor => contractor.Key,
            contractor => (IReadOnlySet<CreboCode>)contractor.Where(each => each.Row?.ToRecognition().HoldsOn(day) == true)
                .Select(each => each.Row!.Crebo).ToHashSet());
    }
}
