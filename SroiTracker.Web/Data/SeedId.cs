using System.Security.Cryptography;
using System.Text;

namespace SroiTracker.Web.Data;

/// <summary>
/// The identity of a seeded row as a function of what it is called, so that seeding twice finds the same row
/// (UUID version 8, from the SHA-256 of kind and key).
/// </summary>
internal static class SeedId
{
    internal static Guid Of(string kind, string key)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}/{key}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
