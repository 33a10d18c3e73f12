namespace SroiTracker.Web.Reports.Text;

/// <summary>How a text is set. Every measure in a document is a whole number of thousandths of a point, so that no fraction is ever rounded
/// twice.</summary>
/// <param name="Face">Which of the faces: 0 ordinary, 1 bold.</param>
/// <param name="Size">The size of the letters.</param>
/// <param name="Leading">From one base line to the next.</param>
/// <param name="Ink">Its colour.</param>
internal readonly record struct TextStyle(int Face, int Size, int Leading, Ink Ink)
{
    internal const int Ordinary = 0;
    internal const int Strong = 1;

    internal static TextStyle Body { get; } = new(Ordinary, 10_000, 14_500, Ink.Black);

    internal static TextStyle Small { get; } = new(Ordinary, 8_500, 12_000, Ink.Grey);

    internal static TextStyle Cell { get; } = new(Ordinary, 9_000, 12_500, Ink.Black);

    internal static TextStyle HeadCell { get; } = Cell with { Face = Strong };

    /// <summary>From the top of a line to its base line.</summary>
    internal int Rise => (Leading + (Size * 7 / 10)) / 2;

    internal static TextStyle Heading(int level) => level switch
    {
        1 => new(Strong, 20_000, 26_000, Ink.Dark),
        2 => new(Strong, 13_500, 18_500, Ink.Dark),
        _ => new(Strong, 10_500, 15_000, Ink.Dark),
    };
}
