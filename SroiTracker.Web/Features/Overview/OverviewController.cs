using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Features.Overview;

/// <summary>The portfolio of the authority in sums; every figure opens the contracts behind it.</summary>
[Requires(Permission.ViewReports)]
public sealed class OverviewController(SroiDbContext db, CurrentUserHolder current) : Controller
{
    [HttpGet("overzicht")]
    public async Task<IActionResult> Show(CancellationToken token)
    {
        var contracts = db.Contracts.AsNoTracking().VisibleTo(current.Required.Viewer);
        var states = await contracts.GroupBy(row => row.State).Select(group => new
        {
            group.Key,
            Count = group.Count(),
            Obligation = group.Sum(row => (long)(object)row.Obligation),
            Credited = group.Sum(row => (long)(object)row.Credited) + group.Sum(row => (long)(object)row.Closed),
            Pending = group.Sum(row => (long)(object)row.Pending),
            Outstanding = group.Sum(row => (long)(object)row.Outstanding),
        }).ToListAsync(token);
        var years = await contracts.GroupBy(row => ((string?)(object?)row.Days.StartOn)!.Substring(0, 4)).Select(group => new
        {
            group.Key,
            Count = group.Count(),
            Obligation = group.Sum(row => (long)(object)row.Obligation),
            Credited = group.Sum(row => (long)(object)row.Credited) + group.Sum(row => (long)(object)row.Closed),
            Pending = group.Sum(row => (long)(object)row.Pending),
            Outstanding = group.Sum(row => (long)(object)row.Outstanding),
        }).ToListAsync(token);
        return View("Overview", new OverviewPage(
            [.. states.OrderBy(row => row.Key).Select(row => new OverviewLine(row.Key.ToString(), row.Count, row.Obligation, row.Credited, row.Pending, row.Outstanding))],
            [.. years.OrderBy(row => row.Key, StringComparer.Ordinal)
                .Select(row => new OverviewLine(row.Key ?? "", row.Count, row.Obligation, row.Credited, row.Pending, row.Outstanding))]));
    }
}

/// <summary>Sums per state and per year of start.</summary>
internal sealed record OverviewPage(IReadOnlyList<OverviewLine> States, IReadOnlyList<OverviewLine> Years)
{
    public OverviewLine Total { get; } = new(
        "", States.Sum(line => line.Count), States.Sum(line => line.ObligationCents), States.Sum(line => line.DoneCents),
        States.Sum(line => line.PendingCents), States.Sum(line => line.OutstandingCents));
}

/// <summary>The sums of one group of contracts, in cents.</summary>
internal sealed record OverviewLine(string Key, int Count, long ObligationCents, long DoneCents, long PendingCents, long OutstandingCents)
{
    internal const int Width = 400;

    public Money Obligation => Money.OfCents(ObligationCents);

    public Money Done => Money.OfCents(DoneCents);

    public Money Pending => Money.OfCents(PendingCents);

    public Money Outstanding => Money.OfCents(OutstandingCents);

    /// <summary>Points of the bar: the obligation against the largest of the list, and what of it is done.</summary>
    internal (long All, long Done) Bar(long largest) => largest <= 0 || ObligationCents <= 0
        ? (0, 0)
        : ((long)((Int128)Width * ObligationCents / largest), (long)((Int128)Width * Math.Clamp(DoneCents, 0, ObligationCents) / largest));
}
