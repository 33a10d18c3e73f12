using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Ledger;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.Figures;

namespace SroiTracker.Web.Features.Alerts;

/// <summary>Counts how far alerts came: seen, referred, spoken about, placed, credited.</summary>
public sealed class FunnelQueries(SroiDbContext db, FigureNames names)
{
    private static readonly AlertStateName[] AfterSeeing =
    [
        AlertStateName.Seen, AlertStateName.Snoozed, AlertStateName.Referred, AlertStateName.Placed, AlertStateName.NoPlace, AlertStateName.Dismissed,
    ];

    /// <summary>The funnel of the alerts that a person may see, raised in a period.</summary>
    public async Task<FunnelPage> FindAsync(FunnelFilter filter, Viewer viewer, CancellationToken token)
    {
        var visible = db.Set<AlertRow>().VisibleTo(viewer, db.Contracts).AsNoTracking();
        var advisers = await visible.Where(alert => alert.AdviserId != null).Select(alert => alert.AdviserId!.Value).Distinct().ToListAsync(token);
        var crebos = await visible.Where(alert => alert.Crebo != null).Select(alert => alert.Crebo!).Distinct().OrderBy(crebo => crebo)
            .ToListAsync(token);
        var known = await names.QualificationsAsync(crebos, token);
        return new(
            filter, await CountAsync(Narrow(visible, filter), token),
            [.. (await names.RegionsAsync(token)).Select(row => new SelectListItem(row.Name, row.Code))],
            await db.Users.Where(user => advisers.Contains(user.Id)).OrderBy(user => user.DisplayName)
                .Select(user => new SelectListItem(user.DisplayName, user.Id.ToString())).ToListAsync(token),
            crebos.ConvertAll(crebo => new SelectListItem(known.TryGetValue(crebo, out var name) ? $"{name} ({crebo})" : crebo, crebo)));
    }

    private static IQueryable<AlertRow> Narrow(IQueryable<AlertRow> alerts, FunnelFilter filter)
    {
        if (!string.IsNullOrEmpty(filter.Regio))
        {
            var start = filter.Regio + "/";
            alerts = alerts.Where(alert => alert.ScopeKey.StartsWith(start));
        }

        if (filter.Adviseur is { } adviser) alerts = alerts.Where(alert => alert.AdviserId == adviser);
        if (!string.IsNullOrEmpty(filter.Opleiding)) alerts = alerts.Where(alert => alert.Crebo == filter.Opleiding);
        if (filter.Van is { } from) alerts = alerts.Where(alert => alert.RaisedOn >= from);
        return filter.Tot is { } until ? alerts.Where(alert => alert.RaisedOn <= until) : alerts;
    }

    private async Task<FunnelCounts> CountAsync(IQueryable<AlertRow> alerts, CancellationToken token)
    {
        var referred = alerts.Where(alert => db.Set<ReferralRow>().Any(referral => referral.AlertId == alert.Id));
        return new(
            await alerts.CountAsync(token),
            await alerts.CountAsync(alert => db.Set<AlertEventRow>().Any(line => line.AlertId == alert.Id && AfterSeeing.Contains(line.State)),
                token),
            await referred.CountAsync(token),
            await referred.CountAsync(
                alert => db.Set<ReferralRow>().Any(referral => referral.AlertId == alert.Id
                    && (db.Set<ContactLineRow>().Any(line => line.ReferralId == referral.Id) || db.Set<ActionChangeRow>().Any(line =>
                        line.ActionId == referral.Id && (line.Kind == ActionChangeKind.Accepted || line.Kind == ActionChangeKind.Declined)))),
                token),
            await alerts.CountAsync(alert => alert.State == AlertStateName.Placed, token),
            await CreditedAsync(db, alerts, token));
    }

    /// <summary>How many alerts came to a placement with credit that was not taken back.</summary>
    internal static Task<int> CreditedAsync(SroiDbContext db, IQueryable<AlertRow> alerts, CancellationToken token)
    {
        var credited = db.Set<ActionClaimRow>().Where(link => db.LedgerEntries.Any(entry => entry.ClaimId == link.ClaimId
            && entry.Kind == EntryKind.CreditBooked && !db.LedgerEntries.Any(back => back.ReversesId == entry.Id)));
        return alerts.CountAsync(
            alert => db.Set<ReferralRow>().Any(referral => referral.AlertId == alert.Id && credited.Any(link => link.ActionId == referral.Id)),
            token);
    }
}
