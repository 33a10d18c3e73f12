using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Reconciliation;

/// <summary>Reads what SBB and the schools count, for who may see it.</summary>
public sealed class ReconciliationQueries(SroiDbContext db, FigureBoard board, FigureNames names)
{
    private const int Most = 500;

    /// <summary>The programmes of a reader: a school's own, SBB's region, for staff everything that a school counted.</summary>
    public async Task<ReconciliationsPage> ListAsync(Viewer viewer, LocalDate today, CancellationToken token)
    {
        var programmes = (viewer.ReadsAuthority ? await CountedAsync(db.Set<SchoolCount>(), token) : await MandatedAsync(viewer, today, token))
            .Take(Most).ToList();
        var lines = await LinesAsync(programmes, today, token);
        return new(!viewer.ReadsAuthority, [.. lines
            .OrderByDescending(line => Math.Abs(line.Comparison?.Difference ?? 0)).ThenBy(line => line.Programme.ScopeKey, StringComparer.Ordinal)
            .ThenBy(line => line.Programme.Pathway)]);
    }

    /// <summary>One programme; null without a mandate for it. Only SBB and schools count and sign.</summary>
    public async Task<ReconciliationPage?> FindAsync(Programme programme, Viewer viewer, LocalDate today, CancellationToken token)
    {
        var speaking = await SpeakingAsync(programme, viewer, today, token);
        if (!viewer.ReadsAuthority && !await MandatesFor(programme, viewer, today).AnyAsync(token)) return null;
        var line = (await LinesAsync([programme], today, token))[0];
        return new()
        {
            Line = line,
            Counts = await CountsAsync(programme, viewer, today, token),
            Proposals = await ProposalsAsync(programme, speaking, token),
            Schools = [.. speaking.Where(partner => partner.Kind == PartnerKind.School)
                .Select(partner => new SelectListItem(partner.Name, partner.Id.ToString()))],
            MaySign = speaking.Count > 0 && line.Comparison is not null,
        };
    }

    /// <summary>The partners of a reader that speak for a programme today and may count or sign: SBB and schools.</summary>
    public Task<List<Partner>> SpeakingAsync(Programme programme, Viewer viewer, LocalDate today, CancellationToken token) =>
        MandatesFor(programme, viewer, today)
            .Where(partner => partner.Kind == PartnerKind.Sbb || partner.Kind == PartnerKind.School).OrderBy(partner => partner.Name)
            .ToListAsync(token);

    private IQueryable<Partner> MandatesFor(Programme programme, Viewer viewer, LocalDate today) =>
        db.Set<Partner>().AsNoTracking().ActedForBy(viewer, db.Set<PartnerMember>()).SpeakingFor(db, programme, today);

    /// <summary>The programme of a proposal; null when there is none.</summary>
    public Task<Programme?> ProgrammeOfAsync(Guid agreed, CancellationToken token) =>
        db.Set<AgreedCount>().Where(row => row.Id == agreed).Select(row => new Programme(row.Region, row.Crebo, row.Pathway))
            .SingleOrDefaultAsync(token);

    private static async Task<List<Programme>> CountedAsync(IQueryable<SchoolCount> counts, CancellationToken token) =>
        [.. (await counts.Select(row => new { row.Region, row.Crebo, row.Pathway }).Distinct().ToListAsync(token)).Select(row => new Programme(row.Region, row.Crebo, row.Pathway))];

    /// <summary>What a mandate names by qualification, and what was measured or counted in a region or sector that it names.</summary>
    private async Task<List<Programme>> MandatedAsync(Viewer viewer, LocalDate today, CancellationToken token)
    {
        var mandates = await db.Set<Partner>().ActedForBy(viewer, db.Set<PartnerMember>()).SelectMany(partner => partner.Mandates)
            .Where(mandate => mandate.FromDay <= today && (mandate.ToDay == null || mandate.ToDay >= today)).ToListAsync(token);
        var regions = mandates.Select(mandate => mandate.Region).Distinct().ToList();
        var sectors = await db.Set<QualificationRow>().Where(row => row.Sector != null)
            .ToDictionaryAsync(row => row.Crebo, row => row.Sector!, token);
        var measured = (await board.CurrentAsync(today, null, token))
            .Where(figure => figure.Scope is { Qualification: not null, Area.Region: not null }
                && figure.Pathway is ShortagePathway.Bol or ShortagePathway.Bbl)
            .Select(figure => new Programme(figure.Scope.Area.Region!.Value.Text, figure.Scope.Qualification!.Value.Digits, figure.Pathway));
        var counted = await CountedAsync(db.Set<SchoolCount>().Where(row => regions.Contains(row.Region)), token);
        var named = mandates.Where(mandate => mandate.Crebo is not null)
            .Select(mandate => new Programme(mandate.Region, mandate.Crebo!, ShortagePathway.Bol));
        return [.. measured.Concat(counted).Concat(named).Distinct()
            .Where(programme => mandates.Exists(mandate => Covers(mandate, programme, sectors)))];
    }

    private static bool Covers(PartnerMandate mandate, Programme programme, Dictionary<string, string> sectors) =>
        mandate.Region == programme.Region && (mandate.Crebo is null || mandate.Crebo == programme.Crebo)
        && (mandate.Sector is null || sectors.GetValueOrDefault(programme.Crebo) == mandate.Sector);

