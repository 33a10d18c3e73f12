using Fields = System.Collections.Generic.Dictionary<string, object>;

namespace SroiTracker.Tests.Web.Reports;

/// <summary>A part of a document as a reader hears it.</summary>
/// <param name="Text">Everything below it, in reading order.</param>
internal sealed record PdfPart(string Kind, string Text, Fields Fields, IReadOnlyList<PdfPart> Parts)
{
    internal IEnumerable<PdfPart> All(string kind) => Parts.SelectMany(part => part.All(kind)).Concat(Kind == kind ? [this] : []);

    internal IEnumerable<PdfPart> InOrder() => [this, .. Parts.SelectMany(part => part.InOrder())];
}

/// <summary>Goes through the tree of parts and checks on its way that every piece of a page is said exactly once.</summary>
internal sealed class PdfParts
{
    private readonly PdfDocument document;
    private readonly List<Fields> pages;
    private readonly HashSet<(int Page, int Number)> heard = [];

    internal PdfParts(byte[] bytes)
    {
        document = new(bytes);
        pages = document.Pages;
        Pages = [.. pages.Select(page => new PdfPageText(document, page))];
        var root = document.Of<Fields>(document.Catalog["StructTreeRoot"]);
        Root = Part(document.Of<Fields>(root["K"]));
        heard.Should().HaveCount(Pages.Sum(page => page.Pieces.Count), "every piece of a page is said once");
    }

    internal PdfDocument Document => document;

    internal List<PdfPageText> Pages { get; }

    internal PdfPart Root { get; }

    private PdfPart Part(Fields fields)
    {
        var parts = new List<PdfPart>();
        var text = "";
        foreach (var child in document.Of<List<object>>(fields["K"]))
        {
            if (child is decimal number) text += Piece(fields["Pg"], (int)number);
            else if (child is PdfReference reference) parts.Add(Part(document.Of<Fields>(reference)));
            else if (child is Fields mark && mark.TryGetValue("MCID", out var other)) text += Piece(mark["Pg"], (int)(decimal)other);
            if (child is PdfReference) text += parts[^1].Text;
        }

        return new(((PdfName)fields["S"]).Text, text, fields, parts);
    }

    private string Piece(object page, int number)
    {
        var at = pages.IndexOf(document.Of<Fields>(page));
        heard.Add((at, number)).Should().BeTrue("piece {0} of page {1} is said once", number, at + 1);
        return Pages[at].Pieces.GetValueOrDefault(number, "");
    }
}
