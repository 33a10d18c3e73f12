using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Pitches;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Data.Pitches;
using SroiTracker.Web.Features.Shared;

namespace SroiTracker.Web.Features.Pitches;

/// <summary>
/// Reads pitches: a school its own, a contractor what was sent to its companies. Nobody else sees one; a coordinator sees how many there are.
/// </summary>
public sealed class PitchQueries(SroiDbContext db, FigureNames names, ActingPartner acting, CurrentUserHolder current)
{
    private const int Most = 100;

    /// <summary>The pitches of the school for which the account works now.</summary>
    public async Task<PitchesPage> OwnAsync(PitchForm form, LocalDate today, CancellationToken token)
    {
        var school = await SchoolAsync(token);
        if (school is null) return new(null, form, [], new(0, 0, 0), []);
        var own = db.Set<Pitch>().AsNoTracking().Where(row => row.PartnerId == school.Id);
        return new(school, form, await ProgrammesAsync(school.Id, today, token), await FunnelAsync(own, token), await LinesAsync(own, token));
    }

    /// <summary>
    /// What came of the pitches of the own regions, by school. A pitch is one student, so a small count is kept back where it is shown; there is no
    /// line for all schools together, as that less the other lines would give a small count away.
    /// </summary>
    public async Task<IReadOnlyList<SchoolFunnel>> RegionAsync(CancellationToken token)
    {
        var pitches = db.Set<Pitch>().AsNoTracking().Where(row => db.RegionsOf(current.Required.AuthorityId).Contains(row.Region));
        var presented = await BySchoolAsync(pitches.Where(row => db.Set<PitchSending>().Any(sent => sent.PitchId == row.Id)), token);
        var reacted = await BySchoolAsync(pitches.Where(row => db.Set<PitchReaction>().Any(said => said.PitchId == row.Id)), token);
        var placed = await BySchoolAsync(
            pitches.Where(row => db.Set<PitchOutcome>().Any(end => end.PitchId == row.Id && end.Kind == PitchOutcomeKind.Placed)), token);
        var schools = await db.Set<Partner>().AsNoTracking().Where(row => pitches.Any(pitch => pitch.PartnerId == row.Id))
            .OrderBy(row => row.Name).Select(row => new { row.Id, row.Name }).ToListAsync(token);
        return
        [
            .. schools.Select(school => new SchoolFunnel(
                school.Name,
                new(presented.GetValueOrDefault(school.Id), reacted.GetValueOrDefault(school.Id), placed.GetValueOrDefault(school.Id)))),
        ];
    }

    private static async Task<Dictionary<Guid, int>> BySchoolAsync(IQueryable<Pitch> pitches, CancellationToken token) =>
        await pitches.GroupBy(row => row.PartnerId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, token);

