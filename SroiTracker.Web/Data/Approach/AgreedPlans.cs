using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Approach;

namespace SroiTracker.Web.Data.Approach;

/// <summary>Finds the plan of approach that counts: the newest version that the municipality agreed to.</summary>
public static class AgreedPlans
{
    /// <summary>The plan with the values of when it was submitted; null before the first agreement.</summary>
    public static async Task<PlanOfApproach?> NewestAsync(SroiDbContext data, Guid contract, CancellationToken token) =>
        (await NewestAsync(data, [contract], token)).GetValueOrDefault(contract);

    /// <summary>The same of several contracts, by their identity; one without an agreed plan is not in it.</summary>
    public static async Task<IReadOnlyDictionary<Guid, PlanOfApproach>> NewestAsync(
        SroiDbContext data, IReadOnlyCollection<Guid> contracts, CancellationToken token)
    {
        var ids = contracts.ToList();
        var agreed = data.Set<ApproachVersion>().AsNoTracking()
            .Where(row => ids.Contains(row.ContractId)
                && data.Set<ApproachNote>().Any(note => note.VersionId == row.Id && note.Kind == ApproachNoteKind.Agreed));
        return await agreed
            .Where(row => !agreed.Any(later => later.ContractId == row.ContractId && later.Number > row.Number))
            .ToDictionaryAsync(row => row.ContractId, row => new PlanOfApproach(ApproachLines.Read(row.Lines), row.Obligation), token);
    }
}
