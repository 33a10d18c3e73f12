using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Matches;

/// <summary>Finds the matches of what somebody may see, as they are today.</summary>
public sealed class MatchQueries(SroiDbContext db, OpenContracts open, MatchFinder finder, FigureTables tables, FigureNames names)
{
    private const int PageSize = 20;
    private const int MostPages = 10;

    /// <summary>One page of the matches, best first.</summary>
    public async Task<MatchesPage> ListAsync(MatchFilter filter, Viewer viewer, LocalDate today, CancellationToken token)
    {
        var contracts = db.Contracts.VisibleTo(viewer);
        if (filter.Opdrachtnemer is { } contractor) contracts = contracts.Where(contract => contract.ContractorId == contractor);
        var found = await finder.FindAsync(open.ReadAsync(contracts, today, token), today, token);
        var mapping = await tables.MappingAsync(today, token);
        var matches = found.Suggestions.Where(match => Takes(filter, match.Shortage.Scope, mapping)).Take(PageSize * MostPages).ToList();
        var page = Math.Clamp(filter.Pagina, 1, MostPages);
        var sectors = await names.SectorsAsync(token);
        var words = new MatchExplainer(CultureInfo.CurrentUICulture, sectors);
        var rows = matches.Index().Skip((page - 1) * PageSize).Take(PageSize).ToList();
        return new(
            filter, await CardsAsync(rows, words, viewer, token), matches.Count, matches.Exists(match => match.IsStale),
            Items(await names.RegionsAsync(token)),
            Items(sectors.OrderBy(sector => sector.Value, StringComparer.Ordinal).Select(row => (row.Key, row.Value))),
            await ContractorsAsync(viewer, token), words,
            page > 1 ? filter.Address(page - 1) : null, matches.Count > page * PageSize ? filter.Address(page + 1) : null);
    }

    private static bool Takes(MatchFilter filter, ShortageScope scope, SectorMapping mapping) =>
        (string.IsNullOrEmpty(filter.Regio) || scope.Area.Region?.Text == filter.Regio)
        && (string.IsNullOrEmpty(filter.Sector) || (mapping.QualificationOf(scope.Qualification)?.Sector ?? scope.Sector)?.Text == filter.Sector);

    private async Task<List<MatchCard>> CardsAsync(
        List<(int Index, MatchSuggestion Item)> rows, MatchExplainer words, Viewer viewer, CancellationToken token)
    {
        var ids = rows.Select(row => row.Item.Contract.Value).Distinct().ToList();
        var contracts = await (
            from contract in db.Contracts.VisibleTo(viewer).AsNoTracking()
            where ids.Contains(contract.Id)
            join company in db.Contractors on contract.ContractorId equals company.Id
            select new { contract.Id, contract.Reference, contract.Title, company.Name }).ToDictionaryAsync(row => row.Id, token);
        var alerts = await db.Set<AlertRow>().VisibleTo(viewer, db.Contracts).AsNoTracking()
            .Where(alert => alert.IsOpen && ids.Contains(alert.ContractId))
            .Select(alert => new { alert.Id, alert.ContractId, alert.ScopeKey, alert.State })
            .ToDictionaryAsync(alert => (alert.ContractId, alert.ScopeKey), token);
        var crebos = rows.Select(row => row.Item.Shortage.Scope.Qualification?.Digits).OfType<string>().Distinct().ToList();
        var qualifications = await names.QualificationsAsync(crebos, token);
        return
        [
            .. rows.Where(row => contracts.ContainsKey(row.Item.Contract.Value)).Select(row =>
            {
                var (match, contract) = (row.Item, contracts[row.Item.Contract.Value]);
                var alert = alerts.GetValueOrDefault((match.Contract.Value, match.Scope));
                var what = words.What(match.Shortage.Scope, qualifications.GetValueOrDefault(match.Shortage.Scope.Qualification?.Digits ?? ""));
                return new MatchCard(row.Index + 1, match, what, contract.Reference, contract.Title, contract.Name, alert?.Id, alert?.State);
            }),
        ];
    }

    private async Task<IReadOnlyList<SelectListItem>> ContractorsAsync(Viewer viewer, CancellationToken token) =>
        await db.Contractors.VisibleTo(viewer, db.Contracts).AsNoTracking().OrderBy(company => company.Name)
            .Select(company => new SelectListItem(company.Name, company.Id.ToString())).ToListAsync(token);

    private static IReadOnlyList<SelectListItem> Items(IEnumerable<(string Code, string Name)> rows) =>
        [.. rows.Select(row => new SelectListItem(row.Name, row.Code))];
}
