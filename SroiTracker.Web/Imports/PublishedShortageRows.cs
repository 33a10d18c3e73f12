using System.Globalization;
using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Imports;

/// <summary>Reads the collected published figures by their own headings. A percentage is no count: such a row is left out.</summary>
internal static class PublishedShortageRows
{
    private const long MostPlaces = 10_000_000;
    private const string Places = "plaatsen";

    private static readonly ColumnSpec[] Columns =
    [
        new("id"), new("meetdatum", true), new("datum_precisie", true), new("gebied_soort", true), new("gebied_code", true),
        new("gebied_naam", true), new("uitsplitsing", true), new("categorie", true), new("leerweg", true), new("aantal", true),
        new("eenheid", true), new("nauwkeurigheid", true), new("afgeleid"), new("bron_soort"), new("bron", true), new("toelichting"),
    ];

    private static readonly Dictionary<string, FigureMark> Marks = new(StringComparer.Ordinal)
    {
        ["exact"] = FigureMark.Counted,
        ["afgerond"] = FigureMark.Counted,
        ["circa"] = FigureMark.Indicative,
        ["bovengrens"] = FigureMark.Indicative,
        ["ondergrens"] = FigureMark.Indicative,
    };

    private static readonly Dictionary<string, AreaKind> Areas = new(StringComparer.Ordinal)
    {
        ["landelijk"] = AreaKind.Country,
        ["arbeidsmarktregio"] = AreaKind.Region,
        ["overig gebied"] = AreaKind.Custom,
    };

    private static readonly Dictionary<string, ScopeDetail> Breakdowns = new(StringComparer.Ordinal)
    {
        ["totaal"] = ScopeDetail.Total,
        ["sectorkamer"] = ScopeDetail.Sector,
        ["marktsegment"] = ScopeDetail.Segment,
        ["mbo-niveau"] = ScopeDetail.Level,
        ["crebo"] = ScopeDetail.Qualification,
    };

    internal static bool Knows(Sheet sheet) => HeadingMap.HasAll(sheet, "meetdatum", "gebied_soort", "uitsplitsing", "nauwkeurigheid");

    internal static ImportRows<ShortageRow> Read(SheetResult file, ShortageTables tables, IProgress<ImportStanding>? progress) =>
        RowsReader.Read(file, Columns, row => Read(row, tables), progress);

    private static ShortageRow? Read(RowReader row, ShortageTables tables)
    {
        if (row.Raw("eenheid") is { } unit && unit != Places)
        {
            row.Remark("eenheid", unit, ImportFaultCode.PercentageNotACount);
            return null;
        }

        var measured = MeasuredOf(row);
        var mark = row.Choice("nauwkeurigheid", Marks) ?? FigureMark.Unknown;
        var count = row.Whole("aantal", 0, MostPlaces);
        if (row.Raw("aantal") is null && mark == FigureMark.Counted) row.Report("aantal", null, ImportFaultCode.CountMissing);
        var pathway = row.Choice("leerweg", ShortageRows.Pathways) ?? ShortagePathway.Both;
        var scope = ScopeOf(row, tables);
        var source = row.RequiredText("bron");
        var note = row.Text("toelichting", longest: 2_000);
        return scope is null || measured is not { } on || source is null
            ? null
            : new(row.Number, source, on, row.Raw("datum_precisie"), new(scope, pathway, count, mark), null, note);
    }

    /// <summary>"2021", "2021-03" or a full day; a full day counts as exact only when the file says no more than "dag".</summary>
    private static MeasuredOn? MeasuredOf(RowReader row)
    {
        if (row.Raw("meetdatum") is not { } text)
        {
            row.Missing("meetdatum");
            return null;
        }

        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0)
        {
            return MeasuredOn.Of(new LocalDate(year, 1, 1), DayPrecision.Year);
        }

        var (day, fault) = DayCell.Read(new(text.Length == 7 ? text + "-01" : text));
        if (fault is { } code) row.Report("meetdatum", text, code);
        var isExact = text.Length > 7 && row.Raw("datum_precisie") == "dag";
        return day is { } known ? MeasuredOn.Of(known, isExact ? DayPrecision.Day : DayPrecision.Month) : null;
    }

    private static ShortageScope? ScopeOf(RowReader row, ShortageTables tables)
    {
        var area = AreaOf(row, tables);
        if (row.Choice("uitsplitsing", Breakdowns) is not { } detail || area is null) return null;
        return detail switch
        {
            ScopeDetail.Sector => new(area, null, ShortageRows.SectorOf(row, tables, "categorie", "").Sector, null, null),
            ScopeDetail.Segment => OfSegment(row, tables, area),
            ScopeDetail.Level => new(area, null, null, null, (int?)row.Whole("categorie", 1, 4)),
            ScopeDetail.Qualification => new(area, ShortageRows.CreboOf(row, tables, "categorie"), null, null, null),
            _ => ShortageScope.TotalOf(area),
        };
    }

    private static ShortageScope OfSegment(RowReader row, ShortageTables tables, ShortageArea area)
    {
        var (sector, segment) = ShortageRows.SectorOf(row, tables, "", "categorie");
        return new(area, null, sector, segment, null);
    }

    private static ShortageArea? AreaOf(RowReader row, ShortageTables tables)
    {
        var name = row.RequiredText("gebied_naam");
        return row.Choice("gebied_soort", Areas) switch
        {
            AreaKind.Country => ShortageArea.Country,
            AreaKind.Region => ShortageRows.RegionOf(row, tables, "gebied_code", "gebied_naam", name),
            AreaKind.Custom when name is not null => ShortageArea.OfCustom(name),
            _ => null,
        };
    }
}
