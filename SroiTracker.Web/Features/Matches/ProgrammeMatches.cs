using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Matches;

/// <summary>The other way round: for one shortage, which contractors could help, best first.</summary>
[Requires(Permission.ManageAlerts)]
[Route("kansen/wie")]
public sealed class ProgrammeMatchesController(ProgrammeMatchQueries queries, CurrentUserHolder current, IClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? tekort, CancellationToken token) =>
        await queries.FindAsync(tekort ?? "", current.Required.Viewer, clock.Today(), token) is { } page ? View("Who", page) : NotFound();
}

/// <summary>Groups the matches of one shortage by contractor.</summary>
public sealed class ProgrammeMatchQueries(SroiDbContext db, OpenContracts open, MatchFinder finder, FigureBoard board, FigureNames names)
{
    private const int MostContractors = 100;

    /// <summary>The contractors that could help with a shortage; null when there is no such shortage now.</summary>
    public async Task<WhoPage?> FindAsync(string scope, Viewer viewer, LocalDate today, CancellationToken token)
    {
        var shortage = (await board.CurrentAsync(today, null, token)).FirstOrDefault(each => each.Scope.Key == scope);
        if (shortage is null) return null;
        var found = await finder.FindAsync(open.ReadAsync(db.Contracts.VisibleTo(viewer), today, token), scope, today, token);
        var groups = found.Suggestions.GroupBy(match => match.Obligation.Contractor.Value).ToList();
        var shown = groups.Take(MostContractors).ToList();
        var contracts = await ContractsAsync([.. shown.SelectMany(group => group.Select(match => match.Contract.Value))], token);
        var companies = shown.ConvertAll(group => group.Key);
        var companyNames = await db.Contractors.AsNoTracking().Where(row => companies.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.Name, token);
        var words = new MatchExplainer(CultureInfo.CurrentUICulture, await names.SectorsAsync(token));
        var qualification = shortage.Scope.Qualification is { } crebo
            ? (await names.QualificationsAsync([crebo.Digits], token)).GetValueOrDefault(crebo.Digits)
            : null;
        return new(
            shortage, words.What(shortage.Scope, qualification), words,
            [.. shown.Select((group, place) => new WhoLine(place + 1, group.Key, companyNames.GetValueOrDefault(group.Key, "–"), [.. group], contracts))],
            groups.Count);
    }

    private Task<Dictionary<Guid, string>> ContractsAsync(List<Guid> ids, CancellationToken token) =>
        db.Contracts.AsNoTracking().Where(contract => ids.Contains(contract.Id))
            .ToDictionaryAsync(contract => contract.Id, contract => contract.Reference, token);
}

/// <summary>The contractors that could help with a shortage, best first.</summary>
/// <param name="Total">How many there are, also those that are not shown.</param>
public sealed record WhoPage(CurrentShortage Shortage, string What, MatchExplainer Words, IReadOnlyList<WhoLine> Lines, int Total);

/// <summary>One contractor with its matches, best first.</summary>
public sealed record WhoLine(int Rank, Guid Id, string Name, IReadOnlyList<MatchSuggestion> Matches, IReadOnlyDictionary<Guid, string> References)
{
    /// <summary>The match that decides the place in the order.</summary>
    public MatchSuggestion Best => Matches[0];

    /// <summary>The places that fit in all contracts together, at most what is short; null when one asks for a decision.</summary>
    public long? Places => Matches.All(match => match.Places is not null)
        ? Math.Min(Best.Shortage.Count, Math.Min(Matches.Sum(match => match.Places!.Value), Best.Obligation.SupervisionRoom ?? long.MaxValue))
        : null;

    /// <summary>What is left of the obligations together.</summary>
    public Money Outstanding => Matches.Aggregate(Money.Zero, (sum, match) => sum + match.Obligation.Outstanding);
}
