using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Data.Figures;

namespace SroiTracker.Web.Imports;

/// <summary>One row of a file with students or krapte.</summary>
internal sealed record CompanionRow(
    CompanionKind Kind, string? Region, string? Sector, EducationKind Education, LocalDate MeasuredOn, long? Number, LabourShortage? Tension,
    string Source)
{
    internal string ContentHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n', Kind, Region, Sector, Education, LocalDatePattern.Iso.Format(MeasuredOn), Number?.ToString(CultureInfo.InvariantCulture), Tension,
        Source))));
}

/// <summary>Reads files with the number of students per region, or with krapte per region and sector.</summary>
internal static class CompanionRows
{
    private const long MostStudents = 10_000_000;
    private const string NoSource = "bron niet vermeld";

    private static readonly ColumnSpec[] Places =
        [new("peildatum", true), new("arbeidsmarktregio_code", true), new("arbeidsmarktregio_naam"), new("bron")];

    private static readonly Dictionary<string, LabourShortage> Words = new(StringComparer.Ordinal)
    {
        ["zeer ruim"] = LabourShortage.VeryRoomy,
        ["ruim"] = LabourShortage.Roomy,
        ["gemiddeld"] = LabourShortage.Balanced,
        ["krap"] = LabourShortage.Tight,
        ["zeer krap"] = LabourShortage.VeryTight,
    };

    internal static bool AreStudents(Sheet sheet) => HeadingMap.HasAll(sheet, "peildatum", "aantal_studenten");

    internal static bool AreTensions(Sheet sheet) => HeadingMap.HasAll(sheet, "peildatum", "krapte");

    internal static ImportRows<CompanionRow> Read(SheetResult file, ShortageTables tables, IProgress<ImportStanding>? progress) =>
        AreStudents(file.Sheet!)
            ? RowsReader.Read(file, [.. Places, new("niveau"), new("aantal_studenten", true)], row => Students(row, tables), progress)
            : RowsReader.Read(file, [.. Places, new("sectorkamer"), new("krapte", true)], row => Tension(row, tables), progress);

    private static CompanionRow? Students(RowReader row, ShortageTables tables)
    {
        var number = row.Whole("aantal_studenten", 1, MostStudents);
        if (row.Raw("aantal_studenten") is null) row.Missing("aantal_studenten");
        var education = row.Choice("niveau", ShortageRows.Educations) ?? EducationKind.Mbo;
        return Of(row, tables, CompanionKind.Students, null, education, number, null);
    }

    private static CompanionRow? Tension(RowReader row, ShortageTables tables)
    {
        var tension = row.Choice("krapte", Words);
        if (row.Raw("krapte") is null) row.Missing("krapte");
        var sector = ShortageRows.SectorOf(row, tables, "sectorkamer", "").Sector;
        return Of(row, tables, CompanionKind.LabourShortage, sector?.Text, EducationKind.Mbo, null, tension);
    }

    private static CompanionRow? Of(
        RowReader row, ShortageTables tables, CompanionKind kind, string? sector, EducationKind education, long? number, LabourShortage? tension)
    {
        var (day, name) = (row.RequiredDay("peildatum"), row.Text("arbeidsmarktregio_naam"));
        var isCountry = row.Raw("arbeidsmarktregio_code") is null;
        var region = isCountry ? null : ShortageRows.RegionOf(row, tables, "arbeidsmarktregio_code", "arbeidsmarktregio_naam", name);
        var source = row.Text("bron") ?? NoSource;
        return day is { } measured && (isCountry || region is not null)
            ? new(kind, region?.Region?.Text, sector, education, measured, number, tension, source)
            : null;
    }
}
