namespace SroiTracker.Web.Reports.Fonts;

/// <summary>
/// A font with only the glyphs that a document uses. Every character has a number of its own, also where two look the same (a space and
/// one that does not break), so that a reader gets back exactly what was written.
/// </summary>
internal sealed class FontSubset
{
    private readonly Dictionary<int, int> numbers = [];

    internal FontSubset(TrueTypeFile font, IEnumerable<int> characters)
    {
        Characters = [.. characters.Distinct().Order()];
        var glyphs = new List<int> { 0 };
        foreach (var character in Characters)
        {
            numbers[character] = glyphs.Count;
            glyphs.Add(font.GlyphOf(character));
        }

        Widths = [.. glyphs.Select(glyph => font.AdvanceOf(glyph) * 1000 / font.UnitsPerEm)];
        Bytes = SubsetFile.Write(font, glyphs);
    }

    /// <summary>The characters in order; the first has number 1.</summary>
    internal IReadOnlyList<int> Characters { get; }

    /// <summary>How far each number moves the pen, in thousandths of the size.</summary>
    internal IReadOnlyList<int> Widths { get; }

    /// <summary>The font file.</summary>
    internal byte[] Bytes { get; }

    internal int NumberOf(int character) => numbers[character];
}
