using SroiTracker.Web.Reports.Text;

namespace SroiTracker.Web.Reports.Layout;

/// <summary>What is drawn on one page, in reading order. Every mark belongs to a part of the document or is decoration.</summary>
internal sealed class PageCanvas
{
    private readonly List<Piece> pieces = [];
    private readonly List<PageLink> links = [];
    private readonly List<StructureNode> owners = [];

    internal IReadOnlyList<Piece> Pieces => pieces;

    internal IReadOnlyList<PageLink> Links => links;

    /// <summary>The part to which each numbered piece belongs.</summary>
    internal IReadOnlyList<StructureNode> Owners => owners;

    /// <summary>Draws a line of text; its runs with a link become parts of their own below the node.</summary>
    /// <param name="node">The part it belongs to; null for a head or foot of the page, or a head that is repeated.</param>
    internal void Write(StructureNode? node, TextLine line, int x, int y, LinkNodes? linkNodes = null)
    {
        foreach (var fragment in line.Fragments)
        {
            var owner = node;
            if (fragment.Run.Link is { } address && node is not null && linkNodes is not null)
            {
                owner = linkNodes.Of(node, fragment.Run);
                var link = new PageLink(this, new(x, y, fragment.Width, line.Style.Leading), address, owner);
                Draw(owner, new TextMark(x, y + line.Style.Rise, fragment));
                owner.Add(link);
                links.Add(link);
            }
            else
            {
                Draw(owner, new TextMark(x, y + line.Style.Rise, fragment));
            }

            x += fragment.Width;
        }
    }

    /// <summary>Draws something that says nothing by itself.</summary>
    internal void Decorate(PageMark mark) => Draw(null, mark);

    internal void Draw(StructureNode? node, PageMark mark)
    {
        if (pieces.Count == 0 || !ReferenceEquals(pieces[^1].Node, node)) pieces.Add(Begin(node));
        pieces[^1].Marks.Add(mark);
    }

    private Piece Begin(StructureNode? node)
    {
        if (node is null) return new(null, -1, []);
        node.Add(new ContentChild(this, owners.Count));
        owners.Add(node);
        return new(node, owners.Count - 1, []);
    }
}

/// <summary>Marks that belong together.</summary>
/// <param name="Node">The part they belong to; null for decoration.</param>
/// <param name="Number">Which of the pieces with a part it is on this page.</param>
internal sealed record Piece(StructureNode? Node, int Number, List<PageMark> Marks);

/// <summary>The part of each run that is a link; one part, also over two lines.</summary>
internal sealed class LinkNodes
{
    private readonly Dictionary<Run, StructureNode> nodes = new(ReferenceEqualityComparer.Instance);

    internal StructureNode Of(StructureNode parent, Run run)
    {
        if (!nodes.TryGetValue(run, out var node)) nodes[run] = node = parent.Add("Link");
        return node;
    }
}
