using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Scenarios;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Scenarios;

/// <summary>Reads scenarios of an authority, and the programmes that a new one may take in.</summary>
public sealed class ScenarioQueries(SroiDbContext db, FigureBoard board, FigureNames names)
{
    private const int PageSize = 25;
    private const int MostProgrammes = 12;
    private const int MostBesides = 3;

    /// <summary>One page of the list.</summary>
    public async Task<ScenariosPage> ListAsync(Guid authority, Guid? after, CancellationToken token)
    {
        var rows = db.Set<Scenario>().AsNoTracking().Where(row => row.AuthorityId == authority);
        if (after is { } last) rows = rows.Where(row => row.Id.CompareTo(last) < 0);
        var found = await Lines(rows.OrderByDescending(row => row.Id).Take(PageSize + 1)).ToListAsync(token);
        return new([.. found.Take(PageSize)], found.Count > PageSize ? "?na=" + found[PageSize - 1].Id : null);
    }

    /// <summary>One scenario, worked out; null when the authority has no such one.</summary>
    public async Task<ScenarioPage?> FindAsync(Guid id, Guid authority, CancellationToken token) =>
        await WorkAsync([id], authority, token) is [var worked]
            ? new(worked, new MatchExplainer(CultureInfo.CurrentUICulture, await names.SectorsAsync(token)))
            : null;

    /// <summary>At most three scenarios of the authority beside each other, in the order asked.</summary>
    public async Task<ComparisonPage> CompareAsync(IReadOnlyList<Guid> ids, Guid authority, CancellationToken token) =>
        new(await WorkAsync([.. ids.Distinct().Take(MostBesides)], authority, token));

    /// <summary>The page with the form.</summary>
    public async Task<ScenarioFormPage> PageAsync(ScenarioForm form, LocalDate today, CancellationToken token)
    {
        var regions = await names.RegionsAsync(token);
        var region = regions.FirstOrDefault(row => row.Code == form.Regio);
        var choices = region.Code is null ? [] : await ChoicesAsync(region.Code, today, token);
        form.GiveFields(choices);
        return new(form, [.. regions.Select(row => new SelectListItem(row.Name, row.Code))], region.Name, choices);
    }

    /// <summary>The programmes of a region with the largest shortages now; a total only where there is nothing finer.</summary>
    public async Task<IReadOnlyList<ScenarioChoice>> ChoicesAsync(string region, LocalDate today, CancellationToken token)
    {
        var current = (await board.CurrentAsync(today, null, token))
            .Where(row => row.Scope.Area.Region?.Text == region && row.Scope.Education == EducationKind.Mbo).ToList();
        var fine = current.Where(row => row.Scope.Detail == ScopeDetail.Qualification).ToList();
        if (fine.Count == 0) fine = current.FindAll(row => row.Scope.Detail == ScopeDetail.Sector);
        if (fine.Count == 0) fine = current.FindAll(row => row.Scope.Detail == ScopeDetail.Total);
        var words = new MatchExplainer(CultureInfo.CurrentUICulture, await names.SectorsAsync(token));
        var qualifications = await names.QualificationsAsync([.. fine.Select(row => row.Scope.Qualification?.Digits).OfType<string>()], token);
        return
        [
            .. fine.OrderByDescending(row => row.Count).ThenBy(row => row.Scope.Key, StringComparer.Ordinal).Take(MostProgrammes)
            .Select(row => new ScenarioChoice(
                row.Scope.Key, words.What(row.Scope, qualifications.GetValueOrDefault(row.Scope.Qualification?.Digits ?? "")), row.Count,
                LocalDatePattern.Iso.Format(row.MeasuredOn.FirstDay))),
        ];
    }

    private async Task<List<Worked>> WorkAsync(List<Guid> ids, Guid authority, CancellationToken token)
    {
        var rows = db.Set<Scenario>().AsNoTracking().Where(row => row.AuthorityId == authority && ids.Contains(row.Id));
        var facts = await rows.ToDictionaryAsync(row => row.Id, row => row.Facts, token);
        var lines = await Lines(rows).ToListAsync(token);
        return [.. lines.OrderBy(line => ids.IndexOf(line.Id)).Select(line => Worked.Of(line, facts[line.Id]))];
    }

    private IQueryable<ScenarioLine> Lines(IQueryable<Scenario> rows) =>
        from row in rows
        join region in db.Set<RegionRow>() on row.Region equals region.Code
        join user in db.Users on row.By equals user.Id into people
        from person in people.DefaultIfEmpty()
        orderby row.Id descending
        select new ScenarioLine(row.Id, row.Name, row.Horizon, region.Name, person.DisplayName, row.RecordedAt);
}
