using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Partners;

namespace SroiTracker.Web.Features.Partners;

/// <summary>Reads partners, mandates and the accounts that act for them.</summary>
public sealed class PartnerQueries(SroiDbContext db, FigureNames names)
{
    private const int Most = 500;

    /// <summary>All partners by name.</summary>
    public async Task<IReadOnlyList<PartnerLine>> ListAsync(LocalDate today, CancellationToken token) =>
        await db.Set<Partner>().AsNoTracking().Where(row => row.Kind != PartnerKind.Municipality).OrderBy(row => row.Name).ThenBy(row => row.Id)
            .Take(Most)
            .Select(row => new PartnerLine(
                row.Id, row.Name, row.Kind, db.Set<PartnerMember>().Count(member => member.PartnerId == row.Id),
                row.Mandates.Count(mandate => mandate.FromDay <= today && (mandate.ToDay == null || mandate.ToDay >= today)))).ToListAsync(token);

    /// <summary>One partner; null when there is none.</summary>
    public async Task<PartnerPage?> FindAsync(Guid id, Viewer viewer, CancellationToken token)
    {
        if (await db.Set<Partner>().AsNoTracking().Include(row => row.Mandates)
            .SingleOrDefaultAsync(row => row.Id == id && row.Kind != PartnerKind.Municipality, token) is not { } partner) return null;
        var own = await OwnRegionsAsync(viewer, token);
        var regions = (await names.RegionsAsync(token)).ToDictionary(region => region.Code, region => region.Name, StringComparer.Ordinal);
        var programmes = await names.QualificationsAsync([.. partner.Mandates.Select(mandate => mandate.Crebo).OfType<string>().Distinct()], token);
        var members = await (
            from member in db.Set<PartnerMember>().AsNoTracking()
            where member.PartnerId == id
            join user in db.Users on member.UserId equals user.Id
            orderby user.DisplayName, user.Id
            select new MemberLine(user.Id, user.DisplayName)).ToListAsync(token);
        return new(
            id, partner.Name, partner.Kind,
            [
                .. partner.Mandates.OrderByDescending(mandate => mandate.ToDay is null).ThenByDescending(mandate => mandate.FromDay)
                    .ThenBy(mandate => mandate.Id)
                    .Select(mandate => new MandateLine(
                        mandate.Id, mandate.Region, regions.GetValueOrDefault(mandate.Region, mandate.Region), mandate.Crebo ?? mandate.Sector,
                        programmes.GetValueOrDefault(mandate.Crebo ?? ""), mandate.FromDay, mandate.ToDay, own.Contains(mandate.Region))),
            ],
            members, [.. regions.Where(region => own.Contains(region.Key)).Select(region => new SelectListItem(region.Value, region.Key))],
            partner.Mandates.TrueForAll(mandate => own.Contains(mandate.Region)));
    }

    /// <summary>The regions for which somebody gives mandates: an administrator all, a coordinator those of the own authority.</summary>
    public async Task<HashSet<string>> OwnRegionsAsync(Viewer viewer, CancellationToken token) =>
        viewer.Role == Role.Administrator
            ? [.. (await names.RegionsAsync(token)).Select(region => region.Code)]
            : [.. await db.RegionsOf(viewer).ToListAsync(token)];

    /// <summary>The partner and region of a mandate; null when there is none.</summary>
    public async Task<(Guid Partner, string Region)?> MandateAsync(Guid mandate, CancellationToken token) =>
        await db.Set<PartnerMandate>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == mandate, token) is { } row
            ? (row.PartnerId, row.Region) : null;
}
