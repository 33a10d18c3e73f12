using System.Globalization;
using SroiTracker.Web.Reports.Text;

namespace SroiTracker.Web.Reports.Layout;

/// <summary>Lays out points or numbered steps; the mark and the text of an item are parts of their own.</summary>
internal sealed class ListLayout(Flow flow)
{
    private const int Indent = 18_000;
    private const int WideIndent = 26_000;

    internal void Place(ListBlock list)
    {
        var parent = flow.Document.Add("L");
        var indent = list is { IsNumbered: true, Items.Count: > 9 } ? WideIndent : Indent;
        for (var at = 0; at < list.Items.Count; at++)
        {
            var mark = list.IsNumbered ? (at + 1).ToString(CultureInfo.InvariantCulture) + "." : "•";
            Place(parent.Add("LI"), mark, list.Items[at], indent);
            flow.Skip(2_000);
        }

        flow.Skip(4_000);
    }

    private void Place(StructureNode item, string mark, Words words, int indent)
    {
        var style = TextStyle.Body;
        var lines = flow.Breaker.Lines(words, style, Paper.TextWidth - indent);
        flow.Need(style.Leading * Math.Min(lines.Count, 2));
        foreach (var label in flow.Breaker.Lines(mark + " ", style, indent)) flow.Page.Write(item.Add("Lbl"), label, Paper.Left, flow.Y);
        flow.Write(item.Add("LBody"), lines, Paper.Left + indent);
    }
}
