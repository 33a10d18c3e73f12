using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;

namespace SroiTracker.Web.Features.Commitments;

/// <summary>Reads what partners promised and how far they are.</summary>
public sealed class CommitmentQueries(SroiDbContext db, ActionKinds kinds)
{
    private const int PageSize = 50;

    /// <summary>The report of every partner, and a page of promises by their day.</summary>
    public async Task<CommitmentsPage> ListAsync(CommitmentsFilter filter, Viewer viewer, LocalDate today, CancellationToken token)
    {
        var reports = await ReportsAsync(viewer, today, token);
        var lines = await LinesAsync(filter, viewer, token);
        var shown = lines.Take(PageSize).ToList();
        return new(
            filter, [.. reports.Where(report => string.IsNullOrEmpty(filter.Partner) || report.Partner == filter.Partner)], shown,
            [.. reports.Select(report => new SelectListItem(report.Partner, report.Partner))],
            lines.Count > PageSize ? filter.After(shown[^1].DueOn!.Value, shown[^1].Id) : null);
    }

    private IQueryable<ActionRow> Rows(Viewer viewer, string kind) =>
        db.Set<ActionRow>().AsNoTracking().VisibleTo(viewer, db.Contracts).Where(row => row.Kind == kind && row.Partner != null);

    private async Task<List<PartnerReport>> ReportsAsync(Viewer viewer, LocalDate today, CancellationToken token)
    {
        var kind = kinds.Find(KnownActions.Commitment)!;
        var rows = await Rows(viewer, KnownActions.Commitment)
            .Select(row => new { row.Id, Partner = row.Partner!, row.IsAdditional, row.State, row.Outcome, row.DueOn }).ToListAsync(token);
        var places = await ConfirmedPlaces.CountsAsync(db, [.. rows.Select(row => row.Id)], token);
        var reach = await Rows(viewer, KnownActions.Communication).GroupBy(row => row.Partner!)
            .Select(group => new { group.Key, Sum = group.Sum(row => (long?)row.Reach) ?? 0 })
            .ToDictionaryAsync(group => group.Key, group => group.Sum, token);
        var standings = rows.Select(row => (Row: row, Standing: PlanBoard.StandingOf(kind, row.State, row.Outcome, row.DueOn, today)))
            .ToLookup(each => each.Row.Partner);
        return
        [
            .. standings.Select(group => group.Key).Union(reach.Keys).Order(StringComparer.CurrentCultureIgnoreCase)
            .Select(partner => new PartnerReport(
                partner,
                standings[partner].Count(each => !each.Row.IsAdditional),
                standings[partner].Count(each => each.Row.IsAdditional),
                standings[partner].Count(each => each.Standing is MeasureStanding.Open or MeasureStanding.Late),
                standings[partner].Count(each => each.Standing == MeasureStanding.Late),
                standings[partner].Count(each => each.Standing == MeasureStanding.Done),
                standings[partner].Count(each => each.Standing is MeasureStanding.DidNotWork or MeasureStanding.Stopped),
                standings[partner].Where(each => !each.Row.IsAdditional).Sum(each => places.GetValueOrDefault(each.Row.Id)),
                standings[partner].Where(each => each.Row.IsAdditional).Sum(each => places.GetValueOrDefault(each.Row.Id)),
                reach.GetValueOrDefault(partner))),
        ];
    }

    private async Task<List<CommitmentLine>> LinesAsync(CommitmentsFilter filter, Viewer viewer, CancellationToken token)
    {
        var found = await Filtered(Rows(viewer, KnownActions.Commitment), filter).OrderBy(row => row.DueOn).ThenBy(row => row.Id).Take(PageSize + 1)
            .Select(row => new
            {
                Row = row, Owner = db.Users.Where(user => user.Id == row.OwnerId).Select(user => user.DisplayName).FirstOrDefault(),
            }).ToListAsync(token);
        var places = await ConfirmedPlaces.CountsAsync(db, [.. found.Select(each => each.Row.Id)], token);
        return found.ConvertAll(each => new CommitmentLine(
            each.Row.Id, each.Row.Partner!, each.Row.Title, each.Owner, each.Row.State, each.Row.Outcome, each.Row.DueOn, each.Row.ClosedOn,
            each.Row.IsAdditional, each.Row.AdditionalReason, places.GetValueOrDefault(each.Row.Id)));
    }

    private static IQueryable<ActionRow> Filtered(IQueryable<ActionRow> rows, CommitmentsFilter filter)
    {
        if (!string.IsNullOrEmpty(filter.Partner)) rows = rows.Where(row => row.Partner == filter.Partner);
        if (filter.Stand == "open") rows = rows.Where(row => row.State == ActionState.Open);
        if (filter.Stand == "klaar") rows = rows.Where(row => row.State != ActionState.Open);
        if (filter.Inzet == "extra") rows = rows.Where(row => row.IsAdditional);
        if (filter.Inzet == "gewoon") rows = rows.Where(row => !row.IsAdditional);
        return filter is { Na: { } day, Id: { } id } ? rows.Where(row => row.DueOn > day || (row.DueOn == day && row.Id.CompareTo(id) > 0)) : rows;
    }
}
