using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Plans;

/// <summary>Reads the list of plans: those that run by the day on which they are judged, those that ended by the day on which they did.</summary>
public sealed class PlanListQueries(
    SroiDbContext db, ActionKinds kinds, ProgrammeFigures figures, FigureNames names, IStringLocalizer<ProgrammeTexts> programmes)
{
    private const int PageSize = 25;

    /// <summary>One page of the list, after the plan where the page before it ended.</summary>
    public async Task<PlansPage> ListAsync(PlansFilter filter, Viewer viewer, LocalDate today, CancellationToken token)
    {
        var rows = await Ordered(filter, viewer).Take(PageSize + 1).Select(row => new PlanFound(
            row, db.Users.Where(user => user.Id == row.OwnerId).Select(user => user.DisplayName).FirstOrDefault())).ToListAsync(token);
        var shown = rows.Take(PageSize).ToList();
        var last = shown.LastOrDefault()?.Row;
        return new(
            filter.IsClosed, await LinesAsync(shown, viewer, today, token),
            rows.Count > PageSize && last is not null ? filter.After((filter.IsClosed ? last.ClosedOn : last.DueOn)!.Value, last.Id) : null);
    }

    private IQueryable<ActionRow> Ordered(PlansFilter filter, Viewer viewer)
    {
        var rows = Rows(viewer).Where(row => row.Kind == KnownActions.Plan);
        var (day, id) = (filter.Na, filter.Id);
        if (filter.IsClosed)
        {
            return rows.Where(row => row.State != ActionState.Open
                && (day == null || row.ClosedOn < day || (row.ClosedOn == day && row.Id.CompareTo(id!.Value) < 0)))
                .OrderByDescending(row => row.ClosedOn).ThenByDescending(row => row.Id);
        }

        return rows.Where(row => row.State == ActionState.Open
            && (day == null || row.DueOn > day || (row.DueOn == day && row.Id.CompareTo(id!.Value) > 0)))
            .OrderBy(row => row.DueOn).ThenBy(row => row.Id);
    }

    private IQueryable<ActionRow> Rows(Viewer viewer) => db.Set<ActionRow>().AsNoTracking().VisibleTo(viewer, db.Contracts);

    private async Task<List<PlanLine>> LinesAsync(List<PlanFound> found, Viewer viewer, LocalDate today, CancellationToken token)
    {
        var ids = found.ConvertAll(each => each.Row.Id);
        var subjects = found.Select(each => ProgrammeSubject.Parse(each.Row.SubjectKey)).OfType<ProgrammeSubject>().ToList();
        var known = await names.ProgrammesAsync(subjects, token);
        var now = await figures.OfAsync(subjects, today, token);
        var start = await db.Set<ActionFigureRow>().AsNoTracking().Where(row => ids.Contains(row.ActionId) && row.Moment == FigureMoment.Start)
            .ToDictionaryAsync(row => row.ActionId, row => row.Count, token);
        var boards = await BoardsAsync(ids, viewer, today, token);
        return found.ConvertAll(each => new PlanLine(
            each.Row.Id,
            known.GetValueOrDefault(each.Row.SubjectKey) is { } name
                ? programmes.Show(name.Qualification, name.Programme, name.Region) : each.Row.SubjectKey,
            each.Row.Title, each.Owner, each.Row.DueOn, each.Row.ClosedOn, each.Row.State == ActionState.Open && each.Row.DueOn < today,
            PlanBoard.Of(boards[each.Row.Id]), start.TryGetValue(each.Row.Id, out var count) ? count : null,
            now.GetValueOrDefault(each.Row.SubjectKey)?.Count, kinds.Find(each.Row.Kind)?.Outcome(each.Row.Outcome)?.Name));
    }

    private async Task<ILookup<Guid, MeasureStanding>> BoardsAsync(List<Guid> plans, Viewer viewer, LocalDate today, CancellationToken token)
    {
        var kind = kinds.Find(KnownActions.Measure)!;
        var measures = await Rows(viewer).Where(row => row.Kind == KnownActions.Measure && row.ParentId != null && plans.Contains(row.ParentId.Value))
            .Select(row => new { Plan = row.ParentId!.Value, row.State, row.Outcome, row.DueOn }).ToListAsync(token);
        return measures.ToLookup(row => row.Plan, row => PlanBoard.StandingOf(kind, row.State, row.Outcome, row.DueOn, today));
    }

    private sealed record PlanFound(ActionRow Row, string? Owner);
}

/// <summary>Which plans, and where the page begins.</summary>
public sealed class PlansFilter
{
    /// <summary>"klaar" for the plans that ended; anything else for those that run.</summary>
    public string? Stand { get; set; }

    public LocalDate? Na { get; set; }

    public Guid? Id { get; set; }

    internal bool IsClosed => Stand == "klaar";

    internal string After(LocalDate day, Guid id) => $"?stand={(IsClosed ? "klaar" : "")}&na={DayText.Field(day)}&id={id}";
}
