using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Pool;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Data.Pool;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Pool;

/// <summary>
/// Reads the pool for who may see it: the coordinator sees what all schools ask and offer in the own regions, a school what it asks itself and what
/// is
/// offered for its programmes.
/// </summary>
public sealed class PoolQueries(
    SroiDbContext db, PoolBoard board, PoolTerms terms, FigureNames names, ActingPartner acting, CurrentUserHolder current, IClock clock)
{
    private const int Most = 200;

    private LocalDate Today => clock.Today();

    private bool IsPartner => current.Required.Role == Role.Partner;

    /// <summary>The programmes of the reader's pool, and the places that nobody filled.</summary>
    public async Task<PoolPage> ListAsync(CancellationToken token)
    {
        var speaks = IsPartner ? await acting.NowAsync(token) : null;
        var regions = await RegionsAsync(speaks, token);
        var today = Today;
        var coming = db.Set<PoolOffer>().AsNoTracking().Where(row => regions.Contains(row.Region) && row.StartOn >= today);
        var offers = await board.OffersAsync(coming.OrderBy(row => row.StartOn).ThenBy(row => row.Id).Take(Most), token);
        var asked = await board.DemandAsync(db.Set<PoolDemand>().Where(row => regions.Contains(row.Region)), token);
        var programmes = await ProgrammesAsync([.. offers.Select(Of).Concat(asked.Select(line => line.Programme)).Distinct()], speaks, token);
        var (areas, words) = (await AreasAsync(token),
            await names.QualificationsAsync([.. programmes.Concat(offers.Select(Of)).Select(each => each.Crebo).Distinct()], token));
        var lines = new List<PoolLine>();
        foreach (var programme in programmes)
        {
            var (region, open) = (areas.GetValueOrDefault(programme.Region, programme.Region), offers.Where(line => Of(line) == programme)
                .Sum(line => line.Open));
            var demand = asked.Where(line => line.Programme == programme && (!IsPartner || line.PartnerId == speaks?.Id)).Sum(line => line.Count);
            lines.Add(new(programme, region, What(programme, words), open, demand));
        }

        return new(
            IsPartner, [.. lines.OrderByDescending(line => line.Asked - line.Open).ThenBy(line => line.Programme.ScopeKey, StringComparer.Ordinal)],
            [
                .. offers.Where(line => UnfilledRules.IsShown(line.Offer.StartOn, line.Open, today, terms.UnfilledDaysBeforeStart))
                    .Select(line => new UnfilledLine(line, What(Of(line), words), speaks?.Kind == PartnerKind.School)),
            ],
            terms.UnfilledDaysBeforeStart,
            IsPartner ? [] : [.. regions.Select(code => new SelectListItem(areas.GetValueOrDefault(code, code), code))]);
    }

    /// <summary>One programme; null when the reader has no business with it.</summary>
    public async Task<PoolProgrammePage?> FindAsync(Programme programme, CancellationToken token)
    {
        var speaks = await SpeaksAsync(programme, token);
        if (IsPartner ? speaks is null : !await db.RegionsOf(current.Required.Viewer).ContainsAsync(programme.Region, token)) return null;
        var words = await names.QualificationsAsync([programme.Crebo], token);
        if (words.Count == 0) return null;
        var offers = await board.OffersAsync(board.Of(programme, Today), token);
        var demand = await board.DemandAsync(programme, token);
        return new(
            programme, (await AreasAsync(token)).GetValueOrDefault(programme.Region, programme.Region), What(programme, words), speaks, offers,
            [.. demand.Where(line => !IsPartner || line.PartnerId == speaks?.Id)],
            current.Required.May(Permission.DividePool) ? board.Propose(offers, demand) : null, await DivisionsAsync(programme, speaks, token));
    }

    /// <summary>
    /// The partner on whose behalf the reader writes about a programme, which for a coordinator is the own municipality; null when it does not
    /// speak for it.
    /// </summary>
    public async Task<Partner?> SpeaksAsync(Programme programme, CancellationToken token)
    {
        if (!IsPartner) return await OwnAsync(programme.Region, token);
        if (await acting.NowAsync(token) is not { } now) return null;
        return await db.Set<Partner>().Where(partner => partner.Id == now.Id).SpeakingFor(db, programme, Today).AnyAsync(token) ? now : null;
    }

    /// <summary>
    /// The partner on whose behalf the reader fills or takes back an offer that is shown to all schools of its region, or is of its own programme;
    /// null for nobody.
    /// </summary>
    public async Task<(Partner By, PoolOffer Offer)?> FillerAsync(Guid id, CancellationToken token)
    {
        if (!IsPartner) return await OwnOfferAsync(id, token);
        if (await acting.NowAsync(token) is not { } now) return null;
        var line = (await board.OffersAsync(db.Set<PoolOffer>().AsNoTracking().Where(row => row.Id == id), token)).SingleOrDefault();
        if (line is null) return null;
        var isOpenToAll = UnfilledRules.IsShown(line.Offer.StartOn, line.Open, Today, terms.UnfilledDaysBeforeStart)
            && (await RegionsAsync(now, token)).Contains(line.Offer.Region);
        return isOpenToAll || await SpeaksAsync(Of(line), token) is not null ? (now, line.Offer) : null;
    }

    /// <summary>The own municipality, for a region of its own.</summary>
    private async Task<Partner?> OwnAsync(string region, CancellationToken token) =>
        current.Required.May(Permission.OfferPool) && await db.RegionsOf(current.Required.Viewer).ContainsAsync(region, token)
            ? await OwnPartner.OfAsync(db, current.Required.AuthorityId, token)
            : null;

    private async Task<(Partner By, PoolOffer Offer)?> OwnOfferAsync(Guid id, CancellationToken token) =>
        await db.Set<PoolOffer>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, token) is { } offer
            && await OwnAsync(offer.Region, token) is { } own ? (own, offer) : null;

    private static Programme Of(OfferLine line) => new(line.Offer.Region, line.Offer.Crebo, line.Offer.Pathway);

    private static string What(Programme programme, IReadOnlyDictionary<string, string> words) =>
        $"{words.GetValueOrDefault(programme.Crebo, "–")} ({programme.Crebo}), {programme.Pathway.ToString().ToLowerInvariant()}";

    private async Task<Dictionary<string, string>> AreasAsync(CancellationToken token) =>
        (await names.RegionsAsync(token)).ToDictionary(region => region.Code, region => region.Name, StringComparer.Ordinal);

    private async Task<List<string>> RegionsAsync(Partner? speaks, CancellationToken token)
    {
        if (!IsPartner) return await db.RegionsOf(current.Required.Viewer).ToListAsync(token);
        var (id, today) = (speaks?.Id, Today);
        return await db.Set<PartnerMandate>().Where(row => row.PartnerId == id && row.FromDay <= today && (row.ToDay == null || row.ToDay >= today))
            .Select(row => row.Region).Distinct().ToListAsync(token);
    }

    /// <summary>Of what is offered or asked: for a partner what it speaks for, and what its mandate names.</summary>
    private async Task<List<Programme>> ProgrammesAsync(List<Programme> all, Partner? speaks, CancellationToken token)
    {
        if (!IsPartner) return all;
        var (id, today) = (speaks?.Id, Today);
        var mandates = await db.Set<PartnerMandate>().AsNoTracking()
            .Where(row => row.PartnerId == id && row.FromDay <= today && (row.ToDay == null || row.ToDay >= today)).ToListAsync(token);
        var named = mandates.Where(row => row.Crebo is not null).Select(row => new Programme(row.Region, row.Crebo!, ShortagePathway.Bol));
        var spoken = all.Where(programme => mandates.Exists(row => row.Region == programme.Region
            && (row.Crebo is null || row.Crebo == programme.Crebo)));
        return [.. spoken.Concat(named).Distinct()];
    }

    private async Task<IReadOnlyList<DivisionLine>> DivisionsAsync(Programme programme, Partner? speaks, CancellationToken token)
    {
        var (region, crebo, pathway) = programme;
        var rows = await db.Set<PoolAllocation>().AsNoTracking().Where(row => row.Region == region && row.Crebo == crebo && row.Pathway == pathway)
            .OrderByDescending(row => row.ConfirmedAt).ThenByDescending(row => row.Id).Take(Most).ToListAsync(token);
        return
        [
            .. rows.Select(row => (Row: row, Proposal: PoolJson.Read(row.Proposal))).Select(each => new DivisionLine(
                DutchDay.Of(each.Row.ConfirmedAt), each.Row.Places, each.Row.Why,
                [.. each.Proposal.Shares.Where(share => !IsPartner || share.Key.StartsWith(speaks!.Name + ": ", StringComparison.Ordinal))],
                IsPartner ? [] : each.Proposal.Violations)),
        ];
    }
}
