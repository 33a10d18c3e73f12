using System.Text;

namespace SroiTracker.Web.Imports;

/// <summary>
/// Turns bytes into text only where the encoding is certain: UTF-8 (with or without mark) and UTF-16 with its mark. Anything
/// else is refused rather than shown with broken letters.
/// </summary>
internal static class CsvText
{
    private const char Replacement = '\uFFFD';
    private const byte Newline = (byte)'\n';

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static string? Decode(byte[] bytes, FaultList faults)
    {
        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble)) return Strict(StrictUtf8, bytes, 3, faults);
        if (bytes.AsSpan().StartsWith(Encoding.Unicode.Preamble)) return Strict(new UnicodeEncoding(false, true, true), bytes, 2, faults);
        if (bytes.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return Strict(new UnicodeEncoding(true, true, true), bytes, 2, faults);
        }

        if (!bytes.Contains((byte)0)) return Strict(StrictUtf8, bytes, 0, faults);
        faults.OfFile(LooksLikeUtf16(bytes) ? ImportFaultCode.EncodingUnknown : ImportFaultCode.FileNotText);
        return null;
    }

    private static string? Strict(Encoding encoding, byte[] bytes, int skip, FaultList faults)
    {
        try
        {
            var text = encoding.GetString(bytes, skip, bytes.Length - skip);
            if (DamagedAt(text) is not { } place) return text;
            faults.OfRow(1 + text.AsSpan(0, place).Count('\n'), ImportFaultCode.EncodingDamaged);
            return null;
        }
        catch (DecoderFallbackException wrong)
        {
            var place = Math.Clamp(wrong.Index + skip, 0, bytes.Length);
            faults.OfRow(1 + bytes.AsSpan(0, place).Count(Newline), ImportFaultCode.EncodingUnknown);
            return null;
        }
    }

    /// <summary>Where letters were lost before: a replacement sign, or UTF-8 that was once read as Windows-1252.</summary>
    private static int? DamagedAt(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == Replacement) return at;
            var next = at + 1 < text.Length ? text[at + 1] : ' ';
            if (text[at] is '\u00C3' && next is >= '\u0080' and <= '\u00BF') return at;
            if (text[at] is '\u00E2' && next is '\u20AC') return at;
        }

        return null;
    }

    private static bool LooksLikeUtf16(byte[] bytes)
    {
        var zeros = bytes.AsSpan().Count((byte)0);
        return zeros * 3 > bytes.Length && bytes.Length % 2 == 0;
    }
}
