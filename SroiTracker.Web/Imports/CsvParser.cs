using System.Text;

namespace SroiTracker.Web.Imports;

/// <summary>
/// Reads comma- or semicolon-separated text strictly (RFC 4180). The separator is the one that occurs most in the heading. A
/// formula in a cell is text like any other.
/// </summary>
internal sealed class CsvParser
{
    private const char Quote = '"';
    private static readonly char[] Separators = [';', ',', '\t'];

    private readonly string text;
    private readonly char separator;
    private readonly ImportLimits limits;
    private readonly FaultList faults;
    private readonly StringBuilder cell = new();
    private readonly List<SheetRow> rows = [];
    private List<SheetCell> cells = [];
    private int at;

    private CsvParser(string text, ImportLimits limits, FaultList faults)
    {
        this.text = text;
        this.limits = limits;
        this.faults = faults;
        separator = SeparatorOf(text);
    }

    private int RowNumber => rows.Count + 1;

    internal static List<SheetRow>? Read(string text, ImportLimits limits, FaultList faults)
    {
        var parser = new CsvParser(text, limits, faults);
        while (parser.at < text.Length)
        {
            if (!parser.ReadRow()) return null;
        }

        return parser.HaveEvenRows() ? parser.rows : null;
    }

    private static char SeparatorOf(string text)
    {
        var counts = new int[Separators.Length];
        var isQuoted = false;
        foreach (var letter in text)
        {
            if (letter == Quote) isQuoted = !isQuoted;
            if (letter == '\n' && !isQuoted) break;
            var index = Array.IndexOf(Separators, letter);
            if (index >= 0 && !isQuoted) counts[index]++;
        }

        return Separators[Array.IndexOf(counts, counts.Max())];
    }

    private bool ReadRow()
    {
        cells = [];
        do
        {
            if (!ReadCell()) return false;
        }
        while (TakeSeparator());

        if (RowNumber > limits.Rows + 1) return Refuse(ImportFaultCode.TooManyRows, $"{limits.Rows}");
        rows.Add(new(RowNumber, cells));
        return true;
    }

    private bool ReadCell()
    {
        cell.Clear();
        var isRead = at < text.Length && text[at] == Quote ? ReadQuoted() : ReadPlain();
        if (!isRead) return false;
        cells.Add(new(cell.ToString().Trim()));
        return cells.Count <= limits.Columns || Refuse(ImportFaultCode.TooManyColumns, $"{limits.Columns}");
    }

    private bool ReadPlain()
    {
        while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
        {
            if (text[at] == Quote && string.IsNullOrWhiteSpace(cell.ToString())) return RefuseCell(ImportFaultCode.QuoteMisplaced);
            if (!Take()) return false;
        }

        return true;
    }

    private bool ReadQuoted()
    {
        at++;
        while (at < text.Length)
        {
            if (text[at] != Quote)
            {
                if (!Take()) return false;
            }
            else if (at + 1 < text.Length && text[at + 1] == Quote)
            {
                at++;
                if (!Take()) return false;
            }
            else
            {
                at++;
                return IsAtEndOfCell || RefuseCell(ImportFaultCode.QuoteMisplaced);
            }
        }

        return RefuseCell(ImportFaultCode.QuoteNotClosed);
    }

    private bool IsAtEndOfCell => at >= text.Length || text[at] == separator || text[at] is '\r' or '\n';

    private bool Take()
    {
        if (cell.Length == limits.CellLength) return RefuseCell(ImportFaultCode.CellTooLong, $"{limits.CellLength}");
        cell.Append(text[at++]);
        return true;
    }

    private bool TakeSeparator()
    {
        if (at >= text.Length) return false;
        if (text[at] == separator)
        {
            at++;
            return true;
        }

        if (text[at] == '\r') at++;
        if (at < text.Length && text[at] == '\n') at++;
        return false;
    }

    private bool HaveEvenRows()
    {
        var width = rows.Count == 0 ? 0 : rows[0].Cells.Count;
        foreach (var row in rows.Where(row => !row.IsBlank))
        {
            if (row.Cells.Count < width)
            {
                faults.OfRow(row.Number, ImportFaultCode.RowTooShort, $"{row.Cells.Count}", $"{width}");
            }
            else if (row.Cells.Skip(width).Any(extra => extra.Text.Length > 0))
            {
                faults.OfRow(row.Number, ImportFaultCode.RowTooLong, $"{row.Cells.Count}", $"{width}");
            }
        }

        return faults.Faults.Count == 0;
    }

    private bool RefuseCell(ImportFaultCode code, params string[] args)
    {
        faults.OfCell(RowNumber, cells.Count, null, cell.ToString(), code, args);
        return false;
    }

    private bool Refuse(ImportFaultCode code, params string[] args)
    {
        faults.OfRow(RowNumber, code, args);
        return false;
    }
}
