using System.Text;

namespace SroiTracker.Web.Reports.Fonts;

/// <summary>Writes a font file with the given glyphs in the given order, and the parts that they are made of behind them.</summary>
internal static class SubsetFile
{
    private const uint WholeFile = 0xB1B0AFBA;

    internal static byte[] Write(TrueTypeFile font, List<int> glyphs)
    {
        var outlines = Outlines(font, glyphs);
        var places = new byte[4 * (outlines.Count + 1)];
        var measures = new byte[4 * outlines.Count];
        using var glyf = new MemoryStream();
        for (var number = 0; number < outlines.Count; number++)
        {
            glyf.Write(outlines[number]);
            while (glyf.Length % 4 != 0) glyf.WriteByte(0);
            places.SetNumber(4 * (number + 1), (uint)glyf.Length);
            measures.SetWord(4 * number, font.AdvanceOf(glyphs[number]));
            measures.SetWord((4 * number) + 2, font.BearingOf(glyphs[number]) & 0xFFFF);
        }

        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = glyf.ToArray(), ["loca"] = places, ["hmtx"] = measures,
            ["head"] = Head(font), ["hhea"] = Changed(font, "hhea", 34, outlines.Count), ["maxp"] = Changed(font, "maxp", 4, outlines.Count),
        };
        foreach (var name in new[] { "cvt ", "fpgm", "prep" })
            if (font.Has(name)) tables[name] = font.Table(name).ToArray();
        return File(tables);
    }

    /// <summary>The outlines, with the parts of composite ones added to the glyphs and named by their new numbers.</summary>
    private static List<byte[]> Outlines(TrueTypeFile font, List<int> glyphs)
    {
        var outlines = new List<byte[]>();
        for (var number = 0; number < glyphs.Count; number++)
        {
            var outline = font.Outline(glyphs[number]).ToArray();
            foreach (var place in CompositeGlyph.Parts(outline))
            {
                var part = ((ReadOnlySpan<byte>)outline).Word(place);
                if (!glyphs.Contains(part)) glyphs.Add(part);
                outline.SetWord(place, glyphs.IndexOf(part));
            }

            outlines.Add(outline);
        }

        return outlines;
    }

    private static byte[] Head(TrueTypeFile font)
    {
        var head = Changed(font, "head", 50, 1);
        head.SetNumber(8, 0);
        return head;
    }

    private static byte[] Changed(TrueTypeFile font, string table, int at, int value)
    {
        var bytes = font.Table(table).ToArray();
        bytes.SetWord(at, value);
        return bytes;
    }

    private static byte[] File(SortedDictionary<string, byte[]> tables)
    {
        var start = 12 + (16 * tables.Count);
        var file = new byte[start + tables.Sum(table => Padded(table.Value.Length))];
        var power = 1;
        while (2 * power <= tables.Count) power *= 2;
        file.SetNumber(0, 0x00010000);
        file.SetWord(4, tables.Count);
        file.SetWord(6, 16 * power);
        file.SetWord(8, int.Log2(power));
        file.SetWord(10, 16 * (tables.Count - power));
        var (record, at, head) = (12, start, 0);
        foreach (var (name, bytes) in tables)
        {
            Encoding.ASCII.GetBytes(name).CopyTo(file, record);
            file.SetNumber(record + 4, BigEndian.Checksum(bytes));
            file.SetNumber(record + 8, (uint)at);
            file.SetNumber(record + 12, (uint)bytes.Length);
            bytes.CopyTo(file, at);
            if (name == "head") head = at;
            (record, at) = (record + 16, at + Padded(bytes.Length));
        }

        file.SetNumber(head + 8, unchecked(WholeFile - BigEndian.Checksum(file)));
        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;
}
