using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>Reads a PNG chunk by chunk and writes it again without texts, times and what else was added to the picture.</summary>
internal static class PngContent
{
    private const int Around = 12;
    private const int HeaderLength = 13;
    private const int InterlacedPasses = 7;
    private const uint Polynomial = 0xEDB88320;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly string[] Kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs"];
    private static readonly uint[] Sums = [.. Enumerable.Range(0, 256).Select(Sum)];

    internal static bool StartsHere(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Signature);

    internal static PictureResult Clean(byte[] bytes)
    {
        using var clean = new MemoryStream(bytes.Length);
        using var packed = new MemoryStream();
        clean.Write(Signature);
        var (at, size) = (Signature.Length, -1L);
        while (TryChunk(bytes, at, out var name, out var length))
        {
            var data = bytes.AsSpan(at + 8, length);
            if ((size < 0) != (name == "IHDR")) return Damaged;
            if (size < 0 && Header(data, out size) is { } fault) return PictureResult.Refuse(fault);
            if (name == "IDAT") packed.Write(data);
            if (Kept.Contains(name)) clean.Write(bytes, at, length + Around);
            else if (char.IsUpper(name[0])) return Damaged;
            at += length + Around;
            if (name == "IEND") return Finish(clean, packed, size, bytes.AsSpan(at));
        }

        return Damaged;
    }

    private static PictureResult Damaged => PictureResult.Refuse(EvidenceFault.Damaged);

    private static PictureResult Finish(MemoryStream clean, MemoryStream packed, long size, ReadOnlySpan<byte> rest)
    {
        if (EvidenceRules.HoldsAnother(rest)) return PictureResult.Refuse(EvidenceFault.Mixed);
        return Unpacked(packed, size) == size ? PictureResult.Of(clean.ToArray()) : Damaged;
    }

    private static bool TryChunk(byte[] bytes, int at, out string name, out int length)
    {
        (name, length) = ("", 0);
        if (at + Around > bytes.Length) return false;
        var stated = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
        if (stated > (uint)(bytes.Length - at - Around)) return false;
        length = (int)stated;
        name = Encoding.Latin1.GetString(bytes, at + 4, 4);
        var sum = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at + 8 + length));
        return name.All(char.IsAsciiLetter) && sum == SumOf(bytes.AsSpan(at + 4, length + 4));
    }

    /// <summary>Reads the size of the picture; out comes the number of bytes that its data must unpack to.</summary>
    private static EvidenceFault? Header(ReadOnlySpan<byte> data, out long size)
    {
        size = 0;
        if (data.Length != HeaderLength) return EvidenceFault.Damaged;
        long width = BinaryPrimitives.ReadUInt32BigEndian(data), height = BinaryPrimitives.ReadUInt32BigEndian(data[4..]);
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue || Bits(data[8], data[9]) is not { } bits) return EvidenceFault.Damaged;
        if (data[10] != 0 || data[11] != 0 || data[12] > 1) return EvidenceFault.Damaged;
        if (width > EvidenceRules.MostPixels / height) return EvidenceFault.TooManyPixels;
        size = data[12] == 0 ? Rows(width, height, bits) : Interlaced(width, height, bits);
        return null;
    }

    /// <summary>Bits of one pixel; null for a depth that the kind of colour does not have.</summary>
    private static int? Bits(byte depth, byte colour) => (colour, depth) switch
    {
        (0, 1 or 2 or 4 or 8 or 16) => depth,
        (3, 1 or 2 or 4 or 8) => depth,
        (2, 8 or 16) => depth * 3,
        (4, 8 or 16) => depth * 2,
        (6, 8 or 16) => depth * 4,
        _ => null,
    };

    private static long Rows(long width, long height, int bits) => width == 0 || height == 0 ? 0 : height * (1 + (((width * bits) + 7) / 8));

    private static long Interlaced(long width, long height, int bits)
    {
        ReadOnlySpan<int> left = [0, 4, 0, 2, 0, 1, 0], top = [0, 0, 4, 0, 2, 0, 1], across = [8, 8, 4, 4, 2, 2, 1], down = [8, 8, 8, 4, 4, 2, 2];
        var size = 0L;
        for (var pass = 0; pass < InterlacedPasses; pass++)
            size += Rows((width - left[pass] + across[pass] - 1) / across[pass], (height - top[pass] + down[pass] - 1) / down[pass], bits);
        return size;
    }

    /// <summary>Counts what the data unpacks to, and stops as soon as it is more than it should be.</summary>
    private static long Unpacked(MemoryStream packed, long size)
    {
        packed.Position = 0;
        var (buffer, total) = (new byte[64 * 1024], 0L);
        try
        {
            using var plain = new ZLibStream(packed, CompressionMode.Decompress, leaveOpen: true);
            for (int read; total <= size && (read = plain.Read(buffer)) > 0;) total += read;
        }
        catch (InvalidDataException)
        {
            return -1;
        }

        return total;
    }

    private static uint SumOf(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var each in bytes) sum = Sums[(sum ^ each) & 0xFF] ^ (sum >> 8);
        return ~sum;
    }

    private static uint Sum(int index)
    {
        var sum = (uint)index;
        for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 1 ? Polynomial ^ (sum >> 1) : sum >> 1;
        return sum;
    }
}
