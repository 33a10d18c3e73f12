using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Recognitions;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Pool;

namespace SroiTracker.Web.Data.Alerts;

/// <summary>Which contractors are known to offer places: with an open promise, or under their name in a pool.</summary>
internal sealed class OfferingCompanies
{
    private readonly HashSet<Guid> promising;
    private readonly HashSet<string> pooled;

    private OfferingCompanies(IEnumerable<Guid> promising, IEnumerable<string> pooled) =>
        (this.promising, this.pooled) = ([.. promising], [.. pooled.Select(EstablishmentLikeness.Plain)]);

    /// <summary>Those of a day; a pool place counts until its first day.</summary>
    internal static async Task<OfferingCompanies> OnAsync(SroiDbContext db, LocalDate day, CancellationToken token) => new(
        await db.Set<ActionRow>().Where(row => row.Kind == KnownActions.Agreement && row.State == ActionState.Open && row.Places > 0
            && row.ContractorId != null)
            .Select(row => row.ContractorId!.Value).Distinct().ToListAsync(token),
        await db.Set<PoolOffer>().Where(offer => offer.StartOn >= day).Select(offer => offer.Employer).Distinct().ToListAsync(token));

    internal bool Has(Guid contractor, string name) => promising.Contains(contractor)
        || (pooled.Count > 0 && pooled.Contains(EstablishmentLikeness.Plain(name)));
}
