using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Features.Hunting;

/// <summary>Reads the companies in the region of a hunter's mandate. Amounts become a band here and go no further.</summary>
public sealed class HuntQueries(SroiDbContext db, BalanceBands bands)
{
    private const int PageSize = 50;

    /// <summary>A page of companies by name, after the one where the page before it ended.</summary>
    public async Task<HuntPage> ListAsync(Viewer viewer, LocalDate today, HuntPlace after, CancellationToken token)
    {
        var authorities = Authorities(viewer, today);
        if (!await authorities.AnyAsync(token)) return new(false, [], null);
        var found = await (
            from company in db.Contractors.AsNoTracking()
            from authority in authorities
            where db.Contracts.Any(contract => contract.ContractorId == company.Id && contract.AuthorityId == authority.Id)
                && (after.Na == null || company.Name.CompareTo(after.Na) > 0
                    || (company.Name == after.Na && (company.Id.CompareTo(after.Bedrijf) > 0
                        || (company.Id == after.Bedrijf && authority.Id.CompareTo(after.Gemeente) > 0))))
            orderby company.Name, company.Id, authority.Id
            select new Pair(company.Id, authority.Id, company.Name, company.Town, authority.Name)).Take(PageSize + 1).ToListAsync(token);
        var shown = found.Take(PageSize).ToList();
        return new(true, await LinesAsync(shown, token), found.Count > PageSize ? PlaceOf(shown[^1]) : null);
    }

    /// <summary>One company of a municipality in the mandated region, by names; null when there is none.</summary>
    public async Task<(string Company, string Authority)?> FindAsync(Guid company, Guid authority, Viewer viewer, LocalDate today,
        CancellationToken token)
    {
        var authorities = Authorities(viewer, today);
        var found = await (
            from row in db.Contractors.AsNoTracking()
            where row.Id == company && db.Contracts.Any(contract => contract.ContractorId == company && contract.AuthorityId == authority)
            from place in authorities
            where place.Id == authority
            select new { row.Name, Authority = place.Name }).FirstOrDefaultAsync(token);
        return found is null ? null : (found.Name, found.Authority);
    }

    private IQueryable<Authority> Authorities(Viewer viewer, LocalDate today) =>
        db.Authorities.AsNoTracking().InMandateOf(db, viewer, today, PartnerKind.Hunter);

    private static string PlaceOf(Pair last) => $"?na={Uri.EscapeDataString(last.Name)}&bedrijf={last.Company}&gemeente={last.AuthorityId}";

    private async Task<List<HuntLine>> LinesAsync(List<Pair> pairs, CancellationToken token)
    {
        var companies = pairs.ConvertAll(pair => pair.Company);
        var open = (await db.Contracts.AsNoTracking().Where(contract => companies.Contains(contract.ContractorId))
            .Select(contract => new { contract.ContractorId, contract.AuthorityId, contract.Outstanding }).ToListAsync(token))
            .ToLookup(row => (row.ContractorId, row.AuthorityId), row => row.Outstanding);
        var about = (await db.Set<ActionRow>().AsNoTracking()
            .Where(row => row.ContractorId != null && companies.Contains(row.ContractorId.Value)
                && ((row.Kind == KnownActions.Lead && row.State == ActionState.Open)
                    || (row.Kind == KnownActions.Contact && row.Outcome == KnownActions.Visit)))
            .Select(row => new { Company = row.ContractorId!.Value, row.AuthorityId, row.Kind, row.StartedOn }).ToListAsync(token))
            .ToLookup(row => (row.Company, row.AuthorityId));
        return pairs.ConvertAll(pair => new HuntLine(
            pair.Company, pair.AuthorityId, pair.Name, pair.Town, pair.Authority,
            bands.BandOf(open[(pair.Company, pair.AuthorityId)].Where(amount => amount > Money.Zero)
                .Aggregate(Money.Zero, (sum, amount) => sum + amount)),
            about[(pair.Company, pair.AuthorityId)].Any(row => row.Kind == KnownActions.Lead),
            about[(pair.Company, pair.AuthorityId)].Where(row => row.Kind == KnownActions.Contact).Select(row => (LocalDate?)row.StartedOn).Max()));
    }

    private sealed record Pair(Guid Company, Guid AuthorityId, string Name, string? Town, string Authority);
}
