using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Tests.Given;

/// <summary>Small files that are what they say, and pieces to make others of.</summary>
internal static class Files
{
    internal static readonly byte[] PngStart = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    internal static EvidenceUpload Agreement => new(EvidenceKind.PracticeAgreement, "pok.pdf", Pdf());

    /// <summary>A PDF of one empty page.</summary>
    /// <param name="extra">Text within the catalogue.</param>
    internal static byte[] Pdf(string extra = "", string start = "%PDF-1.7\n", string end = "%%EOF\n", int shift = 0)
    {
        var body = start + "1 0 obj\n<< /Type /Catalog /Pages 2 0 R " + extra + " >>\nendobj\n"
            + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>\nendobj\n";
        return Encoding.Latin1.GetBytes($"{body}xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n{body.Length + shift}\n{end}");
    }

    /// <summary>A grey PNG of this size.</summary>
    /// <param name="more">Chunks between the header and the data.</param>
    internal static byte[] Png(int width = 2, int height = 2, byte[]? pixels = null, byte[]? more = null) =>
    [
        .. PngStart, .. Header(width, height), .. more ?? [], .. Chunk("IDAT", Packed(pixels ?? new byte[height * (width + 1)])), .. Chunk("IEND", []),
    ];

    internal static byte[] Header(int width, int height, byte depth = 8, byte colour = 0, byte interlace = 0)
    {
        var data = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(data, width);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(4), height);
        (data[8], data[9], data[12]) = (depth, colour, interlace);
        return Chunk("IHDR", data);
    }

    internal static byte[] Chunk(string name, byte[] data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), Sum(chunk.AsSpan(4, data.Length + 4)));
        return chunk;
    }

    internal static byte[] Packed(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal)) zip.Write(plain);
        return packed.ToArray();
    }

    /// <summary>The skeleton of a JPEG: header, frame, scan, end.</summary>
    /// <param name="more">Segments after the header.</param>
    internal static byte[] Jpeg(int width = 8, int height = 8, byte[]? more = null, byte[]? after = null) =>
    [
        0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 2, 0, 0, 1, 0, 1, 0, 0]), .. more ?? [],
        .. Segment(0xC0, [8, (byte)(height >> 8), (byte)(height & 0xFF), (byte)(width >> 8), (byte)(width & 0xFF), 1, 1, 0x11, 0]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD9, .. after ?? [],
    ];

    internal static byte[] Segment(byte marker, byte[] data) =>
        [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)((data.Length + 2) & 0xFF), .. data];

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var each in bytes)
        {
            sum ^= each;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 1 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
        }

        return ~sum;
    }
}
