using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.SelfChecks;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.SelfChecks;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Contractors;

/// <summary>The contractors with whom the authority has to do.</summary>
[Requires(Permission.ViewContracts)]
[Route("opdrachtnemers")]
public sealed class ContractorsController(SroiDbContext db, RhythmDesk rhythms, CurrentUserHolder current, IClock clock) : Controller
{
    private const int PageSize = 50;
    private const int MostContracts = 200;

    [HttpGet("")]
    public async Task<IActionResult> List([FromQuery] ContractorsFilter filter, CancellationToken token)
    {
        var viewer = current.Required.Viewer;
        var visible = db.Contracts.AsNoTracking().VisibleTo(viewer);
        var rows = Search(db.Contractors.AsNoTracking().VisibleTo(viewer, db.Contracts), ModelState.IsValid ? filter.Search?.Trim() : null);
        if (filter is { AfterName: { } name, AfterId: { } id })
            rows = rows.Where(row => row.Name.CompareTo(name) > 0 || (row.Name == name && row.Id.CompareTo(id) > 0));
        var lines = await rows.OrderBy(row => row.Name).ThenBy(row => row.Id).Take(PageSize + 1).Select(row => new ContractorLine(
            row.Id, row.Name, row.Kvk, row.Town,
            visible.Count(contract => contract.ContractorId == row.Id),
            visible.Where(contract => contract.ContractorId == row.Id).Sum(contract => (long)(object)contract.Obligation),
            visible.Where(contract => contract.ContractorId == row.Id).Sum(contract => (long)(object)contract.Outstanding))).ToListAsync(token);
        return View("Contractors", new ContractorsPage(filter, [.. lines.Take(PageSize)], lines.Count > PageSize));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken token)
    {
        var viewer = current.Required.Viewer;
        var contractor = await db.Contractors.AsNoTracking().VisibleTo(viewer, db.Contracts).SingleOrDefaultAsync(row => row.Id == id, token);
        if (contractor is null) return NotFound();
        var contracts = await db.Contracts.AsNoTracking().VisibleTo(viewer).Where(row => row.ContractorId == id)
            .OrderByDescending(row => row.Outstanding).ThenBy(row => row.Id).Take(MostContracts).ToListAsync(token);
        var offer = await SupervisionOffers.Last(db).SingleOrDefaultAsync(row => row.ContractorId == id, token);
        var page = new ContractorPage(contractor, contracts, offer, await LastCheckAsync(id, token), clock.Today());
        return View("Contractor", page with { Rhythm = await RhythmAsync(id, token) });
    }

    /// <summary>The last self-check, for who advises the company; procurement has no business with it.</summary>
    private async Task<SelfCheck?> LastCheckAsync(Guid id, CancellationToken token) =>
        current.Required.May(Permission.ManageActions) ? (await SelfCheckDesk.Newest(db, [id]).FirstOrDefaultAsync(token))?.ToSelfCheck() : null;

    /// <summary>How often the company is spoken to, for who advises it.</summary>
    private async Task<RhythmStanding?> RhythmAsync(Guid id, CancellationToken token) => current.Required.May(Permission.ManageActions)
        ? await rhythms.OfAsync(current.Required.AuthorityId!.Value, id, clock.Today(), token)
        : null;

    private static IQueryable<Contractor> Search(IQueryable<Contractor> rows, string? words)
    {
        if (string.IsNullOrEmpty(words)) return rows;
        if (KvkNumber.Parse(words) is { } kvk) return rows.Where(row => row.Kvk == kvk);
        var pattern = "%" + words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal) + "%";
        return rows.Where(row => EF.Functions.Like(row.Name, pattern, "\\"));
    }
}

/// <summary>Which contractors, from where.</summary>
public sealed class ContractorsFilter
{
    [FromQuery(Name = "zoek"), StringLength(100), Display(Name = "Search")]
    public string? Search { get; set; }

    [FromQuery(Name = "na")]
    public string? AfterName { get; set; }

    [FromQuery(Name = "id")]
    public Guid? AfterId { get; set; }
}

/// <summary>A page of contractors.</summary>
internal sealed record ContractorsPage(ContractorsFilter Filter, IReadOnlyList<ContractorLine> Lines, bool HasMore)
{
    /// <summary>Address of the next page; null when there is none.</summary>
    public string? Next => HasMore
        ? Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString("/opdrachtnemers", new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["zoek"] = Filter.Search, ["na"] = Lines[^1].Name, ["id"] = Lines[^1].Id.ToString(),
        })
        : null;
}

/// <summary>One contractor in the list, with the sums of the visible contracts in cents.</summary>
internal sealed record ContractorLine(Guid Id, string Name, KvkNumber? Kvk, string? Town, int Contracts, long ObligationCents, long OutstandingCents);

/// <summary>One contractor with the visible contracts, and what it last said about supervising students.</summary>
/// <param name="Check">Its last self-check; null without one, or for who may not see it.</param>
internal sealed record ContractorPage(Contractor Contractor, IReadOnlyList<Contract> Contracts, SupervisionOffer? Supervision, SelfCheck? Check,
    LocalDate Today)
{
    /// <summary>How often it is spoken to; null for who may not see it.</summary>
    public RhythmStanding? Rhythm { get; init; }

    public Money Obligation => Contracts.Aggregate(Money.Zero, (sum, row) => sum + row.Obligation);

    public Money Done => Contracts.Aggregate(Money.Zero, (sum, row) => sum + row.Credited + row.Closed);

    public Money Outstanding => Contracts.Aggregate(Money.Zero, (sum, row) => sum + row.Outstanding);
}
