using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shortages;

/// <summary>Reads the priority list: the latest figure of every programme.</summary>
public sealed class ShortageQueries(
    FigureBoard board, FigureTables tables, FigureNames names, CompanionFigures companions, IStringLocalizer<ShortagesTexts> texts)
{
    private const int PageSize = 50;
    private static readonly string Country = ShortageScope.TotalOf(ShortageArea.Country).Key;

    /// <summary>The latest figures: fresh ones first, then size, then how long it lasts, from a place on; the trends above it.</summary>
    public async Task<ShortagesPage> ListAsync(ShortageFilter filter, LocalDate today, CancellationToken token)
    {
        var mapping = await tables.MappingAsync(today, token);
        var (sectors, stale) = (await names.SectorsAsync(token), tables.Weights().StaleAfterDays);
        var found = ShortageRules.InPriority(
            (await board.CurrentAsync(today, filter.Pathway, token))
                .Where(shortage => shortage.Scope.Education == EducationKind.Mbo && filter.Takes(shortage.Scope, mapping)),
            today, stale).ToList();
        var from = found.FindIndex(shortage => shortage.Scope.Key == filter.Na) + 1;
        var shown = found.Skip(from).Take(PageSize).ToList();
        return new(
            filter,
            await LinesAsync(shown, mapping, sectors, today, token),
            await RegionsAsync(token),
            [.. sectors.OrderBy(sector => sector.Value, StringComparer.Ordinal).Select(sector => new SelectListItem(sector.Value, sector.Key))],
            Pathways(),
            await TrendsAsync(filter, today, token),
            found.Count == 0 ? null : found.MaxBy(shortage => shortage.MeasuredOn.FirstDay)!.MeasuredOn,
            found.Count > 0 && found.TrueForAll(shortage => StalenessRules.IsStale(shortage.MeasuredOn, today, stale)),
            from + shown.Count < found.Count ? filter.After(shown[^1].Scope.Key) : null);
    }

    private async Task<List<ShortageLine>> LinesAsync(
        List<CurrentShortage> shown, SectorMapping mapping, IReadOnlyDictionary<string, string> sectors, LocalDate today, CancellationToken token)
    {
        var crebos = shown.Select(shortage => shortage.Scope.Qualification?.Digits).OfType<string>().Distinct().ToList();
        var qualifications = await names.QualificationsAsync(crebos, token);
        var words = new MatchExplainer(CultureInfo.CurrentUICulture, sectors);
        var (stale, tensions) = (tables.Weights().StaleAfterDays, await companions.TensionsAsync(today, token));
        return
        [
            .. shown.Select(shortage => new ShortageLine(
                shortage,
                words.What(shortage.Scope, qualifications.GetValueOrDefault(shortage.Scope.Qualification?.Digits ?? "")),
                StalenessRules.IsStale(shortage.MeasuredOn, today, stale),
                TensionOf(shortage.Scope, mapping, tensions))),
        ];
    }

    private static LabourShortage? TensionOf(ShortageScope scope, SectorMapping mapping, Tensions tensions) =>
        (mapping.QualificationOf(scope.Qualification)?.Sector ?? scope.Sector) is { } sector
            ? tensions.Of(scope.Area.Region?.Text, sector.Text)?.Tension
            : null;

    private async Task<IReadOnlyList<SelectListItem>> RegionsAsync(CancellationToken token) =>
        [
            new(texts["Country"], "NL"),
            new(texts["Municipalities"], "gemeenten"),
            new(texts["CustomAreas"], "overig"),
            .. (await names.RegionsAsync(token)).Select(region => new SelectListItem(region.Name, region.Code)),
        ];

    private IReadOnlyList<SelectListItem> Pathways() =>
        [new(texts["Pathway.Bol"], "bol"), new(texts["Pathway.Bbl"], "bbl")];

    private async Task<List<Trend>> TrendsAsync(ShortageFilter filter, LocalDate today, CancellationToken token)
    {
        var region = (await names.RegionsAsync(token)).FirstOrDefault(known => known.Code == filter.Regio);
        var keys = region.Code is null ? new[] { Country } : [region.Code + "/total", Country];
        var snapshots = await board.SeriesAsync(keys, today, token);
        return
        [
            .. keys.Select(key => Trends.Of(key == Country ? texts["Country"] : region.Name, OfScope(snapshots, key), today))
                .Where(trend => trend.Points.Count > 0),
        ];
    }

    private static List<ShortageSnapshot> OfScope(IReadOnlyList<ShortageSnapshot> snapshots, string scopeKey) =>
        [
            .. snapshots.Select(snapshot => snapshot with { Figures = [.. snapshot.Figures.Where(figure => figure.Scope.Key == scopeKey)] })
                .Where(snapshot => snapshot.Figures.Count > 0),
        ];
}
