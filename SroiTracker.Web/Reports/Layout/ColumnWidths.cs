using SroiTracker.Web.Reports.Text;

namespace SroiTracker.Web.Reports.Layout;

/// <summary>
/// Divides the width of a table: every column its natural width when there is room, else its longest word and a share of the rest.
/// Numbers are never broken; a very long word may be.
/// </summary>
internal sealed class ColumnWidths(LineBreaker breaker, TableBlock table, int padding)
{
    private const int LongestWord = 140_000;

    internal int[] Of(int available)
    {
        var least = new int[table.Columns.Count];
        var most = new int[table.Columns.Count];
        for (var column = 0; column < least.Length; column++)
        {
            var isNumber = table.Columns[column].Kind == ColumnKind.Number;
            Stretch(least, most, column, table.Columns[column].Title, TextStyle.HeadCell, isWhole: false);
            foreach (var row in table.Rows)
                if (column < row.Cells.Count) Stretch(least, most, column, row.Cells[column], table.StyleOf(row, column), isNumber);
        }

        return Divide(least, most, available);
    }

    private void Stretch(int[] least, int[] most, int column, Words words, TextStyle style, bool isWhole)
    {
        if (words.Runs.Count == 0) return;
        var natural = breaker.Natural(words, style) + padding;
        most[column] = Math.Max(most[column], natural);
        least[column] = Math.Max(least[column], isWhole ? natural : Math.Min(breaker.Narrowest(words, style), LongestWord) + padding);
    }

    private int[] Divide(int[] least, int[] most, int available)
    {
        var (small, large) = (least.Sum(width => (long)width), most.Sum(width => (long)width));
        var widths = new int[least.Length];
        for (var column = 0; column < widths.Length; column++)
        {
            widths[column] = large <= available ? Room(most[column], large, available)
                : small <= available ? least[column] + Share(available - small, most[column] - least[column], large - small)
                : Share(available, least[column], small);
        }

        return widths;
    }

    /// <summary>A table with a head is as wide as the text; pairs stay close together.</summary>
    private int Room(int natural, long all, int available) => table.HasHead ? Share(available, natural, all) : natural;

    private static int Share(long amount, int part, long whole) => whole == 0 ? 0 : (int)(amount * part / whole);
}
