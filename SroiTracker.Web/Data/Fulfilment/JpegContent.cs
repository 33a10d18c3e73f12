using System.Buffers.Binary;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>Reads a JPEG segment by segment and writes it again without what the camera or phone added (place, time, device, comments).</summary>
internal static class JpegContent
{
    private const byte Mark = 0xFF;
    private const byte Start = 0xD8;
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;
    private const byte Adobe = 0xEE;
    private const byte Jfif = 0xE0;
    private const byte FirstApplication = 0xE0;
    private const byte LastApplication = 0xEF;
    private const byte Comment = 0xFE;
    private const int FrameLength = 8;

    internal static bool StartsHere(ReadOnlySpan<byte> bytes) => bytes.Length > 3 && bytes[0] == Mark && bytes[1] == Start && bytes[2] == Mark;

    internal static PictureResult Clean(byte[] bytes)
    {
        using var clean = new MemoryStream(bytes.Length);
        clean.Write([Mark, Start]);
        var (at, hasFrame, hasScan) = (2, false, false);
        while (TryMarker(bytes, ref at, out var marker))
        {
            if (marker == End) return hasFrame && hasScan ? Finish(clean, bytes.AsSpan(at)) : Damaged;
            if (!TryLength(bytes, at, out var length)) return Damaged;
            var segment = bytes.AsSpan(at, length);
            if (IsFrame(marker) && Frame(segment, ref hasFrame) is { } fault) return PictureResult.Refuse(fault);
            if (IsKept(marker)) Write(clean, marker, segment);
            at += length;
            if (marker != Scan) continue;
            if (!hasFrame) return Damaged;
            hasScan = true;
            at = CopyScan(bytes, at, clean);
        }

        return Damaged;
    }

    private static PictureResult Damaged => PictureResult.Refuse(EvidenceFault.Damaged);

    /// <summary>What stands after the picture is left out; another file that hides there is refused.</summary>
    private static PictureResult Finish(MemoryStream clean, ReadOnlySpan<byte> rest)
    {
        if (EvidenceRules.HoldsAnother(rest)) return PictureResult.Refuse(EvidenceFault.Mixed);
        clean.Write([Mark, End]);
        return PictureResult.Of(clean.ToArray());
    }

    private static bool TryMarker(byte[] bytes, ref int at, out byte marker)
    {
        marker = 0;
        if (at >= bytes.Length || bytes[at] != Mark) return false;
        while (at < bytes.Length && bytes[at] == Mark) at++;
        if (at >= bytes.Length) return false;
        marker = bytes[at++];
        return marker is >= 0xC0 and not Start and not (>= 0xD0 and <= 0xD7);
    }

    private static bool TryLength(byte[] bytes, int at, out int length)
    {
        length = at + 2 <= bytes.Length ? BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at)) : 0;
        return length >= 2 && at + length <= bytes.Length;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC;

    private static EvidenceFault? Frame(ReadOnlySpan<byte> segment, ref bool hasFrame)
    {
        if (hasFrame || segment.Length < FrameLength) return EvidenceFault.Damaged;
        hasFrame = true;
        long height = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
        long width = BinaryPrimitives.ReadUInt16BigEndian(segment[5..]);
        if (height == 0 || width == 0) return EvidenceFault.Damaged;
        return height * width > EvidenceRules.MostPixels ? EvidenceFault.TooManyPixels : null;
    }

    private static bool IsKept(byte marker) => marker is Jfif or Adobe || (marker is < FirstApplication or > LastApplication and not Comment);

    private static void Write(MemoryStream clean, byte marker, ReadOnlySpan<byte> segment)
    {
        // A thumbnail in the first segment may show what was cut out of the picture; the segment is kept without it.
        if (marker == Jfif)
        {
            if (segment.Length < 16 || !segment[2..].StartsWith("JFIF\0"u8)) return;
            clean.Write([Mark, Jfif, 0, 16]);
            clean.Write(segment[2..14]);
            clean.Write([0, 0]);
            return;
        }

        clean.Write([Mark, marker]);
        clean.Write(segment);
    }

    /// <summary>Copies the picture's own data up to the next marker.</summary>
    private static int CopyScan(byte[] bytes, int at, MemoryStream clean)
    {
        var from = at;
        while (at + 1 < bytes.Length && (bytes[at] != Mark || bytes[at + 1] is 0 or Mark or (>= 0xD0 and <= 0xD7))) at++;
        clean.Write(bytes, from, at - from);
        return at;
    }
}
