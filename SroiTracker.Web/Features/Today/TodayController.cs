using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Today;

/// <summary>What asks for attention today, worst first.</summary>
[Requires(Permission.ViewWorkQueue)]
public sealed class TodayController(SroiDbContext db, ActionKinds kinds, CurrentUserHolder current, IClock clock) : Controller
{
    [HttpGet("vandaag")]
    public async Task<IActionResult> Show(CancellationToken token) =>
        View("Today", await new TodayReader(db, kinds, current.Required.Viewer, clock.Today()).ReadAsync(token));
}

/// <summary>Three short lists and how many things there are in all.</summary>
internal sealed record TodayPage(
    int Things, int Late, IReadOnlyList<TodayClaim> Claims, IReadOnlyList<TodayContract> Contracts, IReadOnlyList<TodayMatch> Matches,
    LocalDate Today,
    int Actions, int LateActions);

/// <summary>A claim that waits for judgement.</summary>
internal sealed record TodayClaim(Guid Id, string Reference, string Contract, Money? Expected, LocalDate Since, bool IsLate);

/// <summary>A contract that needs somebody.</summary>
/// <param name="Why">Key of its sentence: decision, ended, ends or notStarted.</param>
internal sealed record TodayContract(Guid Id, string Title, string Reference, Money Outstanding, LocalDate? EndOn, string Why);

/// <summary>A new chance for one of the own contracts.</summary>
internal sealed record TodayMatch(Guid Id, string Contract, string Area, int Score, long Count, long? Places);

/// <summary>Reads the work of one authority in a fixed number of statements.</summary>
internal sealed class TodayReader(SroiDbContext db, ActionKinds kinds, Viewer viewer, LocalDate today)
{
    private const int Shown = 5;
    private const int BestMatches = 3;
    private const int LateAfterDays = 14;
    private const int SoonDays = 90;

    private static readonly ContractState[] Working =
    [
        ContractState.Registered, ContractState.Contacted, ContractState.PlanSubmitted, ContractState.PlanAgreed, ContractState.Running,
    ];

    private static readonly ContractState[] Starting = [ContractState.Registered, ContractState.Contacted];

    internal async Task<TodayPage> ReadAsync(CancellationToken token)
    {
        var late = today.PlusDays(-LateAfterDays).AtStartOfDayInZone(DutchDay.Zone).ToInstant();
        var claims = db.Claims.AsNoTracking().VisibleTo(viewer, db.Contracts).Where(claim => claim.State == ClaimState.Submitted);
        var counts = await claims.GroupBy(_ => 1)
            .Select(group => new { All = group.Count(), Late = group.Count(claim => claim.SubmittedAt < late) }).SingleOrDefaultAsync(token);
        var (contracts, ended) = await ContractsAsync(token);
        var matches = await MatchesAsync(token);
        var (actions, lateActions) = await ActionsAsync(token);
        var shown = await ClaimsAsync(claims, late, token);
        return new(
            (counts?.All ?? 0) + contracts.Count + matches.Count + actions, (counts?.Late ?? 0) + ended + lateActions, shown,
            [.. contracts.Take(Shown)], matches, today, actions, lateActions);
    }

    private async Task<(int Actions, int Late)> ActionsAsync(CancellationToken token)
    {
        var urgent = kinds.All.Where(kind => kind.IsUrgent).Select(kind => kind.Code).ToList();
        var counts = await db.Set<ActionRow>().AsNoTracking().VisibleTo(viewer, db.Contracts)
            .Asking(kinds, db, today).Where(row => row.OwnerId == viewer.UserId && (row.DueOn <= today || urgent.Contains(row.Kind))).GroupBy(_ => 1)
            .Select(group => new { All = group.Count(), Late = group.Count(row => row.DueOn < today) }).SingleOrDefaultAsync(token);
        return (counts?.All ?? 0, counts?.Late ?? 0);
    }

    private async Task<List<TodayClaim>> ClaimsAsync(IQueryable<Claim> claims, Instant late, CancellationToken token)
    {
        var rows = await (
            from claim in claims
            join contract in db.Contracts on claim.ContractId equals contract.Id
            orderby claim.SubmittedAt, claim.Id
            select new { claim.Id, claim.Facts.OwnReference, contract.Title, claim.Expected.Amount, claim.SubmittedAt }).Take(Shown)
                .ToListAsync(token);
        return [.. rows.Select(row => new TodayClaim(
            row.Id, row.OwnReference, row.Title, row.Amount, DutchDay.Of(row.SubmittedAt ?? late), row.SubmittedAt < late))];
    }

    private async Task<(List<TodayContract> Contracts, int Ended)> ContractsAsync(CancellationToken token)
    {
        var soon = today.PlusDays(SoonDays);
        var rows = await db.Contracts.AsNoTracking().VisibleTo(viewer)
            .Where(contract => contract.Outcome.Name == "NeedsDecision"
                || (Working.Contains(contract.State) && contract.Outstanding > Money.Zero && contract.Days.EndOn <= soon)
                || (Starting.Contains(contract.State) && contract.Outstanding > Money.Zero && contract.Days.StartOn <= today
                    && contract.Credited == Money.Zero))
            .OrderBy(contract => contract.Days.EndOn == null).ThenBy(contract => contract.Days.EndOn)
            .ThenByDescending(contract => contract.Outstanding)
            .ThenBy(contract => contract.Id)
            .Select(contract => new { contract.Id, contract.Title, contract.Reference, contract.Outstanding, contract.Days.EndOn,
                contract.Outcome.Name })
            .Take(1_000).ToListAsync(token);
        var contracts = rows.Select(row => new TodayContract(
            row.Id, row.Title, row.Reference, row.Outstanding, row.EndOn, Why(row.Name, row.EndOn, row.Outstanding, soon))).ToList();
        return (contracts, contracts.Count(contract => contract.Why == "ended"));
    }

    private string Why(string? outcome, LocalDate? end, Money outstanding, LocalDate soon) =>
        outstanding > Money.Zero && end < today ? "ended"
        : outcome == "NeedsDecision" ? "decision"
        : outstanding > Money.Zero && end <= soon ? "ends"
        : "notStarted";

    private async Task<List<TodayMatch>> MatchesAsync(CancellationToken token) => await (
        from alert in db.Set<AlertRow>().AsNoTracking()
        where alert.State == AlertStateName.New
        join contract in db.Contracts.VisibleTo(viewer) on alert.ContractId equals contract.Id
        orderby alert.Score descending, alert.Id
        select new TodayMatch(alert.Id, contract.Title, alert.AreaName, alert.Score, alert.Count, alert.Places)).Take(BestMatches).ToListAsync(token);
}
