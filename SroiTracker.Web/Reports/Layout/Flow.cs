using SroiTracker.Web.Reports.Text;

namespace SroiTracker.Web.Reports.Layout;

/// <summary>Fills page after page from top to bottom.</summary>
internal sealed class Flow
{
    private readonly List<PageCanvas> pages = [new()];

    internal Flow(ReportFace[] faces) => Breaker = new(faces);

    internal LineBreaker Breaker { get; }

    internal StructureNode Document { get; } = new("Document");

    internal List<Bookmark> Bookmarks { get; } = [];

    internal IReadOnlyList<PageCanvas> Pages => pages;

    internal PageCanvas Page => pages[^1];

    /// <summary>Where the next thing is placed.</summary>
    internal int Y { get; set; } = Paper.Top;

    /// <summary>What is left of this page.</summary>
    internal int Room => Paper.Bottom - Y;

    internal bool IsAtTop => Y == Paper.Top;

    internal void NewPage()
    {
        pages.Add(new());
        Y = Paper.Top;
    }

    /// <summary>Begins a new page when this one has no room for so much, unless it is empty.</summary>
    internal void Need(int height)
    {
        if (Room < height && !IsAtTop) NewPage();
    }

    /// <summary>Leaves room above something, except at the top of a page.</summary>
    internal void Skip(int height)
    {
        if (!IsAtTop) Y += Math.Min(height, Room);
    }

    /// <summary>Places lines below each other, over pages where needed; two lines of a text stay together.</summary>
    internal void Write(StructureNode node, IReadOnlyList<TextLine> lines, int x)
    {
        var links = new LinkNodes();
        for (var at = 0; at < lines.Count; at++)
        {
            var isAlone = at == 0 && lines.Count > 1 || at == lines.Count - 2 && at > 0;
            Need(lines[at].Style.Leading * (isAlone ? 2 : 1));
            Page.Write(node, lines[at], x, Y, links);
            Y += lines[at].Style.Leading;
        }
    }
}

/// <summary>A heading in the list beside the document.</summary>
internal sealed record Bookmark(int Level, string Text, PageCanvas Page, int Y);
