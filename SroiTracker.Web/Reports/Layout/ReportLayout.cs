using SroiTracker.Web.Reports.Text;

namespace SroiTracker.Web.Reports.Layout;

/// <summary>Lays a document out: every block in its order, then the head and foot of every page.</summary>
internal sealed class ReportLayout(Report report, ReportPhrases phrases, ReportFace[] faces)
{
    private const int KeepWithNext = 44_000;

    private readonly Flow flow = new(faces);

    internal Flow Run()
    {
        if (report.Blocks is not [LetterBlock, ..]) Place(new HeadingBlock(1, report.Title));
        foreach (var block in report.Blocks) Place(block);
        new PageFrame(report, phrases, flow).Draw();
        return flow;
    }

    private void Place(ReportBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading: Head(heading); break;
            case ParagraphBlock paragraph: Paragraph(paragraph); break;
            case ListBlock list: new ListLayout(flow).Place(list); break;
            case TableBlock table: new TableLayout(flow, table).Place(); break;
            case FigureBlock figure: new FigureLayout(flow).Place(figure.Figure); break;
            case LetterBlock letter: Letter(letter.Letter); break;
            case SpaceBlock space: flow.Need(space.Points * Paper.Point); flow.Y += Math.Min(space.Points * Paper.Point, flow.Room); break;
            case PageBreakBlock: flow.NewPage(); break;
        }
    }

    private void Head(HeadingBlock heading)
    {
        var style = TextStyle.Heading(heading.LooksLike);
        var lines = flow.Breaker.Lines(heading.Text, style, Paper.TextWidth);
        flow.Skip(style.Size * 9 / 10);
        flow.Need((lines.Count * style.Leading) + KeepWithNext);
        flow.Bookmarks.Add(new(heading.Level, heading.Text, flow.Page, flow.Y));
        flow.Write(flow.Document.Add($"H{heading.Level}"), lines, Paper.Left);
        flow.Skip(style.Size / 3);
    }

    private void Paragraph(ParagraphBlock paragraph)
    {
        var style = paragraph.IsNote ? TextStyle.Small : TextStyle.Body;
        var lines = flow.Breaker.Lines(paragraph.Words, style, Paper.TextWidth);
        if (lines.Count == 0) return;
        flow.Write(flow.Document.Add("P"), lines, Paper.Left);
        flow.Skip(style.Leading / 2);
    }

    private void Letter(ReportLetter letter)
    {
        flow.Y = Paper.AddressY;
        Paragraph(new(string.Join('\n', letter.Address)));
        flow.Y += 4 * TextStyle.Body.Leading;
        Paragraph(new($"{phrases.Day}: {letter.Day}\n{phrases.Reference}: {letter.Reference}"));
        Place(new HeadingBlock(1, letter.Subject) { LooksLike = 2 });
    }
}
