namespace SroiTracker.Web.Reports;

/// <summary>Fills a document from top to bottom; every call answers the page, so that calls may be chained.</summary>
public sealed class ReportPage
{
    private readonly List<ReportBlock> blocks = [];
    private bool hasHeading;

    internal IReadOnlyList<ReportBlock> Blocks => blocks;

    /// <summary>A heading below the title.</summary>
    public ReportPage Heading(string text)
    {
        hasHeading = true;
        return Add(new HeadingBlock(2, text));
    }

    /// <summary>A heading below the last <see cref="Heading"/>; there has to be one, as readers go by levels.</summary>
    public ReportPage Subheading(string text) =>
        hasHeading ? Add(new HeadingBlock(3, text)) : throw new InvalidOperationException("a subheading stands below a heading");

    public ReportPage Paragraph(Words words) => Add(new ParagraphBlock(words));

    /// <summary>A remark or a source, set smaller.</summary>
    public ReportPage Note(Words words) => Add(new ParagraphBlock(words, IsNote: true));

    public ReportPage Bullets(IEnumerable<Words> items) => List([.. items], isNumbered: false);

    /// <summary>Numbered steps, such as those of a derivation.</summary>
    public ReportPage Steps(IEnumerable<Words> items) => List([.. items], isNumbered: true);

    /// <summary>Pairs of a name and its value; the names are row headers.</summary>
    public ReportPage Facts(IEnumerable<(string Name, Words Value)> pairs) =>
        Table([ReportColumn.Header(""), new("")], pairs.Select(pair => ReportRow.Of(pair.Name, pair.Value)));

    /// <summary>A table; its head is repeated on every page that it runs over.</summary>
    /// <param name="whenEmpty">Stands in its place when there is no row; without it an empty table leaves nothing.</param>
    public ReportPage Table(IEnumerable<ReportColumn> columns, IEnumerable<ReportRow> rows, string? whenEmpty = null)
    {
        var table = new TableBlock([.. columns], [.. rows]);
        if (table.Rows.Count > 0) return Add(table);
        return whenEmpty is null ? this : Paragraph(whenEmpty);
    }

    public ReportPage Figure(ReportFigure figure) => Add(new FigureBlock(figure));

    /// <summary>Makes the document a letter; comes before anything else, and its subject takes the place of the title.</summary>
    public ReportPage Letter(ReportLetter letter) =>
        blocks.Count == 0 ? Add(new LetterBlock(letter)) : throw new InvalidOperationException("a letter begins with its head");

    public ReportPage Part(IReportPart part)
    {
        part.Compose(this);
        return this;
    }

    /// <summary>Room for a signature or a stamp.</summary>
    /// <param name="points">How high.</param>
    public ReportPage Space(int points) => Add(new SpaceBlock(points));

    public ReportPage NewPage() => Add(new PageBreakBlock());

    private ReportPage List(IReadOnlyList<Words> items, bool isNumbered) =>
        items.Count == 0 ? this : Add(new ListBlock(items, isNumbered));

    private ReportPage Add(ReportBlock block)
    {
        blocks.Add(block);
        return this;
    }
}
