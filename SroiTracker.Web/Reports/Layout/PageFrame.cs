using SroiTracker.Web.Reports.Text;

namespace SroiTracker.Web.Reports.Layout;

/// <summary>What stands at the head and foot of every page: who it comes from, what it is, which page of how many.</summary>
internal sealed class PageFrame(Report report, ReportPhrases phrases, Flow flow)
{
    private const int NumberWidth = 120_000;

    internal void Draw()
    {
        for (var at = 0; at < flow.Pages.Count; at++) Draw(flow.Pages[at], phrases.Page(at + 1, flow.Pages.Count));
    }

    private void Draw(PageCanvas page, string number)
    {
        var bold = TextStyle.Small with { Face = TextStyle.Strong };
        if (Line(report.Sender, bold, Paper.TextWidth) is { } sender) page.Write(null, sender, Paper.Left, Paper.HeadY);
        page.Decorate(new LineMark(Paper.Left, Paper.FootY - 8_000, Paper.Right, Paper.FootY - 8_000, 500, Ink.Rule));
        if (Line(report.Title, TextStyle.Small, Paper.TextWidth - NumberWidth) is { } title) page.Write(null, title, Paper.Left, Paper.FootY);
        if (Line(number, TextStyle.Small, NumberWidth) is { } count) page.Write(null, count, Paper.Right - count.Width, Paper.FootY);
    }

    /// <summary>As much as fits on one line.</summary>
    private TextLine? Line(string text, TextStyle style, int width) => flow.Breaker.Lines(text, style, width).FirstOrDefault();
}
