using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SroiTracker.Web.Reports.Fonts;

namespace SroiTracker.Web.Reports.Pdf;

/// <summary>The objects of one face: the letters that the document uses, how wide they are, and which characters they mean.</summary>
internal sealed class FontObjects(ReportFace face, IEnumerable<int> characters)
{
    private const int RangesAtOnce = 100;

    private readonly FontSubset subset = new(face.File, characters);

    /// <summary>The text as numbers of letters, in hexadecimal digits.</summary>
    internal string Encode(string text)
    {
        var hex = new StringBuilder();
        foreach (var rune in text.EnumerateRunes()) hex.Append(Hex(subset.NumberOf(rune.Value)));
        return hex.ToString();
    }

    /// <summary>Writes the objects and answers the number of the font.</summary>
    internal int Write(PdfBytes file)
    {
        var name = Tag() + "+" + face.Name;
        var bytes = file.AddStream(subset.Bytes, string.Create(CultureInfo.InvariantCulture, $"/Length1 {subset.Bytes.Length}"));
        var descriptor = file.Add($"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{Box()}]/ItalicAngle 0/Ascent {Em(face.File.Ascent)}"
            + $"/Descent {Em(face.File.Descent)}/CapHeight {Em(face.File.CapHeight)}/StemV 80/FontFile2 {PdfText.Reference(bytes)}>>");
        var letters = file.Add($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {PdfText.Reference(descriptor)}/DW 1000/W[0[{string.Join(' ', subset.Widths)}]]/CIDToGIDMap/Identity>>");
        var meaning = file.AddStream(Encoding.ASCII.GetBytes(Meaning()));
        return file.Add($"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{PdfText.Reference(letters)}]"
            + $"/ToUnicode {PdfText.Reference(meaning)}>>");
    }

    private string Box()
    {
        var head = face.File.Table("head");
        return $"{Em(head.Signed(36))} {Em(head.Signed(38))} {Em(head.Signed(40))} {Em(head.Signed(42))}";
    }

    private string Em(int units) => (units * 1000 / face.File.UnitsPerEm).ToString(CultureInfo.InvariantCulture);

    /// <summary>Six letters that say which part of the font this is.</summary>
    private string Tag() => string.Concat(SHA256.HashData(subset.Bytes).Take(6).Select(part => (char)('A' + (part % 26))));

    private string Meaning()
    {
        var map = new StringBuilder("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
            + "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
        var number = 0;
        foreach (var part in subset.Characters.Chunk(RangesAtOnce))
        {
            map.Append(CultureInfo.InvariantCulture, $"{part.Length} beginbfchar\n");
            foreach (var character in part) map.Append('<').Append(Hex(++number)).Append("><").Append(Utf16(character)).Append(">\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n").ToString();
    }

    private static string Hex(int number) => number.ToString("X4", CultureInfo.InvariantCulture);

    private static string Utf16(int character) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(character)));
}
