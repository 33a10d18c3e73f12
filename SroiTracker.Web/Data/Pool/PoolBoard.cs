using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Pool;
using SroiTracker.Web.Data.Partners;

namespace SroiTracker.Web.Data.Pool;

/// <summary>An offer with what is still open of it.</summary>
/// <param name="By">The name of the partner on whose behalf it was entered.</param>
public sealed record OfferLine(PoolOffer Offer, string By, long Open);

/// <summary>What a school asks for a group now.</summary>
public sealed record DemandLine(Guid PartnerId, string School, Programme Programme, string Group, long Count)
{
    /// <summary>The name by which the group stands in a division.</summary>
    public string Key => $"{School}: {Group}";
}

/// <summary>Reads the pool: what is offered, what is asked, and how the open places would be divided.</summary>
public sealed class PoolBoard(SroiDbContext data, PoolTerms terms)
{
    /// <summary>Offers with what is open, the first to start first.</summary>
    public async Task<List<OfferLine>> OffersAsync(IQueryable<PoolOffer> offers, CancellationToken token) => await (
        from offer in offers
        join partner in data.Set<Partner>() on offer.PartnerId equals partner.Id
        orderby offer.StartOn, offer.Id
        select new OfferLine(
            offer, partner.Name, offer.Places - data.Set<PoolFilling>().Where(row => row.OfferId == offer.Id).Sum(row => row.Places)))
                .ToListAsync(token);

    /// <summary>The offers of a programme that did not begin before a day.</summary>
    public IQueryable<PoolOffer> Of(Programme programme, LocalDate day)
    {
        var (region, crebo, pathway) = programme;
        return data.Set<PoolOffer>().AsNoTracking().Where(row => row.Region == region && row.Crebo == crebo && row.Pathway == pathway
            && row.StartOn >= day);
    }

    /// <summary>What every school asks for a programme now.</summary>
    public Task<List<DemandLine>> DemandAsync(Programme programme, CancellationToken token)
    {
        var (region, crebo, pathway) = programme;
        return DemandAsync(data.Set<PoolDemand>().Where(row => row.Region == region && row.Crebo == crebo && row.Pathway == pathway), token);
    }

    /// <summary>What is asked now: a later number takes the place of an earlier one, and zero takes it away.</summary>
    public async Task<List<DemandLine>> DemandAsync(IQueryable<PoolDemand> demand, CancellationToken token)
    {
        var rows = await (
            from row in demand.AsNoTracking()
            join partner in data.Set<Partner>() on row.PartnerId equals partner.Id
            orderby row.RecordedAt, row.Id
            select new DemandLine(row.PartnerId, partner.Name, new(row.Region, row.Crebo, row.Pathway), row.Group, row.Count)).ToListAsync(token);
        return
        [
            .. rows.GroupBy(row => (row.Programme, row.PartnerId, row.Group)).Select(group => group.Last()).Where(row => row.Count > 0)
                .OrderBy(row => row.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>How the open places would be divided now.</summary>
    public AllocationProposal Propose(IEnumerable<OfferLine> offers, IEnumerable<DemandLine> demand) => AllocationRules.Propose(
        offers.Sum(offer => offer.Open), [.. demand.Select(line => new GroupDemand(line.Key, line.Count, terms.FloorOf(line.Group)))], terms.Rule);
}
