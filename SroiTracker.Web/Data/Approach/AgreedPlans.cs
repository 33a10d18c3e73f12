using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Approach;

namespace SroiTracker.Web.Data.Approach;

/// <summary>Finds the plan of approach that counts: the newest version that the municipality agreed to.</summary>
public static class AgreedPlans
{
    /// <summary>The plan with the values of when it was submitted; null before the first agreement.</summary>
    public static async Task<PlanOfApproach?> NewestAsync(SroiDbContext data, Guid contract, CancellationToken token)
    {
        var agreed = await data.Set<ApproachVersion>().AsNoTracking()
            .Where(row => row.ContractId == contract
                && data.Set<ApproachNote>().Any(note => note.VersionId == row.Id && note.Kind == ApproachNoteKind.Agreed))
            .OrderByDescending(row => row.Number).FirstOrDefaultAsync(token);
        return agreed is null ? null : new(ApproachLines.Read(agreed.Lines), agreed.Obligation);
    }
}
