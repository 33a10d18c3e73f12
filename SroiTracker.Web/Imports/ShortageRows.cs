using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Imports;

/// <summary>What shortage files are checked against.</summary>
/// <param name="Regions">Region code to its name and other names, the present name first.</param>
/// <param name="Sectors">Lower-case name of a sector chamber to its code.</param>
/// <param name="Segments">Lower-case name of a market segment to its sector chamber; null where it belongs to none.</param>
public sealed record ShortageTables(
    IReadOnlyDictionary<LabourMarketRegionCode, IReadOnlyList<string>> Regions,
    IReadOnlyDictionary<string, SectorCode> Sectors,
    IReadOnlyDictionary<string, SectorCode?> Segments)
{
    /// <summary>The qualifications that are known; null when that is not checked. An unknown one is a remark: new ones keep coming.</summary>
    public IReadOnlySet<string>? Qualifications { get; init; }

    /// <summary>Municipality code to its name.</summary>
    public IReadOnlyDictionary<MunicipalityCode, string> Municipalities { get; init; } = new Dictionary<MunicipalityCode, string>();
}

/// <summary>One shortage figure of a file.</summary>
/// <param name="Row">The row.</param>
/// <param name="Source">Who published it.</param>
/// <param name="MeasuredOn">The day of measurement.</param>
/// <param name="PrecisionWord">The precision in the words of the file.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Change">The change since the previous measurement that was published with it; null when none was.</param>
/// <param name="Note">The name of the qualification or the note of the file.</param>
public sealed record ShortageRow(
    int Row, string Source, MeasuredOn MeasuredOn, string? PrecisionWord, PlacementShortage Figure, long? Change, string? Note);

/// <summary>Reads shortage files: our own format, or the published figures by their own headings.</summary>
public static class ShortageRows
{
    private const long MostPlaces = 10_000_000;
    private const string NoSource = "bron niet vermeld";
    private const string Netherlands = "nederland";

    public static readonly IReadOnlyList<ColumnSpec> Columns =
    [
        new("peildatum", true), new("datum_precisie"), new("arbeidsmarktregio_code", true), new("arbeidsmarktregio_naam"),
        new("gemeente_code"), new("gemeente_naam"),
        new("sectorkamer"), new("marktsegment"), new("crebo"), new("opleiding"), new("niveau"), new("leerweg"),
        new("aantal_tekort", true), new("verschil"), new("kwaliteit"), new("trend"), new("bron"),
    ];

    private static readonly Dictionary<string, FigureMark> Marks = new(StringComparer.Ordinal)
    {
        ["geteld"] = FigureMark.Counted,
        ["indicatief"] = FigureMark.Indicative,
        ["onbekend"] = FigureMark.Unknown,
    };

    private static readonly Dictionary<string, DayPrecision> Precisions = new(StringComparer.Ordinal)
    {
        ["dag"] = DayPrecision.Day,
        ["maand"] = DayPrecision.Month,
        ["jaar"] = DayPrecision.Year,
    };

    internal static readonly Dictionary<string, ShortagePathway> Pathways = new(StringComparer.Ordinal)
    {
        ["bol"] = ShortagePathway.Bol,
        ["bbl"] = ShortagePathway.Bbl,
        ["bol+bbl"] = ShortagePathway.Both,
        ["beide"] = ShortagePathway.Both,
        ["?"] = ShortagePathway.Unknown,
    };

