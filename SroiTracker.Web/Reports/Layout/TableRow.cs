using SroiTracker.Web.Reports.Text;

namespace SroiTracker.Web.Reports.Layout;

/// <summary>A cell with its text in lines.</summary>
internal sealed record TableCell(IReadOnlyList<TextLine> Lines)
{
    internal LinkNodes Links { get; } = new();
}

/// <summary>A row as it will be placed; on a second page it goes on in the cells that the first one made.</summary>
internal sealed class TableRow(IEnumerable<TableCell> cells, bool isHead, bool isTotal)
{
    private StructureNode[]? nodes;

    internal IReadOnlyList<TableCell> Cells { get; } = [.. cells];

    internal bool IsHead => isHead;

    internal bool IsTotal => isTotal;

    internal int LineCount => Cells.Count == 0 ? 0 : Cells.Max(cell => cell.Lines.Count);

    internal int Height => HeightOf(LineCount);

    /// <summary>So many lines with the white above and below them.</summary>
    internal static int HeightOf(int lines) => (Math.Max(1, lines) * TextStyle.Cell.Leading) + (2 * TableLayout.TopPadding);

    /// <summary>The part of a cell, made with its row.</summary>
    internal StructureNode NodeOf(StructureNode tr, int column, int count, ColumnKind kind)
    {
        nodes ??= new StructureNode[count];
        return nodes[column] ??= tr.Add(Cell(kind));
    }

    private StructureNode Cell(ColumnKind kind) => isHead ? new("TH") { Scope = "Column" }
        : kind == ColumnKind.RowHeader ? new("TH") { Scope = "Row" }
        : new("TD");
}
