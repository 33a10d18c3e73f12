using System.Buffers.Binary;
using System.Security.Cryptography;
using NodaTime;

namespace SroiTracker.Web.Data;

/// <summary>
/// Identities of rows: UUID version 7 (RFC 9562, 5.7) with a counter after the milliseconds (6.2, method 1), so rows of one program made in
/// one instant sort as they were made. 52 random bits keep an identity unguessable.
/// </summary>
public static class RowId
{
    private static int made;

    /// <summary>An identity made at this instant.</summary>
    public static Guid At(Instant when)
    {
        var order = unchecked((uint)Interlocked.Increment(ref made));
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, when.ToUnixTimeMilliseconds() << 16);
        RandomNumberGenerator.Fill(bytes[8..]);
        bytes[6] = (byte)(0x70 | (order >> 18 & 0x0F));
        bytes[7] = (byte)(order >> 10 & 0xFF);
        bytes[8] = (byte)(0x80 | (order >> 4 & 0x3F));
        bytes[9] = (byte)((order & 0x0F) << 4 | (bytes[9] & 0x0Fu));
        return new(bytes, bigEndian: true);
    }

    /// <summary>An identity made now, for what no recorded moment belongs to.</summary>
    public static Guid New() => At(SystemClock.Instance.GetCurrentInstant());
}
