using System.Globalization;
using System.Text;
using SroiTracker.Web.Reports.Layout;

namespace SroiTracker.Web.Reports.Pdf;

/// <summary>The marks of a page as the operators that draw them; measured from below, as the format does.</summary>
internal sealed class PageContent(IReadOnlyList<FontObjects?> fonts)
{
    private readonly StringBuilder text = new();

    internal byte[] Of(PageCanvas page)
    {
        text.Clear();
        foreach (var piece in page.Pieces)
        {
            if (piece.Node is null) text.Append("/Artifact BMC\n");
            else text.Append(CultureInfo.InvariantCulture, $"/{piece.Node.Kind}<</MCID {piece.Number}>>BDC\n");
            foreach (var mark in piece.Marks) Draw(mark);
            text.Append("EMC\n");
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private void Draw(PageMark mark)
    {
        switch (mark)
        {
            case TextMark letters: Draw(letters); break;
            case BoxMark box: text.Append(CultureInfo.InvariantCulture, $"{box.Ink.Parts} rg {Rectangle(box.Area)} re f\n"); break;
            case LineMark line: Draw(line); break;
        }
    }

    private void Draw(LineMark line) => text.Append(
        CultureInfo.InvariantCulture,
        $"{line.Ink.Parts} RG {PdfText.Points(line.Thickness)} w {Place(line.X1, line.Y1)} m {Place(line.X2, line.Y2)} l S\n");

    private void Draw(TextMark mark)
    {
        var (fragment, style) = (mark.Fragment, mark.Fragment.Style);
        if (fragment.Said is { } said) text.Append("/Span<</ActualText").Append(PdfText.Of(said)).Append(">>BDC\n");
        text.Append(CultureInfo.InvariantCulture, $"BT {style.Ink.Parts} rg /F{style.Face} {PdfText.Points(style.Size)} Tf {Place(mark.X, mark.Y)} Td ")
            .Append('<').Append(fonts[style.Face]?.Encode(fragment.Shown)).Append("> Tj ET\n");
        if (fragment.Said is not null) text.Append("EMC\n");
        if (fragment.Run.Link is not null) Draw(new LineMark(mark.X, mark.Y + 1_500, mark.X + fragment.Width, mark.Y + 1_500, 500, style.Ink));
    }

    private static string Rectangle(Area area) =>
        $"{Place(area.X, area.Y + area.Height)} {PdfText.Points(area.Width)} {PdfText.Points(area.Height)}";

    private static string Place(int x, int y) => $"{PdfText.Points(x)} {PdfText.Points(Paper.Height - y)}";
}
