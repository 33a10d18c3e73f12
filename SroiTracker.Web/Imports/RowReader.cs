using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Imports;

/// <summary>A number of the trade register or the tax office. Nine digits are read as RSIN and shown as such.</summary>
public sealed record OrganisationNumber(KvkNumber? Kvk, Rsin? Rsin);

/// <summary>Reads the cells of one row; what is wrong becomes a fault with its place.</summary>
public sealed partial class RowReader(SheetRow row, HeadingMap headings, FaultList faults)
{
    private const int UsualLength = 500;
    private const int Patience = 1_000;
    private readonly int faultsBefore = faults.Blocking;

    public int Number => row.Number;

    /// <summary>Whether a cell of this row was faulty.</summary>
    public bool HasFaults => faults.Blocking > faultsBefore;

    /// <summary>Text as it is, HTML included (screens escape it); null when empty.</summary>
    public string? Text(string column, int longest = UsualLength)
    {
        if (Cell(column) is not { } cell)
            return null;
        var text = cell.Text;
        if (HoldsCitizenNumber(text))
            return Hidden(column);
        if (HoldsForbidden(text))
            return Wrong<string>(column, text, ImportFaultCode.ControlCharacter);
        return text.Length > longest ? Wrong<string>(column, text, ImportFaultCode.TextTooLong, Invariant(longest)) : text;
    }

    /// <summary>Text that must be there.</summary>
    public string? RequiredText(string column, int longest = UsualLength)
    {
        if (Cell(column) is null)
            Missing(column);
        return Text(column, longest);
    }

    /// <summary>An amount of zero or more; null when empty.</summary>
    public Money? Amount(string column)
    {
        if (Cell(column) is not { } cell)
            return null;
        var (amount, fault) = AmountCell.Read(cell);
        if (fault is { } code)
            Report(column, cell.Text, code);
        return amount;
    }

    /// <summary>A day; null when empty.</summary>
    public LocalDate? Day(string column)
    {
        if (Cell(column) is not { } cell)
            return null;
        var (day, fault) = DayCell.Read(cell);
        if (fault is { } code)
            Report(column, cell.Text, code);
        return day;
    }

    /// <summary>A day that must be there.</summary>
    public LocalDate? RequiredDay(string column)
    {
        if (Cell(column) is null)
            Missing(column);
        return Day(column);
    }

    /// <summary>A whole number between two bounds; null when empty.</summary>
    public long? Whole(string column, long least, long most)
    {
        if (Cell(column) is not { } cell)
            return null;
        if (!long.TryParse(cell.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            Report(column, cell.Text, ImportFaultCode.NumberUnreadable);
            return null;
        }

        if (number >= least && number <= most)
            return number;
        Report(column, cell.Text, ImportFaultCode.NumberOutOfRange, Invariant(least), Invariant(most));
        return null;
    }

    /// <summary>Hours or another exact number, 31,5; null when empty.</summary>
    public Ratio? Hours(string column)
    {
        if (Cell(column) is not { } cell)
            return null;
        if (HoursText.Parse(cell.IsNumber ? cell.Text.Replace('.', ',') : cell.Text) is { } hours)
            return hours;
        Report(column, cell.Text, ImportFaultCode.HoursUnreadable);
        return null;
    }

    /// <summary>A code of a fixed form; null when empty.</summary>
    /// <param name="form">The form in words that every language shares, "AM13".</param>
    public T? Code<T>(string column, Func<string, T?> parse, string form)
        where T : struct
    {
        if (Cell(column) is not { } cell)
            return null;
        if (parse(cell.Text) is { } code)
            return code;
        Report(column, cell.Text, ImportFaultCode.CodeUnreadable, form);
        return null;
    }

    /// <summary>One of a few words; null when empty.</summary>
    public T? Choice<T>(string column, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        if (Cell(column) is not { } cell)
            return null;
        if (choices.TryGetValue(cell.Text.ToLowerInvariant(), out var chosen))
            return chosen;
        Report(column, cell.Text, ImportFaultCode.ChoiceUnknown, string.Join(", ", choices.Keys));
        return null;
    }

    /// <summary>Eight digits as KvK number, nine as RSIN (never taken for a BSN in this column); null when empty.</summary>
    public OrganisationNumber? Organisation(string column)
    {
        if (Cell(column) is not { } cell)
            return null;
        if (KvkNumber.Parse(cell.Text) is { } kvk)
            return new(kvk, null);
        if (Rsin.Parse(cell.Text) is { } rsin)
            return new(null, rsin);
        Report(column, cell.Text, ImportFaultCode.OrganisationNumberUnreadable);
        return null;
    }

    /// <summary>Reports a fault about one column of this row.</summary>
    public void Report(string column, string? shown, ImportFaultCode code, params string[] args) =>
        faults.Add(FaultAt(column, shown, code, args));

    /// <summary>Reports something that leaves only this row out, or that is worth knowing.</summary>
    public void Remark(string column, string? shown, ImportFaultCode code, params string[] args) =>
        faults.Add(FaultAt(column, shown, code, args) with { IsBlocking = false });

    /// <summary>Reports that a value must be there.</summary>
    public void Missing(string column) => Report(column, null, ImportFaultCode.ValueMissing, column);

    /// <summary>The text of a cell as it is, for comparing; null when empty.</summary>
    public string? Raw(string column) => Cell(column)?.Text;

    internal static bool IsForbidden(char letter) =>
        (char.IsControl(letter) && letter is not ('\t' or '\n' or '\r'))
        || letter is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    private ImportFault FaultAt(string column, string? shown, ImportFaultCode code, string[] args)
    {
        var address = headings.PlaceOf(column) is { } place ? CellAddress.Of(row.Number, place) : null;
        return new(row.Number, column, address, FaultList.Cut(shown), code, args);
    }

    private SheetCell? Cell(string column) =>
        headings.PlaceOf(column) is { } place && place < row.Cells.Count && row.Cells[place].Text.Length > 0
            ? row.Cells[place]
            : null;

    private T? Wrong<T>(string column, string? shown, ImportFaultCode code, params string[] args)
        where T : class
    {
        Report(column, shown, code, args);
        return null;
    }

    private string? Hidden(string column) => Wrong<string>(column, null, ImportFaultCode.CitizenNumber);

    // The number of a European notice (2020/S 001-000341) holds nine digits in a row that mean nothing personal.
    private static bool HoldsCitizenNumber(string text) =>
        CitizenServiceNumber.OccursIn(text) && CitizenServiceNumber.OccursIn(NoticeNumber().Replace(text, ""));

    private static bool HoldsForbidden(string text)
    {
        foreach (var letter in text)
        {
            if (IsForbidden(letter))
                return true;
        }

        return false;
    }

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\b(19|20)[0-9]{2}/S [0-9]{3}-[0-9]{6,7}\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        Patience
    )]
    private static partial Regex NoticeNumber();
}
