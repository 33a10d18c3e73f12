namespace SroiTracker.Web.Reports;

/// <summary>How the cells of a column are read.</summary>
public enum ColumnKind
{
    /// <summary>Words, to the left.</summary>
    Text,

    /// <summary>Amounts and counts, to the right, never broken.</summary>
    Number,

    /// <summary>What the row is about; the header of its row.</summary>
    RowHeader,
}

/// <summary>A column; its width follows from what stands in it.</summary>
public sealed record ReportColumn(string Title, ColumnKind Kind = ColumnKind.Text)
{
    /// <summary>A column of amounts or counts.</summary>
    public static ReportColumn Number(string title) => new(title, ColumnKind.Number);

    /// <summary>The column that says what each row is about.</summary>
    public static ReportColumn Header(string title) => new(title, ColumnKind.RowHeader);
}

/// <summary>A row; missing cells are empty.</summary>
/// <param name="IsTotal">Bold, with a line above it.</param>
public sealed record ReportRow(IReadOnlyList<Words> Cells, bool IsTotal = false)
{
    /// <summary>An ordinary row.</summary>
    public static ReportRow Of(params Words[] cells) => new(cells);

    /// <summary>The sum of the rows above it.</summary>
    public static ReportRow Total(params Words[] cells) => new(cells, IsTotal: true);
}
