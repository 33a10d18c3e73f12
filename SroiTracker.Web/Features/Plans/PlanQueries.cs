using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Plans;

/// <summary>Reads plans for programmes, their measures and the agreements beside them.</summary>
public sealed class PlanQueries(
    SroiDbContext db, ActionKinds kinds, ProgrammeFigures figures, FigureNames names, IStringLocalizer<ProgrammeTexts> programmes)
{
    private const int Most = 100;

    /// <summary>One plan; null when it is not there for this person.</summary>
    public async Task<PlanPage?> FindAsync(Guid id, Viewer viewer, LocalDate today, CancellationToken token)
    {
        var plan = await Plans(viewer).SingleOrDefaultAsync(row => row.Id == id, token);
        if (plan is null || ProgrammeSubject.Parse(plan.SubjectKey) is not { } programme) return null;
        var kept = await db.Set<ActionFigureRow>().AsNoTracking().Where(row => row.ActionId == id).ToDictionaryAsync(row => row.Moment, token);
        var owners = await OwnersAsync(plan.AuthorityId, token);
        return new()
        {
            Plan = plan,
            Kind = kinds.Find(plan.Kind)!,
            Programme = programme,
            Name = await NameAsync(programme, token) ?? plan.SubjectKey,
            Owner = await db.Users.Where(user => user.Id == plan.OwnerId).Select(user => user.DisplayName).SingleOrDefaultAsync(token),
            Start = ShownFigure.Of(kept.GetValueOrDefault(FigureMoment.Start)),
            End = ShownFigure.Of(kept.GetValueOrDefault(FigureMoment.Evaluation)),
            Now = ShownFigure.Of(await figures.FindAsync(programme, today, token)),
            Measures = await MeasuresAsync(id, viewer, today, token),
            Agreements = await AgreementsAsync(id, programme, viewer, token),
            Others = await OthersAsync(plan, viewer, token),
            Owners = owners,
            Today = today,
        };
    }

    /// <summary>The plan for a programme that runs now; null when there is none.</summary>
    public Task<Guid?> RunningAsync(ProgrammeSubject programme, Viewer viewer, CancellationToken token) =>
        Plans(viewer).Where(row => row.State == ActionState.Open && row.SubjectKey == programme.Key)
            .Select(row => (Guid?)row.Id).FirstOrDefaultAsync(token);

    /// <summary>The programme in words; null when nobody knows it.</summary>
    public async Task<string?> NameAsync(ProgrammeSubject programme, CancellationToken token) =>
        (await names.ProgrammesAsync([programme], token)).GetValueOrDefault(programme.Key) is { } name
            ? programmes.Show(name.Qualification, programme, name.Region)
            : null;

    /// <summary>The colleagues who may own a plan or a measure.</summary>
    public Task<IReadOnlyList<SelectListItem>> OwnersAsync(Guid authority, CancellationToken token) => ColleagueList.OfAsync(db, authority, token);

    private IQueryable<ActionRow> Plans(Viewer viewer) => Rows(viewer).Where(row => row.Kind == KnownActions.Plan);

    private IQueryable<ActionRow> Rows(Viewer viewer) => db.Set<ActionRow>().AsNoTracking().VisibleTo(viewer, db.Contracts);

    private async Task<List<MeasureLine>> MeasuresAsync(Guid plan, Viewer viewer, LocalDate today, CancellationToken token)
    {
        var rows = await Rows(viewer)
            .Where(row => row.Kind == KnownActions.Measure
                && (row.ParentId == plan || db.Set<ActionChangeRow>().Any(change => change.ActionId == row.Id && change.ParentId == plan)))
            .OrderBy(row => row.DueOn).ThenBy(row => row.CreatedAt).ThenBy(row => row.Id).Take(Most)
            .Select(row => new { Row = row,
                Owner = db.Users.Where(user => user.Id == row.OwnerId).Select(user => user.DisplayName).FirstOrDefault() })
            .ToListAsync(token);
        var kind = kinds.Find(KnownActions.Measure)!;
        return
        [
            .. rows.Select(each => new MeasureLine(
                each.Row.Id, each.Row.Title, each.Owner, each.Row.DueOn, each.Row.ClosedOn,
                each.Row.ParentId == plan
                    ? PlanBoard.StandingOf(kind, each.Row.State, each.Row.Outcome, each.Row.DueOn, today) : MeasureStanding.TakenAlong,
                each.Row.ParentId == plan ? each.Row.Reason : null)),
        ];
    }

    private async Task<List<AgreementLine>> AgreementsAsync(Guid plan, ProgrammeSubject programme, Viewer viewer, CancellationToken token)
    {
        var keys = KeysOf(programme);
        var rows = await Rows(viewer)
            .Where(row => row.Kind == KnownActions.Agreement && row.Places != null
                && (row.ParentId == plan || (row.SubjectKind == SubjectKind.Programme && keys.Contains(row.SubjectKey))))
            .OrderBy(row => row.State != ActionState.Open).ThenBy(row => row.DueOn).ThenBy(row => row.Id).Take(Most)
            .Select(row => new
            {
                row.Id, row.Title, row.State, Places = row.Places!.Value,
                Company = db.Contractors.Where(company => company.Id == row.ContractorId).Select(company => company.Name).FirstOrDefault(),
                Owner = db.Users.Where(user => user.Id == row.OwnerId).Select(user => user.DisplayName).FirstOrDefault(),
            }).ToListAsync(token);
        var confirmed = await ConfirmedPlaces.CountsAsync(db, [.. rows.Select(row => row.Id)], token);
        return
        [
            .. rows.Select(row => new AgreementLine(
                row.Id, row.Title, row.Company, row.Owner, row.State, new(row.Places, confirmed.GetValueOrDefault(row.Id)))),
        ];
    }

    /// <summary>The programme itself, and both pathways together; a plan for both together looks at each.</summary>
    private static string[] KeysOf(ProgrammeSubject programme)
    {
        string[] pathways = programme.Pathway == ProgrammeSubject.AnyPathway ? ["BOL", "BBL"] : [ProgrammeSubject.AnyPathway];
        return [programme.Key, .. pathways.Select(pathway => $"{programme.Crebo.Digits}/{pathway}/{programme.Region.Text}")];
    }

    private async Task<List<OtherPlan>> OthersAsync(ActionRow plan, Viewer viewer, CancellationToken token)
    {
        var rows = await Plans(viewer).Where(row => row.SubjectKey == plan.SubjectKey && row.Id != plan.Id)
            .OrderByDescending(row => row.StartedOn).ThenByDescending(row => row.CreatedAt).Take(Most)
            .Select(row => new { row.Id, row.StartedOn, row.ClosedOn, row.Outcome }).ToListAsync(token);
        return [.. rows.Select(row => new OtherPlan(row.Id, row.StartedOn, row.ClosedOn, kinds.Find(KnownActions.Plan)!.Outcome(row.Outcome)?.Name))];
    }
}
