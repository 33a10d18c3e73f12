using System.Text;

namespace SroiTracker.Web.Reports.Fonts;

/// <summary>A TrueType font as it lies on disk: what its letters measure and what they look like.</summary>
internal sealed class TrueTypeFile
{
    private readonly byte[] bytes;
    private readonly Dictionary<string, Range> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> glyphs;
    private readonly int measured;
    private readonly int[] advances;

    internal TrueTypeFile(byte[] bytes)
    {
        this.bytes = bytes;
        ReadOnlySpan<byte> all = bytes;
        for (var table = 0; table < all.Word(4); table++)
        {
            var record = all.Slice(12 + (16 * table), 16);
            tables[Encoding.ASCII.GetString(record[..4])] = record.Number(8)..(record.Number(8) + record.Number(12));
        }

        UnitsPerEm = Table("head").Word(18);
        measured = Table("hhea").Word(34);
        glyphs = CharacterMap.Read(Table("cmap"));
        var widths = Table("hmtx");
        advances = new int[measured];
        for (var glyph = 0; glyph < measured; glyph++) advances[glyph] = widths.Word(4 * glyph);
    }

    internal int UnitsPerEm { get; }

    internal int Ascent => Table("hhea").Signed(4);

    internal int Descent => Table("hhea").Signed(6);

    internal int CapHeight => Table("OS/2").Signed(88);

    internal bool Has(string table) => tables.ContainsKey(table);

    internal bool Shows(int character) => glyphs.ContainsKey(character);

    internal int GlyphOf(int character) => glyphs.GetValueOrDefault(character);

    internal int AdvanceOf(int glyph) => advances[Math.Min(glyph, measured - 1)];

    /// <summary>How far the outline begins from where the pen is.</summary>
    internal int BearingOf(int glyph) =>
        Table("hmtx").Signed(glyph < measured ? (4 * glyph) + 2 : (4 * measured) + (2 * (glyph - measured)));

    internal ReadOnlySpan<byte> Table(string name) => bytes.AsSpan(tables[name]);

    /// <summary>The outline of a glyph; empty for a space.</summary>
    internal ReadOnlySpan<byte> Outline(int glyph) => Table("glyf")[Place(glyph)..Place(glyph + 1)];

    private int Place(int glyph) =>
        Table("head").Signed(50) == 0 ? 2 * Table("loca").Word(2 * glyph) : Table("loca").Number(4 * glyph);
}
