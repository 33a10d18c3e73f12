using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Imports;

/// <summary>One recognition of one establishment, as SBB's register gives it.</summary>
public sealed record RecognitionLine(
    int Row, string SbbId, string Name, string? Postcode, string? HouseNumber, string? Town, KvkNumber? Kvk,
    CreboCode Crebo, LocalDate From, LocalDate Until, LocalDate? WithdrawnOn)
{
    /// <summary>What the row says about the establishment itself.</summary>
    internal (string Name, string? Postcode, string? HouseNumber, string? Town, KvkNumber? Kvk) Establishment =>
        (Name, Postcode, HouseNumber, Town, Kvk);
}

/// <summary>Reads a list of recognised training companies (erkende leerbedrijven), one row for each qualification.</summary>
public static class RecognitionRows
{
    private const string Key = "leerbedrijf_id";
    private const string Until = "einddatum";
    private const int YearsValid = 4;

    public static readonly IReadOnlyList<ColumnSpec> Columns =
    [
        new(Key, true), new("naam", true), new("postcode"), new("huisnummer"), new("plaats"), new("kvk_nummer"),
        new("crebocode", true), new("startdatum", true), new(Until), new("ingetrokken_op"),
    ];

    public static ImportRows<RecognitionLine> Read(SheetResult file)
    {
        var seen = new Dictionary<(string, CreboCode, LocalDate), int>();
        var companies = new Dictionary<string, RecognitionLine>(StringComparer.Ordinal);
        return RowsReader.Read(file, Columns, row => Read(row, seen) is { } line ? Same(row, line, companies) : null);
    }

    /// <summary>An establishment has one name and one address in a list; otherwise it would change with every row.</summary>
    private static RecognitionLine Same(RowReader row, RecognitionLine line, Dictionary<string, RecognitionLine> companies)
    {
        if (companies.TryAdd(line.SbbId, line) || companies[line.SbbId] is not { } first || first.Establishment == line.Establishment) return line;
        row.Report(Key, line.SbbId, ImportFaultCode.EstablishmentDiffers, $"{first.Row}");
        return line;
    }

    private static RecognitionLine? Read(RowReader row, Dictionary<(string, CreboCode, LocalDate), int> seen)
    {
        var (id, name) = (row.RequiredText(Key, 60), row.RequiredText("naam", 200));
        if (row.Raw("crebocode") is null) row.Missing("crebocode");
        var crebo = row.Code("crebocode", CreboCode.Parse, "25180");
        var from = row.RequiredDay("startdatum");
        var (until, withdrawn) = (row.Day(Until), row.Day("ingetrokken_op"));
        foreach (var (column, end) in new[] { (Until, until), ("ingetrokken_op", withdrawn) })
        {
            if (end < from) row.Report(column, row.Raw(column), ImportFaultCode.EndBeforeStart, row.Raw("startdatum")!);
        }

        if (id is null || name is null || crebo is not { } code || from is not { } first) return null;
        if (!seen.TryAdd((id, code, first), row.Number)) row.Report(Key, id, ImportFaultCode.KeyTwice, $"{seen[(id, code, first)]}");
        return new(
            row.Number, id, name, row.Text("postcode", 10), row.Text("huisnummer", 20), row.Text("plaats", 100), row.Organisation("kvk_nummer")?.Kvk,
            code, first, until ?? first.PlusYears(YearsValid).PlusDays(-1), withdrawn);
    }
}
