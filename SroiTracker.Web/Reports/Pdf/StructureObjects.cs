using System.Globalization;
using System.Text;
using SroiTracker.Web.Reports.Layout;

namespace SroiTracker.Web.Reports.Pdf;

/// <summary>The tree of parts, and for every page and link the way back to it.</summary>
internal sealed class StructureObjects
{
    private readonly PdfBytes file;
    private readonly Dictionary<PageCanvas, int> pages;
    private readonly Dictionary<PageLink, int> links;
    private readonly Dictionary<StructureNode, int> numbers = new(ReferenceEqualityComparer.Instance);

    internal StructureObjects(PdfBytes file, Dictionary<PageCanvas, int> pages, Dictionary<PageLink, int> links) =>
        (this.file, this.pages, this.links) = (file, pages, links);

    /// <summary>Writes the tree and answers the number of its root.</summary>
    /// <param name="order">Pages first, then links: the order in which they name their place in the way back.</param>
    internal int Write(StructureNode document, IReadOnlyList<PageCanvas> order)
    {
        var root = file.Reserve();
        Number(document);
        Write(document, root);
        var way = new StringBuilder("<</Nums[");
        var key = 0;
        foreach (var page in order)
            way.Append(CultureInfo.InvariantCulture, $"{key++} {PdfText.Reference(file.Add(PdfText.References(page.Owners.Select(node => numbers[node]))))} ");
        foreach (var link in order.SelectMany(page => page.Links))
            way.Append(CultureInfo.InvariantCulture, $"{key++} {PdfText.Reference(numbers[link.Node])} ");
        var tree = file.Add(way.Append("]>>").ToString());
        file.Put(root, string.Create(CultureInfo.InvariantCulture,
            $"<</Type/StructTreeRoot/K {PdfText.Reference(numbers[document])}/ParentTree {PdfText.Reference(tree)}/ParentTreeNextKey {key}>>"));
        return root;
    }

    private void Number(StructureNode node)
    {
        numbers[node] = file.Reserve();
        foreach (var child in node.Children.OfType<PartChild>()) Number(child.Node);
    }

    private void Write(StructureNode node, int parent)
    {
        var page = node.Children.OfType<ContentChild>().FirstOrDefault()?.Page;
        var place = page is null ? "" : "/Pg " + PdfText.Reference(pages[page]);
        var children = string.Join(' ', node.Children.Select(child => Child(child, page)));
        file.Put(numbers[node], $"<</Type/StructElem/S/{node.Kind}/P {PdfText.Reference(parent)}{place}{Attributes(node)}/K[{children}]>>");
        foreach (var child in node.Children.OfType<PartChild>()) Write(child.Node, numbers[node]);
    }

    private string Child(NodeChild child, PageCanvas? own) => child switch
    {
        PartChild part => PdfText.Reference(numbers[part.Node]),
        LinkChild link => $"<</Type/OBJR/Obj {PdfText.Reference(links[link.Link])}/Pg {PdfText.Reference(pages[link.Link.Page])}>>",
        ContentChild content when ReferenceEquals(content.Page, own) => content.Number.ToString(CultureInfo.InvariantCulture),
        ContentChild content => $"<</Type/MCR/Pg {PdfText.Reference(pages[content.Page])}/MCID {content.Number.ToString(CultureInfo.InvariantCulture)}>>",
        _ => "",
    };

    private static string Attributes(StructureNode node)
    {
        var scope = node.Scope is null ? "" : $"/A<</O/Table/Scope/{node.Scope}>>";
        var words = node.Alternative is null ? "" : "/Alt " + PdfText.Of(node.Alternative);
        if (node.Box is not { } box) return scope + words;
        var (low, high) = (Paper.Height - box.Y - box.Height, Paper.Height - box.Y);
        return $"{scope}{words}/A<</O/Layout/Placement/Block/BBox[{PdfText.Points(box.X)} {PdfText.Points(low)} "
            + $"{PdfText.Points(box.X + box.Width)} {PdfText.Points(high)}]>>";
    }
}
