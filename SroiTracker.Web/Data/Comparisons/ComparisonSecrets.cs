using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Comparisons;

/// <summary>The secrets of comparisons, each in a file of its own beside the other keys; a file goes when its comparison ends.</summary>
public sealed class ComparisonSecrets(SroiOptions options)
{
    /// <summary>The fewest characters of a secret that two authorities agree.</summary>
    public const int Shortest = 32;
    private const int FingerprintLength = 12;
    private static readonly YearMonthPattern Month = YearMonthPattern.Iso;

    /// <summary>By what both see that they have the same secret; it gives the secret not away.</summary>
    public static string FingerprintOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("sroi-keys/1:" + secret.Trim())))[..FingerprintLength];

    /// <summary>The key of an agreement in one month: two authorities that count it in the same month have the same one.</summary>
    public static string InMonth(string key, YearMonth month) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromHexString(key), Encoding.UTF8.GetBytes(Month.Format(month))));

    /// <summary>The key of an agreement; null when the secret is gone.</summary>
    internal string? KeyOf(Guid comparison, string number) => File.Exists(PathOf(comparison))
        ? Convert.ToHexStringLower(HMACSHA256.HashData(File.ReadAllBytes(PathOf(comparison)), Encoding.UTF8.GetBytes(PersonKeys.Plain(number))))
        : null;

    internal void Keep(Guid comparison, string secret)
    {
        Directory.CreateDirectory(options.Keys);
        var access = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) access.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(PathOf(comparison), access);
        file.Write(Encoding.UTF8.GetBytes(secret.Trim()));
    }

    internal void Forget(Guid comparison) => File.Delete(PathOf(comparison));

    private string PathOf(Guid comparison) => Path.Combine(options.Keys, $"comparison-{comparison:N}.key");
}