    internal static readonly Dictionary<string, EducationKind> Educations = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mbo"] = EducationKind.Mbo,
        ["hbo"] = EducationKind.Hbo,
        ["wo"] = EducationKind.Wo,
    };

    private static readonly Dictionary<string, int> Trends = new(StringComparer.Ordinal) { ["stijgend"] = 1, ["gelijk"] = 0, ["dalend"] = -1 };

    public static ImportRows<ShortageRow> Read(SheetResult file, ShortageTables tables, IProgress<ImportStanding>? progress = null) =>
        file.Sheet is { } sheet && PublishedShortageRows.Knows(sheet)
            ? PublishedShortageRows.Read(file, tables, progress)
            : RowsReader.Read(file, Columns, row => Read(row, tables), progress);

    private static ShortageRow? Read(RowReader row, ShortageTables tables)
    {
        var day = row.RequiredDay("peildatum");
        var precision = row.Choice("datum_precisie", Precisions) ?? DayPrecision.Day;
        var mark = row.Choice("kwaliteit", Marks) ?? FigureMark.Counted;
        var count = row.Whole("aantal_tekort", 0, MostPlaces);
        row.Choice("trend", Trends);
        if (row.Raw("aantal_tekort") is null && mark == FigureMark.Counted)
        {
            row.Report("aantal_tekort", null, ImportFaultCode.CountMissing);
        }

        var scope = ScopeOf(row, tables);
        var pathway = row.Choice("leerweg", Pathways) ?? ShortagePathway.Both;
        var change = row.Whole("verschil", -MostPlaces, MostPlaces);
        var (source, note) = (row.Text("bron") ?? NoSource, row.Text("opleiding"));
        return scope is null || day is not { } measured
            ? null
            : new(row.Number, source, MeasuredOn.Of(measured, precision), row.Raw("datum_precisie"), new(scope, pathway, count, mark), change, note);
    }

    private static ShortageScope? ScopeOf(RowReader row, ShortageTables tables)
    {
        var crebo = CreboOf(row, tables, "crebo");
        var (level, education) = LevelOf(row, "niveau");
        var (sector, segment) = SectorOf(row, tables, "sectorkamer", "marktsegment");
        return AreaOf(row, tables) is { } area ? new(area, crebo, sector, segment, level, education) : null;
    }

    /// <summary>The qualification; one that we do not know is kept and said.</summary>
    internal static CreboCode? CreboOf(RowReader row, ShortageTables tables, string column)
    {
        var crebo = row.Code(column, CreboCode.Parse, "25480");
        if (crebo is { } code && tables.Qualifications?.Contains(code.Digits) == false)
        {
            row.Remark(column, code.Digits, ImportFaultCode.CreboUnknown, code.Digits);
        }

        return crebo;
    }

    /// <summary>Level 1 to 4 of mbo, or another kind of education: mbo, hbo, wo.</summary>
    private static (int? Level, EducationKind Education) LevelOf(RowReader row, string column) =>
        row.Raw(column) is { } word && Educations.TryGetValue(word, out var education)
            ? (null, education)
            : ((int?)row.Whole(column, 1, 4), EducationKind.Mbo);

    /// <summary>The sector chamber and the segment; a segment brings its sector chamber along.</summary>
    internal static (SectorCode? Sector, string? Segment) SectorOf(
        RowReader row, ShortageTables tables, string sectorColumn, string segmentColumn)
    {
        var segment = row.Text(segmentColumn);
        var bySegment = segment is null ? null : tables.Segments.GetValueOrDefault(segment.ToLowerInvariant());
        if (row.Text(sectorColumn) is not { } name) return (bySegment, segment);
        if (tables.Sectors.TryGetValue(name.ToLowerInvariant(), out var sector)) return (sector, segment);
        row.Report(sectorColumn, name, ImportFaultCode.SectorUnknown, string.Join("; ", tables.Sectors.Keys));
        return (null, segment);
    }

    private static ShortageArea? AreaOf(RowReader row, ShortageTables tables)
    {
        if (row.Raw("gemeente_code") is not null) return MunicipalityOf(row, tables);
        var name = row.Text("arbeidsmarktregio_naam");
        if (row.Raw("arbeidsmarktregio_code") is not null)
        {
            return RegionOf(row, tables, "arbeidsmarktregio_code", "arbeidsmarktregio_naam", name);
        }

        if (name is null || name.Equals(Netherlands, StringComparison.OrdinalIgnoreCase)) return ShortageArea.Country;
        if (!tables.Regions.Any(region => Names(region.Value, name))) return ShortageArea.OfCustom(name);
        row.Report("arbeidsmarktregio_code", null, ImportFaultCode.RegionCodeMissing, name);
        return null;
    }

    /// <summary>The municipality of a code; a region beside it would make it count in two places.</summary>
    private static ShortageArea? MunicipalityOf(RowReader row, ShortageTables tables)
    {
        var name = row.Text("gemeente_naam");
        if (row.Raw("arbeidsmarktregio_code") is { } region) row.Report("arbeidsmarktregio_code", region, ImportFaultCode.AreaTwice);
        if (row.Code("gemeente_code", MunicipalityCode.Parse, "GM0344") is not { } code) return null;
        if (!tables.Municipalities.TryGetValue(code, out var known))
        {
            row.Report("gemeente_code", code.Text, ImportFaultCode.MunicipalityUnknown, code.Text);
            return null;
        }

        if (name is null || known.Equals(name, StringComparison.OrdinalIgnoreCase)) return ShortageArea.OfMunicipality(code, known);
        row.Report("gemeente_naam", name, ImportFaultCode.MunicipalityNameDiffers, code.Text, known);
        return null;
    }

    /// <summary>The region of a code, its name checked when the file gives one.</summary>
    internal static ShortageArea? RegionOf(RowReader row, ShortageTables tables, string codeColumn, string nameColumn, string? name)
    {
        if (row.Code(codeColumn, LabourMarketRegionCode.Parse, "AM13") is not { } code) return null;
        if (!tables.Regions.TryGetValue(code, out var names))
        {
            row.Report(codeColumn, code.Text, ImportFaultCode.RegionUnknown, code.Text);
            return null;
        }

        if (name is null || Names(names, name)) return ShortageArea.OfRegion(code, names[0]);
        row.Report(nameColumn, name, ImportFaultCode.RegionNameDiffers, code.Text, names[0]);
        return null;
    }

    private static bool Names(IReadOnlyList<string> names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
