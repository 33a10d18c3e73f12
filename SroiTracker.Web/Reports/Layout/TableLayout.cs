using SroiTracker.Web.Reports.Text;

namespace SroiTracker.Web.Reports.Layout;

/// <summary>
/// Lays a table out over as many pages as it takes. Its head is said once and shown on every page; a row stays whole while a page can
/// hold it, and a cell that is longer goes on where the page begins.
/// </summary>
internal sealed class TableLayout
{
    private const int SidePadding = 4_000;
    internal const int TopPadding = 3_000;

    private readonly Flow flow;
    private readonly TableBlock table;
    private readonly int[] widths;
    private readonly TableRow? head;
    private readonly StructureNode node;

    internal TableLayout(Flow flow, TableBlock table)
    {
        (this.flow, this.table) = (flow, table);
        node = flow.Document.Add("Table");
        widths = new ColumnWidths(flow.Breaker, table, 2 * SidePadding).Of(Paper.TextWidth);
        if (table.HasHead) head = new(table.Columns.Select((column, at) => Cell(column.Title, TextStyle.HeadCell, at)), isHead: true, isTotal: false);
    }

    /// <summary>Titles that fill half a page stand at the beginning only.</summary>
    private bool IsRepeated => head is not null && head.Height < (Paper.Bottom - Paper.Top) / 2;

    internal void Place()
    {
        var rows = table.Rows.Select(row => new TableRow(
            row.Cells.Take(widths.Length).Select((words, at) => Cell(words, table.StyleOf(row, at), at)), isHead: false, row.IsTotal));
        flow.Skip(3_000);
        StructureNode? body = null;
        foreach (var row in rows)
        {
            if (body is null) Begin(row);
            body ??= node.Add("TBody");
            Place(row, body.Add("TR"));
        }

        flow.Skip(10_000);
    }

    /// <summary>The head with at least the beginning of the first row below it.</summary>
    private void Begin(TableRow first)
    {
        if (head is null) return;
        flow.Need(head.Height + Math.Min(first.Height, 4 * TextStyle.Cell.Leading));
        var tr = node.Add("THead").Add("TR");
        if (IsRepeated) Draw(head, tr, 0, head.LineCount);
        else Place(head, tr);
    }

    private void Place(TableRow row, StructureNode tr)
    {
        var wholePage = Paper.Bottom - Paper.Top - (IsRepeated && head is not null ? head.Height : 0);
        if (row.Height > flow.Room && row.Height <= wholePage) NextPage();
        for (var line = 0; line == 0 || line < row.LineCount;)
        {
            var fitting = Math.Max(0, (flow.Room - (2 * TopPadding)) / TextStyle.Cell.Leading);
            if (fitting == 0) NextPage();
            else line = Draw(row, tr, line, Math.Min(row.LineCount, line + fitting));
            if (row.LineCount == 0) break;
        }
    }

    /// <summary>The head again, for the eye only.</summary>
    private void NextPage()
    {
        flow.NewPage();
        if (head is not null && IsRepeated) Draw(head, null, 0, head.LineCount);
    }

    private int Draw(TableRow row, StructureNode? tr, int from, int to)
    {
        var height = TableRow.HeightOf(to - from);
        if (row.IsHead) flow.Page.Decorate(new BoxMark(new(Paper.Left, flow.Y, widths.Sum(), height), Ink.Shade));
        var x = Paper.Left;
        for (var column = 0; column < widths.Length; column++)
        {
            var cell = tr is null ? null : row.NodeOf(tr, column, widths.Length, table.Columns[column].Kind);
            if (column < row.Cells.Count) Draw(row.Cells[column], cell, from, to, x, column);
            x += widths[column];
        }

        flow.Y += height;
        var thickness = row.IsTotal || row.IsHead ? 1_000 : 500;
        if (row.IsTotal) Rule(flow.Y - height, thickness);
        Rule(flow.Y, thickness);
        return to;
    }

    private void Draw(TableCell cell, StructureNode? node, int from, int to, int x, int column)
    {
        for (var at = from; at < Math.Min(to, cell.Lines.Count); at++)
        {
            var line = cell.Lines[at];
            var left = table.Columns[column].Kind == ColumnKind.Number ? x + widths[column] - SidePadding - line.Width : x + SidePadding;
            flow.Page.Write(node, line, left, flow.Y + TopPadding + ((at - from) * TextStyle.Cell.Leading), cell.Links);
        }
    }

    private void Rule(int y, int thickness) =>
        flow.Page.Decorate(new LineMark(Paper.Left, y, Paper.Left + widths.Sum(), y, thickness, Ink.Rule));

    private TableCell Cell(Words words, TextStyle style, int column) =>
        new(flow.Breaker.Lines(words, style, widths[column] - (2 * SidePadding)));
}
