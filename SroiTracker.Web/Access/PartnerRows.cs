using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Data.Register;

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
                && (mandate.Crebo == null || mandate.Crebo == count.Crebo) && mandate.FromDay <= day
                && (mandate.ToDay == null || mandate.ToDay >= day)))));
    }

    /// <summary>The authorities in the region of which a partner of this account has a mandate on a day; of one kind of partner when asked.</summary>
    public static IQueryable<Authority> InMandateOf(this IQueryable<Authority> authorities, SroiDbContext db, Viewer viewer, LocalDate day,
        PartnerKind? kind = null)
    {
        var own = db.Set<Partner>().ActedForBy(viewer, db.Set<PartnerMember>());
        return authorities.Where(authority => own.Any(partner => (kind == null || partner.Kind == kind) && partner.Mandates.Any(mandate =>
            mandate.FromDay <= day && (mandate.ToDay == null || mandate.ToDay >= day)
            && db.Municipalities.Any(place => place.Code == authority.MunicipalityCode && place.RegionCode == mandate.Region))));
    }

    /// <summary>
    /// Leads: staff see those of their authority; in the region of its mandate of the day a hunter sees all, SBB those that were handed to it,
    /// and another partner those that it brought in.
    /// </summary>
    public static IQueryable<ActionRow> LeadsVisibleTo(this IQueryable<ActionRow> actions, SroiDbContext db, Viewer viewer, LocalDate day)
    {
        var leads = actions.Where(row => row.Kind == KnownActions.Lead);
        if (viewer.Role != Role.Partner) return leads.VisibleTo(viewer, db.Contracts);
        var (own, parts) = (db.Set<Partner>().ActedForBy(viewer, db.Set<PartnerMember>()), db.Set<ActionRow>());
        return leads.Where(lead => own.Any(partner =>
            partner.Mandates.Any(mandate => mandate.FromDay <= day && (mandate.ToDay == null || mandate.ToDay >= day)
                && db.Authorities.Any(authority => authority.Id == lead.AuthorityId
                    && db.Municipalities.Any(place => place.Code == authority.MunicipalityCode && place.RegionCode == mandate.Region)))
            && (partner.Kind == PartnerKind.Hunter
                || (partner.Kind == PartnerKind.Sbb && parts.Any(part => part.ParentId == lead.Id && part.Kind == KnownActions.RecognitionAsked))
                || parts.Any(part => part.ParentId == lead.Id && part.Kind == KnownActions.Contribution && part.Partner == partner.Name))));
    }
}
