namespace SroiTracker.Web.Imports;

/// <summary>What is wrong with a file. The name is the key of its sentence in the wording.</summary>
public enum ImportFaultCode
{
    FileEmpty,
    FileTooLarge,
    FileNotText,
    FileOldExcel,
    FileDamaged,
    FileUnpacksTooLarge,
    EncodingUnknown,
    EncodingDamaged,
    QuoteNotClosed,
    QuoteMisplaced,
    NoRows,
    TooManyRows,
    TooManyColumns,
    TooManyFaults,
    CellTooLong,
    RowTooLong,
    RowTooShort,
    ColumnMissing,
    ColumnUnknown,
    ColumnTwice,
    HeadingEmpty,
    ValueMissing,
    ControlCharacter,
    CitizenNumber,
    TextTooLong,
    CellError,
    FormulaWithoutValue,
    AmountUnreadable,
    AmountEnglish,
    AmountNegative,
    AmountTooLarge,
    DayUnreadable,
    DayDoesNotExist,
    DayOutOfRange,
    NumberUnreadable,
    NumberOutOfRange,
    CodeUnreadable,
    ChoiceUnknown,
    OrganisationNumberUnreadable,
    CurrencyNotEuro,
    KeyTwice,
    EndBeforeStart,
    PercentageNotACount,
    RegionUnknown,
    RegionNameDiffers,
    RegionCodeMissing,
    SectorUnknown,
    CountMissing,
    ChangeDiffers,
    TotalDiffers,
    CreboUnknown,
    EstablishmentDiffers,
    MunicipalityUnknown,
    MunicipalityNameDiffers,
    AreaTwice,
    MoreRemarks,
    OtherAuthority,
    RowDiffers,
    RegisterChanged,
    ContractUnknown,
    ContractTwice,
    OpeningZero,
    OpeningDiffers,
    OpeningInUse,
    HoursUnreadable,
    NotAsked,
    EffortTwice,
    Said,
}

/// <summary>One fault in a file: where, what was found, and which sentence tells what to do.</summary>
/// <param name="Row">The row as a spreadsheet numbers it, the heading being row 1; 0 for the file as a whole.</param>
/// <param name="Column">The column's heading; null when no single column is meant.</param>
/// <param name="Cell">The cell's address, "C12"; null when no single cell is meant.</param>
/// <param name="Shown">What was found, cut short; never a BSN.</param>
/// <param name="Code">The fault.</param>
/// <param name="Args">The values in its sentence.</param>
/// <param name="IsBlocking">Whether nothing may be saved; otherwise only this row is left out, or it is a remark.</param>
public sealed record ImportFault(
    int Row, string? Column, string? Cell, string? Shown, ImportFaultCode Code, IReadOnlyList<string> Args, bool IsBlocking = true);

/// <summary>Collects faults up to a number that a person can still read.</summary>
public sealed class FaultList
{
    private const int Most = 200;
    private const int ShownLength = 80;

    private readonly List<ImportFault> faults = [];
    private int blocking;
    private int remarks;

    /// <summary>The faults in the order in which they were met; of remarks only the first are kept, then how many more there are.</summary>
    public IReadOnlyList<ImportFault> Faults =>
        remarks > Most ? [.. faults, new(0, null, null, null, ImportFaultCode.MoreRemarks, [$"{remarks - Most}"], false)] : faults;

    /// <summary>Whether there are so many faults that reading on is of no use.</summary>
    public bool IsFull => blocking >= Most;

    /// <summary>How many faults there were that keep a file out.</summary>
    public int Blocking => blocking;

    public void OfFile(ImportFaultCode code, params string[] args) => Add(new(0, null, null, null, code, args));

    public void OfRow(int row, ImportFaultCode code, params string[] args) => Add(new(row, null, null, null, code, args));

    public void OfCell(int row, int column, string? heading, string? shown, ImportFaultCode code, params string[] args) =>
        Add(new(row, heading, CellAddress.Of(row, column), Cut(shown), code, args));

    public void Add(ImportFault fault)
    {
        if (!fault.IsBlocking)
        {
            if (++remarks <= Most) faults.Add(fault);
            return;
        }

        if (++blocking <= Most) faults.Add(fault);
        if (blocking == Most) faults.Add(new(fault.Row, null, null, null, ImportFaultCode.TooManyFaults, [$"{Most}"]));
    }

    internal static string? Cut(string? shown)
    {
        if (shown is null) return null;
        var visible = new string([.. shown.Take(ShownLength + 1).Select(letter => char.IsControl(letter) ? '\u00B7' : letter)]);
        return visible.Length > ShownLength ? visible[..ShownLength] + "\u2026" : visible;
    }
}

/// <summary>Names cells the way a spreadsheet does.</summary>
internal static class CellAddress
{
    private const int Letters = 26;

    /// <summary>"C12" for row 12 and the third column (column 2).</summary>
    internal static string Of(int row, int column) => $"{LettersOf(column)}{row}";

    internal static string LettersOf(int column)
    {
        var text = "";
        for (var rest = column; rest >= 0; rest = (rest / Letters) - 1) text = (char)('A' + (rest % Letters)) + text;
        return text;
    }
}
