namespace SroiTracker.Web.Reports;

/// <summary>A drawing in points, from its upper left corner, as wide as the text at most.</summary>
/// <param name="Alternative">What the drawing says, for who does not see it.</param>
public sealed record ReportFigure(string Alternative, int Width, int Height, IReadOnlyList<FigureShape> Shapes);

/// <summary>A part of a drawing.</summary>
public abstract record FigureShape
{
    private protected FigureShape() { }
}

/// <summary>A filled rectangle.</summary>
public sealed record FigureBox(int X, int Y, int Width, int Height, FigureTone Tone) : FigureShape;

/// <summary>A straight line.</summary>
public sealed record FigureLine(int X1, int Y1, int X2, int Y2, FigureTone Tone) : FigureShape;

/// <summary>A short text on one line; Y is its base line.</summary>
public sealed record FigureLabel(int X, int Y, string Text) : FigureShape;

/// <summary>The few shades of a drawing, each readable in print.</summary>
public enum FigureTone
{
    /// <summary>The figure itself.</summary>
    Strong,

    /// <summary>What is expected or pending.</summary>
    Middle,

    /// <summary>Background.</summary>
    Light,
}
