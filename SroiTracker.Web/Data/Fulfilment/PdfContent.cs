using System.Text;
using System.Text.RegularExpressions;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>
/// Looks whether a PDF is whole and still: header, end and cross-reference table stand where they should, and nothing in it runs, opens or
/// carries something else. What is hidden in compressed parts is not seen; it is served as an attachment only.
/// </summary>
internal static partial class PdfContent
{
    private const int Tail = 1024;
    private const int ArchiveTail = 64 * 1024;

    private static readonly string[] ActiveNames =
        ["/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/RichMedia", "/XFA", "/ImportData", "/SubmitForm", "/GoToE"];

    internal static bool StartsHere(ReadOnlySpan<byte> bytes) => bytes.StartsWith("%PDF-1."u8) || bytes.StartsWith("%PDF-2."u8);

    /// <summary>Why it is not taken; null when it may be kept.</summary>
    internal static EvidenceFault? Judge(byte[] bytes)
    {
        if (EvidenceRules.HoldsPage(bytes) || IsArchive(bytes)) return EvidenceFault.Mixed;
        if (!IsWhole(bytes)) return EvidenceFault.Damaged;
        var names = Names(bytes);
        if (names.Contains("/Encrypt")) return EvidenceFault.Locked;
        return ActiveNames.Any(names.Contains) ? EvidenceFault.Active : null;
    }

    /// <summary>A file of files is read from its end.</summary>
    private static bool IsArchive(ReadOnlySpan<byte> bytes) =>
        bytes[Math.Max(0, bytes.Length - ArchiveTail)..].IndexOf("PK\u0005\u0006"u8) >= 0;

    private static bool IsWhole(byte[] bytes)
    {
        var tail = Encoding.Latin1.GetString(bytes, Math.Max(0, bytes.Length - Tail), Math.Min(Tail, bytes.Length));
        if (Ending().Match(tail) is not { Success: true } end
            || !int.TryParse(end.Groups["at"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture, out var at)) return false;
        if (at <= 0 || at >= bytes.Length) return false;
        var there = Encoding.Latin1.GetString(bytes, at, Math.Min(24, bytes.Length - at));
        return CrossReference().IsMatch(there);
    }

    /// <summary>Every name in the file, with letters that were written as numbers put back.</summary>
    private static HashSet<string> Names(byte[] bytes) =>
        [.. Name().Matches(Encoding.Latin1.GetString(bytes)).Select(name => Plain(name.Value))];

    private static string Plain(string name) => name.Contains('#', StringComparison.Ordinal)
        ? Escaped().Replace(name, letter => ((char)Convert.ToInt32(letter.Value[1..], 16)).ToString())
        : name;

    [GeneratedRegex(@"startxref\s+(?<at>[0-9]{1,9})\s+%%EOF\s*\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^\s{0,4}(xref\b|[0-9]+\s+[0-9]+\s+obj)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CrossReference();

    [GeneratedRegex(@"/[A-Za-z#][A-Za-z0-9#]{1,40}", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Name();

    [GeneratedRegex("#[0-9A-Fa-f]{2}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Escaped();
}
