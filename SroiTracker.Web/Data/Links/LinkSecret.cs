using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace SroiTracker.Web.Data.Links;

/// <summary>The secret in the address of a one-time link: 256 random bits.</summary>
public static class LinkSecret
{
    private const int Bytes = 32;
    private const int Length = 43; // 32 bytes in base64url without padding

    /// <summary>A new secret; it goes into one letter and is kept nowhere.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of a secret; null for what cannot be one.</summary>
    public static string? HashOf(string? secret) =>
        secret?.Length == Length ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret))) : null;
}

/// <summary>Puts a new link in words; the secret occurs in what comes back and nowhere else.</summary>
/// <param name="until">The last day on which it works.</param>
public delegate string LinkLetter(string secret, LocalDate until);
