using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Meetings;

/// <summary>Reads the sheet of a meeting. Every list is cut where the second page would end, and says how much it leaves out.</summary>
public sealed class MeetingQueries(SroiDbContext db, MeetingFigures figures, ActionKinds kinds, IStringLocalizer<MeetingsTexts> texts)
{
    private const int MostActions = 16;
    private const int MostDecisions = 10;
    private const int LongestTitle = 80;

    /// <summary>The sheet for a day.</summary>
    public async Task<MeetingSheet> SheetAsync(CurrentUser user, LocalDate day, LocalDate today, CancellationToken token)
    {
        var (authority, visible) = (user.AuthorityId!.Value, db.Set<ActionRow>().AsNoTracking().VisibleTo(user.Viewer, db.Contracts));
        var region = await figures.RegionAsync(authority, token);
        var previous = await visible.Where(row => row.Kind == KnownActions.Decision && row.StartedOn < day)
            .OrderByDescending(row => row.StartedOn).Select(row => (LocalDate?)row.StartedOn).FirstOrDefaultAsync(token);
        var decisions = await LinesAsync(
            visible.Where(row => row.Kind == KnownActions.Decision && row.StartedOn <= day && (previous == null || row.StartedOn >= previous))
                .OrderBy(row => row.StartedOn).ThenBy(row => row.DueOn).ThenBy(row => row.Id),
            MostDecisions, day, token);
        var open = OpenOn(visible, day, previous);
        return new()
        {
            Day = day,
            Previous = previous,
            Area = region?.Name ?? texts["Country"],
            Totals = await figures.TotalsAsync(region?.Code, day, token),
            Priorities = await figures.PrioritiesAsync(region?.Code, visible, day, token),
            Actions = await LinesAsync(open.OrderBy(row => row.DueOn).ThenBy(row => row.Id), MostActions, day, token),
            Late = await open.CountAsync(row => row.DueOn < day, token),
            Decisions = decisions,
            Owners = await ColleagueList.OfAsync(db, authority, token),
            Programmes = await figures.ProgrammesAsync(region?.Code, day, token),
            MayDecide = day <= today,
            Form = new() { Dag = day, Owner = user.Id },
        };
    }

    /// <summary>What was still to be done on the day, without the decisions that stand under their own heading; the latest first.</summary>
    private IQueryable<ActionRow> OpenOn(IQueryable<ActionRow> visible, LocalDate day, LocalDate? previous)
    {
        var shown = kinds.All.Where(kind => kind.IsForMeeting).Select(kind => kind.Code).ToList();
        return visible.Where(row => shown.Contains(row.Kind) && row.StartedOn <= day && (row.ClosedOn == null || row.ClosedOn > day)
            && (row.Kind != KnownActions.Decision || (previous != null && row.StartedOn < previous)));
    }

    private async Task<Capped<SheetAction>> LinesAsync(IQueryable<ActionRow> rows, int most, LocalDate day, CancellationToken token)
    {
        var found = await rows.Take(most).Select(row => new
        {
            row.Id, row.Title, row.Kind, row.Partner, row.StartedOn, row.DueOn, row.State, row.ClosedOn,
            Owner = db.Users.Where(user => user.Id == row.OwnerId).Select(user => user.DisplayName).FirstOrDefault(),
        }).ToListAsync(token);
        var lines = found.ConvertAll(row =>
        {
            var isOpen = row.ClosedOn is null || row.ClosedOn > day;
            return new SheetAction(
                row.Id, OneLine.Of(row.Title, LongestTitle), kinds.Find(row.Kind) is { } kind ? ActionWords.Show(kind.Name) : row.Kind, row.Partner,
                row.Owner, row.StartedOn, row.DueOn, isOpen ? ActionState.Open : row.State, isOpen && row.DueOn < day);
        });
        return new(lines, lines.Count < most ? 0 : await rows.CountAsync(token) - lines.Count);
    }
}