    private async Task<List<ReconciliationLine>> LinesAsync(List<Programme> programmes, LocalDate today, CancellationToken token)
    {
        var keys = programmes.Select(programme => programme.ScopeKey).Distinct().ToList();
        var crebos = programmes.Select(programme => programme.Crebo).Distinct().ToList();
        var snapshots = await board.SeriesAsync(keys, today, token);
        var newest = ShortageRulesByPathway(snapshots, today);
        var schools = await SchoolsAsync(crebos, token);
        var agreed = await AgreedAsync(crebos, token);
        var qualifications = await names.QualificationsAsync(crebos, token);
        var regions = (await names.RegionsAsync(token)).ToDictionary(region => region.Code, region => region.Name, StringComparer.Ordinal);
        return
        [
            .. programmes.Select(programme =>
            {
                var sbb = newest.GetValueOrDefault((programme.ScopeKey, programme.Pathway));
                var counted = schools.TryGetValue(programme, out var sum) ? sum : (long?)null;
                var last = agreed.GetValueOrDefault(programme);
                return new ReconciliationLine(
                    programme, regions.GetValueOrDefault(programme.Region, programme.Region),
                    $"{qualifications.GetValueOrDefault(programme.Crebo, "–")} ({programme.Crebo})", sbb?.Count, sbb?.MeasuredOn.FirstDay, counted,
                    sbb is not null && counted is { } together ? new(sbb.Count, together) : null,
                    last is { Holds: true } held ? held.Agreed : null, last is { Holds: false });
            }),
        ];
    }

    private static Dictionary<(string, ShortagePathway), CurrentShortage> ShortageRulesByPathway(IReadOnlyList<ShortageSnapshot> snapshots,
        LocalDate today) =>
        new[] { ShortagePathway.Bol, ShortagePathway.Bbl }
            .SelectMany(pathway => ShortageRules.Current(FigureBoard.OfPathway(snapshots, pathway), today))
            .Where(figure => figure.Mark == FigureMark.Counted)
            .ToDictionary(figure => (figure.Scope.Key, figure.Pathway));

    private async Task<Dictionary<Programme, long>> SchoolsAsync(List<string> crebos, CancellationToken token) =>
        (await db.Set<SchoolCount>().AsNoTracking().Where(row => crebos.Contains(row.Crebo))
            .OrderBy(row => row.CountedOn).ThenBy(row => row.RecordedAt).ThenBy(row => row.Id).ToListAsync(token))
        .GroupBy(row => new Programme(row.Region, row.Crebo, row.Pathway))
        .ToDictionary(group => group.Key, group => group.GroupBy(row => row.PartnerId).Sum(school => school.Last().Count));

    private async Task<Dictionary<Programme, (long Agreed, bool Holds)?>> AgreedAsync(List<string> crebos, CancellationToken token)
    {
        var sbb = await SbbAsync(token);
        var rows = await db.Set<AgreedCount>().AsNoTracking().Include(row => row.Sources).Include(row => row.Signatures).AsSplitQuery()
            .Where(row => crebos.Contains(row.Crebo)).OrderBy(row => row.ProposedAt).ThenBy(row => row.Id).ToListAsync(token);
        return rows.GroupBy(row => new Programme(row.Region, row.Crebo, row.Pathway))
            .ToDictionary(group => group.Key, group => ((long Agreed, bool Holds)?)(group.Last().Agreed, Holds(group.Last(), sbb)));
    }

    private Task<List<Guid>> SbbAsync(CancellationToken token) =>
        db.Set<Partner>().Where(partner => partner.Kind == PartnerKind.Sbb).Select(partner => partner.Id).ToListAsync(token);

    private static bool Holds(AgreedCount row, List<Guid> sbb) => ReconciliationRules.IsAgreed(
        [.. row.Sources.Select(source => source.PartnerId)], [.. row.Signatures.Select(signature => signature.PartnerId)], sbb);

    private async Task<IReadOnlyList<CountLine>> CountsAsync(Programme programme, Viewer viewer, LocalDate today, CancellationToken token)
    {
        var (region, crebo, pathway) = programme;
        return await (
            from count in db.Set<SchoolCount>().AsNoTracking().VisibleTo(viewer, today, db.Set<Partner>(), db.Set<PartnerMember>())
            where count.Region == region && count.Crebo == crebo && count.Pathway == pathway
            join school in db.Set<Partner>() on count.PartnerId equals school.Id
            orderby count.CountedOn descending, count.RecordedAt descending
            select new CountLine(school.Name, count.CountedOn, count.Count)).Take(Most).ToListAsync(token);
    }

    private async Task<IReadOnlyList<AgreedLine>> ProposalsAsync(Programme programme, List<Partner> speaking, CancellationToken token)
    {
        var ((region, crebo, pathway), sbb) = (programme, await SbbAsync(token));
        var rows = await db.Set<AgreedCount>().AsNoTracking().Include(row => row.Sources).Include(row => row.Signatures).AsSplitQuery()
            .Where(row => row.Region == region && row.Crebo == crebo && row.Pathway == pathway)
            .OrderByDescending(row => row.ProposedAt).ThenByDescending(row => row.Id).Take(Most).ToListAsync(token);
        return
        [
            .. rows.Select((row, place) => new AgreedLine(
                row.Id, row.SbbCount, row.SbbMeasuredOn, row.SchoolsCount, row.Agreed, row.Reason, row.ProposedAt,
                [.. row.Signatures.OrderBy(mark => mark.SignedAt).ThenBy(mark => mark.Id).Select(mark => new AgreedMark(mark.SignedAs, mark.SignedAt))],
                Holds(row, sbb),
                place == 0 && speaking.Exists(partner => row.Signatures.TrueForAll(mark => mark.PartnerId != partner.Id)))),
        ];
    }
}
