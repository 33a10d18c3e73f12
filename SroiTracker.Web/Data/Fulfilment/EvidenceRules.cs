using System.Text;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>Judges a file by its content, and takes out of a picture what does not belong to the picture.</summary>
public static class EvidenceRules
{
    public const int MostBytes = 10 * 1024 * 1024;
    public const int MostFiles = 10;
    internal const long MostPixels = 50_000_000;

    /// <summary>How far from its start a page of a site would be recognised as one.</summary>
    private const int Head = 1024;

    private static readonly string[] PageMarks = ["<!doctype html", "<html", "<script", "<svg", "<?php", "<iframe"];

    /// <summary>The file as it may be kept; exactly one of the two is null.</summary>
    public static (CleanEvidence? File, EvidenceFault? Fault) Judge(byte[] bytes)
    {
        if (bytes.Length == 0) return (null, EvidenceFault.Empty);
        if (bytes.Length > MostBytes) return (null, EvidenceFault.TooLarge);
        if (PdfContent.StartsHere(bytes)) return PdfContent.Judge(bytes) is { } fault ? (null, fault) : Kept(EvidenceFormat.Pdf, bytes);
        if (JpegContent.StartsHere(bytes)) return Picture(EvidenceFormat.Jpeg, JpegContent.Clean(bytes));
        if (PngContent.StartsHere(bytes)) return Picture(EvidenceFormat.Png, PngContent.Clean(bytes));
        return (null, EvidenceFault.NotAllowed);
    }

    /// <summary>Whether there is the start of another kind of file in the bytes.</summary>
    internal static bool HoldsAnother(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("PK\u0003\u0004"u8) >= 0 || bytes.IndexOf("PK\u0005\u0006"u8) >= 0 || bytes.IndexOf("%PDF-"u8) >= 0
        || bytes.IndexOf("Rar!\u001a"u8) >= 0 || HoldsPage(bytes);

    /// <summary>Whether a browser could take the first bytes for a page.</summary>
    internal static bool HoldsPage(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        return PageMarks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }

    private static (CleanEvidence? File, EvidenceFault? Fault) Picture(EvidenceFormat format, PictureResult result) =>
        result.Bytes is { } bytes ? Kept(format, bytes) : (null, result.Fault);

    private static (CleanEvidence? File, EvidenceFault? Fault) Kept(EvidenceFormat format, byte[] bytes) => (new CleanEvidence(format, bytes), null);
}

/// <summary>A cleaned picture, or why it is not taken.</summary>
internal readonly record struct PictureResult(byte[]? Bytes, EvidenceFault? Fault)
{
    internal static PictureResult Of(byte[] bytes) => new(bytes, null);

    internal static PictureResult Refuse(EvidenceFault fault) => new(null, fault);
}
