using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Partners;

namespace SroiTracker.Web.Access;

/// <summary>Which partners, mandates and counts a person may see. A row that is not here does not exist.</summary>
public static class PartnerRows
{
    /// <summary>The partners that an account acts for.</summary>
    public static IQueryable<Partner> ActedForBy(this IQueryable<Partner> partners, Viewer viewer, IQueryable<PartnerMember> members) =>
        viewer.Role == Role.Partner
            ? partners.Where(partner => members.Any(member => member.PartnerId == partner.Id && member.UserId == viewer.UserId))
            : partners.Where(_ => false);

    /// <summary>The partners of an account that speak for a programme on a day.</summary>
    public static IQueryable<Partner> SpeakingFor(this IQueryable<Partner> partners, SroiDbContext db, Programme programme, LocalDate day)
    {
        var (region, crebo) = (programme.Region, programme.Crebo);
        return partners.Where(partner => partner.Mandates.Any(mandate =>
            mandate.Region == region && (mandate.Crebo == null || mandate.Crebo == crebo)
            && (mandate.Sector == null || db.Set<QualificationRow>().Any(row => row.Crebo == crebo && row.Sector == mandate.Sector))
            && mandate.FromDay <= day && (mandate.ToDay == null || mandate.ToDay >= day)));
    }

    /// <summary>Staff, and SBB as far as its mandate of the day goes, see the counts of every school; a school sees its own only.</summary>
    public static IQueryable<SchoolCount> VisibleTo(
        this IQueryable<SchoolCount> counts, Viewer viewer, LocalDate day, IQueryable<Partner> partners, IQueryable<PartnerMember> members)
    {
        if (viewer.ReadsAuthority) return counts;
        var own = partners.ActedForBy(viewer, members);
        return counts.Where(count => own.Any(partner => partner.Id == count.PartnerId
            || (partner.Kind == PartnerKind.Sbb && partner.Mandates.Any(mandate => mandate.Region == count.Region
                && (mandate.Crebo == null || mandate.Crebo == count.Crebo) && mandate.FromDay <= day && (mandate.ToDay == null || mandate.ToDay >= day)))));
    }
}
