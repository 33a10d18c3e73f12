namespace SroiTracker.Web.Reports.Fonts;

/// <summary>Which glyph shows which character, from the table cmap (its segments, or its groups where it has those).</summary>
internal static class CharacterMap
{
    private const int Segments = 4;
    private const int Groups = 12;

    internal static Dictionary<int, int> Read(ReadOnlySpan<byte> cmap)
    {
        var glyphs = new Dictionary<int, int>();
        for (var table = 0; table < cmap.Word(2); table++)
        {
            var record = cmap.Slice(4 + (8 * table), 8);
            var part = cmap[record.Number(4)..];
            if (record.Word(0) == 3 && part.Word(0) == Segments) ReadSegments(part, glyphs);
            if (record.Word(0) == 3 && part.Word(0) == Groups) ReadGroups(part, glyphs);
        }

        return glyphs;
    }

    private static void ReadSegments(ReadOnlySpan<byte> part, Dictionary<int, int> glyphs)
    {
        var size = part.Word(6);
        for (var at = 14; at < 14 + size; at += 2)
        {
            var (last, first) = (part.Word(at), part.Word(at + size + 2));
            var (delta, offsetAt) = (part.Word(at + (2 * size) + 2), at + (3 * size) + 2);
            for (var code = first; code <= last && code < 0xFFFF; code++)
            {
                var offset = part.Word(offsetAt);
                var glyph = offset == 0 ? code : part.Word(offsetAt + offset + (2 * (code - first)));
                if (glyph != 0) glyphs[code] = (glyph + delta) & 0xFFFF;
            }
        }
    }

    private static void ReadGroups(ReadOnlySpan<byte> part, Dictionary<int, int> glyphs)
    {
        for (var group = 0; group < part.Number(12); group++)
        {
            var record = part.Slice(16 + (12 * group), 12);
            for (var code = record.Number(0); code <= record.Number(4); code++) glyphs[code] = record.Number(8) + code - record.Number(0);
        }
    }
}
