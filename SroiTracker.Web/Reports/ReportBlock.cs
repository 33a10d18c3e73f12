using SroiTracker.Web.Reports.Text;

namespace SroiTracker.Web.Reports;

/// <summary>One thing on paper, in reading order; the kinds below and no others.</summary>
public abstract record ReportBlock
{
    private protected ReportBlock() { }
}

/// <summary>A heading; the title is level 1.</summary>
internal sealed record HeadingBlock(int Level, string Text) : ReportBlock
{
    /// <summary>As large as a heading of this level; the subject of a letter is the first heading but no shouted one.</summary>
    internal int LooksLike { get; init; } = Level;
}

/// <summary>A paragraph.</summary>
/// <param name="IsNote">Set smaller: a source or a remark.</param>
internal sealed record ParagraphBlock(Words Words, bool IsNote = false) : ReportBlock;

/// <summary>A list of points or of numbered steps.</summary>
internal sealed record ListBlock(IReadOnlyList<Words> Items, bool IsNumbered) : ReportBlock;

/// <summary>A table. Without titles it has row headers only.</summary>
internal sealed record TableBlock(IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportRow> Rows) : ReportBlock
{
    internal bool HasHead => Columns.Any(column => column.Title.Length > 0);

    internal TextStyle StyleOf(ReportRow row, int column) =>
        row.IsTotal || Columns[column].Kind == ColumnKind.RowHeader ? TextStyle.HeadCell : TextStyle.Cell;
}

/// <summary>A drawing with the words that say the same.</summary>
internal sealed record FigureBlock(ReportFigure Figure) : ReportBlock;

/// <summary>The head of a letter: who it is for, day, reference, subject.</summary>
internal sealed record LetterBlock(ReportLetter Letter) : ReportBlock;

/// <summary>What follows begins on a new page.</summary>
internal sealed record PageBreakBlock : ReportBlock;

/// <summary>An empty strip, for a signature.</summary>
/// <param name="Points">How high.</param>
internal sealed record SpaceBlock(int Points) : ReportBlock;
