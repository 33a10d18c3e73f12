namespace SroiTracker.Web.Imports;

/// <summary>How large a file may be.</summary>
public sealed record ImportLimits
{
    public static readonly ImportLimits Default = new();

    public long FileBytes { get; init; } = 25 * 1024 * 1024;

    public long UnpackedBytes { get; init; } = 150 * 1024 * 1024;

    public int PackedParts { get; init; } = 2_000;

    public int Rows { get; init; } = 100_000;

    public int Columns { get; init; } = 200;

    public int CellLength { get; init; } = 32_767;
}

/// <summary>The text of one cell, and whether the spreadsheet kept it as a number (then the decimal sign is a point).</summary>
public readonly record struct SheetCell(string Text, bool IsNumber = false);

/// <summary>One row with its number as a spreadsheet shows it.</summary>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    public bool IsBlank => Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text));
}

/// <summary>A table as read: the heading row and the rows that are not blank.</summary>
public sealed record Sheet(SheetRow Heading, IReadOnlyList<SheetRow> Rows);

/// <summary>A sheet, or the faults that kept it from being read.</summary>
public sealed record SheetResult(Sheet? Sheet, IReadOnlyList<ImportFault> Faults);
