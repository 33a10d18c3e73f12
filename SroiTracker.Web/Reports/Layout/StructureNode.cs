namespace SroiTracker.Web.Reports.Layout;

/// <summary>A part of the document as a reader of it goes through: heading, paragraph, table, cell.</summary>
internal sealed class StructureNode(string kind)
{
    private readonly List<NodeChild> children = [];

    internal string Kind { get; } = kind;

    /// <summary>Row or Column, of a header cell.</summary>
    internal string? Scope { get; init; }

    /// <summary>What a drawing says.</summary>
    internal string? Alternative { get; init; }

    /// <summary>Where a drawing stands.</summary>
    internal Area? Box { get; set; }

    internal IReadOnlyList<NodeChild> Children => children;

    internal StructureNode Add(StructureNode node)
    {
        children.Add(new PartChild(node));
        return node;
    }

    internal StructureNode Add(string kind) => Add(new StructureNode(kind));

    internal void Add(ContentChild content) => children.Add(content);

    internal void Add(PageLink link) => children.Add(new LinkChild(link));
}

/// <summary>What a part consists of, in reading order.</summary>
internal abstract record NodeChild;

/// <summary>A part of the part.</summary>
internal sealed record PartChild(StructureNode Node) : NodeChild;

/// <summary>Marks on a page: the page and the number of the piece on it.</summary>
internal sealed record ContentChild(PageCanvas Page, int Number) : NodeChild;

/// <summary>The place that may be pressed.</summary>
internal sealed record LinkChild(PageLink Link) : NodeChild;

/// <summary>A rectangle, from the upper left corner of the page.</summary>
internal readonly record struct Area(int X, int Y, int Width, int Height);

/// <summary>A place on a page that leads to an address on the web.</summary>
internal sealed record PageLink(PageCanvas Page, Area Area, string Address, StructureNode Node);