    /// <summary>A pitch of the school for which the account works now; null when there is none.</summary>
    public async Task<Pitch?> FindAsync(Guid id, CancellationToken token)
    {
        var school = (await SchoolAsync(token))?.Id;
        return await db.Set<Pitch>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.PartnerId == school, token);
    }

    /// <summary>The programme of a form, when the school speaks for it today; null otherwise.</summary>
    public async Task<(Programme Programme, Partner School)?> ProgrammeAsync(string? text, LocalDate today, CancellationToken token)
    {
        if (await SchoolAsync(token) is not { } school || (text ?? "").Split('/') is not [var region, var crebo, var pathway]) return null;
        if ((await names.QualificationsAsync([crebo], token)).Count == 0) return null;
        var programme = new Programme(region, crebo, pathway == "bbl" ? ShortagePathway.Bbl : ShortagePathway.Bol);
        return await db.Set<Partner>().Where(partner => partner.Id == school.Id).SpeakingFor(db, programme, today).AnyAsync(token)
            ? (programme, school) : null;
    }

    /// <summary>The pitches that were sent to the companies of a contractor, newest first.</summary>
    public async Task<IReadOnlyList<ReceivedPitch>> ReceivedAsync(CancellationToken token)
    {
        var companies = current.Required.CompanyIds;
        return await (
            from sending in db.Set<PitchSending>().AsNoTracking()
            where companies.Contains(sending.ContractorId)
            join pitch in db.Set<Pitch>().AsNoTracking() on sending.PitchId equals pitch.Id
            join company in db.Contractors on sending.ContractorId equals company.Id
            join school in db.Set<Partner>() on pitch.PartnerId equals school.Id
            join programme in db.Set<QualificationRow>() on pitch.Crebo equals programme.Crebo
            orderby sending.SentAt descending, sending.Id descending
            select new ReceivedPitch(
                pitch, company.Id, company.Name, programme.Name, programme.Level, school.Name,
                db.Set<PitchReaction>().Where(row => row.PitchId == pitch.Id && row.ContractorId == company.Id)
                    .OrderByDescending(row => row.RecordedAt)
                    .ThenByDescending(row => row.Id).Select(row => (bool?)row.IsInterested).FirstOrDefault(),
                db.Set<PitchOutcome>().Where(row => row.PitchId == pitch.Id)
                    .Select(row => (PitchOutcomeKind?)(row.ContractorId == null || row.ContractorId == company.Id
                        ? row.Kind : PitchOutcomeKind.NoPlace)).FirstOrDefault()))
            .Take(Most).ToListAsync(token);
    }

    /// <summary>Whether a pitch was sent to a company of the contractor.</summary>
    public Task<bool> IsReceivedAsync(Guid pitch, Guid company, CancellationToken token) =>
        current.Required.CompanyIds.Contains(company)
            ? db.Set<PitchSending>().AnyAsync(row => row.PitchId == pitch && row.ContractorId == company, token)
            : Task.FromResult(false);

    /// <summary>What came of pitches.</summary>
    public async Task<PitchFunnel> FunnelAsync(IQueryable<Pitch> pitches, CancellationToken token) => new(
        await pitches.CountAsync(pitch => db.Set<PitchSending>().Any(row => row.PitchId == pitch.Id), token),
        await pitches.CountAsync(pitch => db.Set<PitchReaction>().Any(row => row.PitchId == pitch.Id), token),
        await pitches.CountAsync(pitch => db.Set<PitchOutcome>().Any(row => row.PitchId == pitch.Id && row.Kind == PitchOutcomeKind.Placed), token));

    private async Task<Partner?> SchoolAsync(CancellationToken token) => await acting.NowAsync(token) is { Kind: PartnerKind.School } school
        ? school : null;

    private async Task<IReadOnlyList<SelectListItem>> ProgrammesAsync(Guid school, LocalDate today, CancellationToken token)
    {
        var mandates = await db.Set<PartnerMandate>().AsNoTracking()
            .Where(row => row.PartnerId == school && row.Crebo != null && row.FromDay <= today && (row.ToDay == null || row.ToDay >= today))
                .ToListAsync(token);
        var words = await names.QualificationsAsync([.. mandates.Select(row => row.Crebo!).Distinct()], token);
        var regions = (await names.RegionsAsync(token)).ToDictionary(region => region.Code, region => region.Name, StringComparer.Ordinal);
        return
        [
            .. mandates.SelectMany(row => new[] { "bol", "bbl" }.Select(pathway => new SelectListItem(
                $"{words.GetValueOrDefault(row.Crebo!, row.Crebo!)} ({row.Crebo}), {pathway}, {regions.GetValueOrDefault(row.Region, row.Region)}", $"{row.Region}/{row.Crebo}/{pathway}")))
                .OrderBy(item => item.Text, StringComparer.CurrentCulture),
        ];
    }

    private async Task<IReadOnlyList<PitchLine>> LinesAsync(IQueryable<Pitch> own, CancellationToken token)
    {
        var pitches = await own.OrderByDescending(row => row.RecordedAt).ThenByDescending(row => row.Id).Take(Most).ToListAsync(token);
        var ids = pitches.ConvertAll(row => row.Id);
        var words = await names.QualificationsAsync([.. pitches.Select(row => row.Crebo).Distinct()], token);
        var sendings = (await (
            from sending in db.Set<PitchSending>().AsNoTracking()
            where ids.Contains(sending.PitchId)
            join company in db.Contractors on sending.ContractorId equals company.Id
            orderby company.Name, company.Id
            select new { sending.PitchId, company.Id, company.Name }).ToListAsync(token)).ToLookup(row => row.PitchId);
        var reactions = (await db.Set<PitchReaction>().AsNoTracking().Where(row => ids.Contains(row.PitchId)).OrderBy(row => row.RecordedAt)
            .ThenBy(row => row.Id)
            .ToListAsync(token)).ToLookup(row => row.PitchId);
        var ends = await db.Set<PitchOutcome>().AsNoTracking().Where(row => ids.Contains(row.PitchId))
            .ToDictionaryAsync(row => row.PitchId, row => row.Kind, token);
        return
        [
            .. pitches.Select(pitch => new PitchLine(
                pitch, $"{words.GetValueOrDefault(pitch.Crebo, pitch.Crebo)} ({pitch.Crebo}), {pitch.Pathway.ToString().ToLowerInvariant()}",
                    sendings[pitch.Id].Count(),
                [
                    .. reactions[pitch.Id].GroupBy(row => row.ContractorId).Select(group => group.Last()).Select(row => new ReactionLine(
                        row.ContractorId, sendings[pitch.Id].First(company => company.Id == row.ContractorId).Name, row.IsInterested, row.Words)),
                ],
                [.. sendings[pitch.Id].Select(company => new SelectListItem(company.Name, company.Id.ToString()))],
                ends.TryGetValue(pitch.Id, out var kind) ? kind : null)),
        ];
    }
}
