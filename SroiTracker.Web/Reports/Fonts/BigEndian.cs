using System.Buffers.Binary;

namespace SroiTracker.Web.Reports.Fonts;

/// <summary>Numbers as font files hold them: highest byte first.</summary>
internal static class BigEndian
{
    internal static int Word(this ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    internal static int Signed(this ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt16BigEndian(bytes[at..]);

    internal static int Number(this ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);

    internal static void SetWord(this byte[] bytes, int at, int value) =>
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), checked((ushort)value));

    internal static void SetNumber(this byte[] bytes, int at, uint value) => BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(at), value);

    /// <summary>The sum of a table's four-byte numbers, as the format defines it; a short tail counts as if followed by zeros.</summary>
    internal static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var at = 0; at < bytes.Length; at++) sum = unchecked(sum + ((uint)bytes[at] << (8 * (3 - (at & 3)))));
        return sum;
    }
}
