using System.Globalization;
using SroiTracker.Web.Reports.Layout;

namespace SroiTracker.Web.Reports.Pdf;

/// <summary>Writes a document that is laid out: fonts, pages, parts, bookmarks, metadata, catalogue; always in that order.</summary>
internal static class DocumentFile
{
    private const int Printed = 4;

    internal static byte[] Write(Report report, ReportPhrases phrases, Flow flow, ReportFace[] faces)
    {
        using var file = new PdfBytes();
        var fonts = Fonts(flow, faces);
        var resources = file.Add("<</Font<<"
            + string.Concat(fonts.Select((font, face) => font is null ? "" : $"/F{face} {PdfText.Reference(font.Write(file))}")) + ">>>>");
        var tree = file.Reserve();
        var pages = flow.Pages.ToDictionary(page => page, _ => file.Reserve());
        var links = Links(file, flow, phrases, pages);
        Pages(file, flow, new PageContent(fonts), (tree, resources), (pages, links));
        file.Put(tree, $"<</Type/Pages/Count {pages.Count}/Kids{PdfText.References(flow.Pages.Select(page => pages[page]))}>>");

        var parts = new StructureObjects(file, pages, links).Write(flow.Document, flow.Pages);
        var outlines = new BookmarkObjects(file, pages).Write(flow.Bookmarks);
        var packet = file.AddRaw(Metadata.Packet(report, phrases.Tag), "/Type/Metadata/Subtype/XML");
        var catalog = file.Add($"<</Type/Catalog/Pages {PdfText.Reference(tree)}/Lang({phrases.Tag})/MarkInfo<</Marked true>>"
            + $"/StructTreeRoot {PdfText.Reference(parts)}/Outlines {PdfText.Reference(outlines)}/PageMode/UseOutlines"
            + $"/ViewerPreferences<</DisplayDocTitle true>>/Metadata {PdfText.Reference(packet)}>>");
        return file.Close(catalog, file.Add(Metadata.Info(report)));
    }

    private static List<FontObjects?> Fonts(Flow flow, ReportFace[] faces)
    {
        var fragments = flow.Pages.SelectMany(page => page.Pieces).SelectMany(piece => piece.Marks).OfType<TextMark>()
            .Select(mark => mark.Fragment).ToLookup(fragment => fragment.Style.Face);
        return [.. faces.Select((face, at) => fragments.Contains(at) ? new FontObjects(face, Characters(fragments[at])) : null)];
    }

    private static HashSet<int> Characters(IEnumerable<Text.Fragment> fragments) =>
        [.. fragments.SelectMany(fragment => fragment.Shown.EnumerateRunes()).Select(rune => rune.Value)];

    private static void Pages(
        PdfBytes file, Flow flow, PageContent content, (int Tree, int Resources) above,
        (Dictionary<PageCanvas, int> Pages, Dictionary<PageLink, int> Links) known)
    {
        for (var at = 0; at < flow.Pages.Count; at++)
        {
            var page = flow.Pages[at];
            var marks = page.Links.Count == 0 ? "" : "/Annots" + PdfText.References(page.Links.Select(link => known.Links[link]));
            file.Put(known.Pages[page], $"<</Type/Page/Parent {PdfText.Reference(above.Tree)}/MediaBox[0 0 {PdfText.Points(Paper.Width)} {PdfText.Points(Paper.Height)}]"
                + $"/Resources {PdfText.Reference(above.Resources)}/Contents {PdfText.Reference(file.AddStream(content.Of(page)))}"
                + string.Create(CultureInfo.InvariantCulture, $"/StructParents {at}/Tabs/S{marks}>>"));
        }
    }

    private static Dictionary<PageLink, int> Links(PdfBytes file, Flow flow, ReportPhrases phrases, Dictionary<PageCanvas, int> pages)
    {
        var numbers = new Dictionary<PageLink, int>(ReferenceEqualityComparer.Instance);
        foreach (var link in flow.Pages.SelectMany(page => page.Links))
        {
            var (area, key) = (link.Area, flow.Pages.Count + numbers.Count);
            var place = $"{PdfText.Points(area.X)} {PdfText.Points(Paper.Height - area.Y - area.Height)} "
                + $"{PdfText.Points(area.X + area.Width)} {PdfText.Points(Paper.Height - area.Y)}";
            numbers[link] = file.Add($"<</Type/Annot/Subtype/Link/Rect[{place}]/Border[0 0 0]/F {Printed}/P {PdfText.Reference(pages[link.Page])}"
                + $"/Contents {PdfText.Of(phrases.LinkTo(link.Address))}/A<</S/URI/URI{PdfText.Plain(new Uri(link.Address).AbsoluteUri)}>>"
                + string.Create(CultureInfo.InvariantCulture, $"/StructParent {key}>>"));
        }

        return numbers;
    }
}
