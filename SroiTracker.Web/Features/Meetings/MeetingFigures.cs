using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Meetings;

/// <summary>Reads the figures for a meeting: the totals of the region and the country, and the priority list of the region.</summary>
public sealed class MeetingFigures(SroiDbContext db, FigureBoard board, FigureTables tables, FigureNames names,
    IStringLocalizer<ProgrammeTexts> programmes)
{
    private const int MostPriorities = 10;

    /// <summary>The region of an authority by code and name; null for one that lies in none.</summary>
    public async Task<(string Code, string Name)?> RegionAsync(Guid authority, CancellationToken token)
    {
        var code = await (
            from row in db.Authorities
            where row.Id == authority
            join municipality in db.Municipalities on row.MunicipalityCode equals municipality.Code
            select municipality.RegionCode).SingleOrDefaultAsync(token);
        return (await names.RegionsAsync(token)).Where(region => region.Code == code).Select(region => ((string, string)?)region).SingleOrDefault();
    }

    internal async Task<IReadOnlyList<SheetTotal>> TotalsAsync(string? region, LocalDate day, CancellationToken token)
    {
        string[] keys = region is null ? ["NL/total"] : [region + "/total", "NL/total"];
        var stale = tables.Weights().StaleAfterDays;
        var current = (await board.CurrentAsync(day, null, token)).ToDictionary(shortage => shortage.Scope.Key, StringComparer.Ordinal);
        return
        [
            .. keys.Select(key => current.GetValueOrDefault(key)).OfType<CurrentShortage>().Select(shortage => new SheetTotal(
                shortage.Scope.Area.Name, shortage.Count, shortage.MeasuredOn, StalenessRules.IsStale(shortage.MeasuredOn, day, stale))),
        ];
    }

    internal async Task<Capped<SheetPriority>> PrioritiesAsync(string? region, IQueryable<ActionRow> visible, LocalDate day, CancellationToken token)
    {
        var all = await InPriorityAsync(region, day, token);
        var (stale, plans) = (tables.Weights().StaleAfterDays, await PlansAsync(visible, token));
        var words = new MatchExplainer(CultureInfo.CurrentUICulture, await names.SectorsAsync(token));
        var known = await names.QualificationsAsync(
            [.. all.Take(MostPriorities).Select(shortage => shortage.Scope.Qualification?.Digits).OfType<string>()], token);
        return Capped<SheetPriority>.Of(
            [
                .. all.Select(shortage => new SheetPriority(
                    words.What(shortage.Scope, known.GetValueOrDefault(shortage.Scope.Qualification?.Digits ?? "")), shortage.Count,
                    shortage.Persistence,
                    shortage.MeasuredOn, StalenessRules.IsStale(shortage.MeasuredOn, day, stale), shortage.Scope.Key,
                    plans.TryGetValue(shortage.Scope.Key, out var plan) ? plan : null)),
            ],
            MostPriorities);
    }

    /// <summary>The programmes about which a meeting may decide: the top of the list, along both pathways together.</summary>
    internal async Task<IReadOnlyList<SelectListItem>> ProgrammesAsync(string? region, LocalDate day, CancellationToken token)
    {
        var subjects = (await InPriorityAsync(region, day, token)).Take(MostPriorities)
            .Select(shortage => ProgrammeSubject.Parse($"{shortage.Scope.Qualification}/{ProgrammeSubject.AnyPathway}/{region}"))
            .OfType<ProgrammeSubject>().ToList();
        return
        [
            .. (await names.ProgrammesAsync(subjects, token)).Values
                .Select(name => new SelectListItem(programmes.Show(name.Qualification, name.Programme, name.Region), name.Programme.Key)),
        ];
    }

    private async Task<IReadOnlyList<CurrentShortage>> InPriorityAsync(string? region, LocalDate day, CancellationToken token) =>
        ShortageRules.InPriority(
            (await board.CurrentAsync(day, null, token))
                .Where(shortage => shortage is { Count: > 0, Scope: { Education: EducationKind.Mbo, HasSector: true } }
                && shortage.Scope.Area.Region?.Text == region),
            day, tables.Weights().StaleAfterDays);

    private static async Task<Dictionary<string, Guid>> PlansAsync(IQueryable<ActionRow> visible, CancellationToken token)
    {
        var rows = await visible.Where(row => row.Kind == KnownActions.Plan && row.State == ActionState.Open)
            .OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).Select(row => new { row.Id, row.SubjectKey }).ToListAsync(token);
        return rows.Where(row => ProgrammeSubject.Parse(row.SubjectKey) is not null).GroupBy(row => ProgrammeSubject.Parse(row.SubjectKey)!.ScopeKey)
            .ToDictionary(group => group.Key, group => group.First().Id, StringComparer.Ordinal);
    }
}
