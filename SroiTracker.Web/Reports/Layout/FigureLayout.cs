using SroiTracker.Web.Reports.Text;

namespace SroiTracker.Web.Reports.Layout;

/// <summary>Draws a figure as one part with the words that say the same.</summary>
internal sealed class FigureLayout(Flow flow)
{
    internal void Place(ReportFigure figure)
    {
        var height = figure.Height * Paper.Point;
        flow.Skip(4_000);
        flow.Need(height);
        var node = flow.Document.Add(new StructureNode("Figure")
        {
            Alternative = figure.Alternative,
            Box = new Area(Paper.Left, flow.Y, figure.Width * Paper.Point, height),
        });
        foreach (var shape in figure.Shapes) Draw(node, shape);
        flow.Y += Math.Min(height, flow.Room);
        flow.Skip(8_000);
    }

    private void Draw(StructureNode node, FigureShape shape)
    {
        switch (shape)
        {
            case FigureBox box: flow.Page.Draw(node,
                new BoxMark(new(X(box.X), Y(box.Y), box.Width * Paper.Point, box.Height * Paper.Point), InkOf(box.Tone))); break;
            case FigureLine line: flow.Page.Draw(node,
                new LineMark(X(line.X1), Y(line.Y1), X(line.X2), Y(line.Y2), Paper.Point, InkOf(line.Tone))); break;
            case FigureLabel label: Label(node, label); break;
        }
    }

    private void Label(StructureNode node, FigureLabel label)
    {
        var style = TextStyle.Cell;
        foreach (var line in flow.Breaker.Lines(label.Text, style, Paper.TextWidth).Take(1))
            flow.Page.Write(node, line, X(label.X), Y(label.Y) - style.Rise);
    }

    private static int X(int points) => Paper.Left + (points * Paper.Point);

    private int Y(int points) => flow.Y + (points * Paper.Point);

    private static Ink InkOf(FigureTone tone) => tone switch
    {
        FigureTone.Strong => Ink.Dark,
        FigureTone.Middle => Ink.Middle,
        _ => Ink.Shade,
    };
}
