using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SroiTracker.Web.Data.Tokens;

/// <summary>The secret of a token: 256 random bits behind a prefix that scanners for lost keys can know.</summary>
public static class TokenKey
{
    private const string Prefix = "sroi_";
    private const int Bytes = 32;
    private const int Longest = 100;

    /// <summary>A new key; shown once, never kept.</summary>
    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of a key; null for what cannot be one.</summary>
    public static string? HashOf(string key) =>
        key.Length <= Longest && key.StartsWith(Prefix, StringComparison.Ordinal)
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))) : null;
}
