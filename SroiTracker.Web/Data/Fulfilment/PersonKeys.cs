using System.Security.Cryptography;
using System.Text;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>
/// Turns what points at a person (a practice-agreement number, the contractor's own reference) into a keyed hash per authority.
/// The secret is made at first use and lies beside the other keys; the number itself is never stored.
/// </summary>
public sealed class PersonKeys(SroiOptions options)
{
    private const int SecretBytes = 32;
    private const string FileName = "person.key";

    private readonly Lazy<byte[]> secret = new(() => ReadOrMake(options.Keys));

    /// <summary>The key of a practice-agreement number; the same for every contractor of the authority.</summary>
    public string OfPracticeAgreement(Guid authorityId, string number) => Of(authorityId, "pok:" + Plain(number));

    /// <summary>The key of a contractor's own reference; it says nothing about other contractors.</summary>
    public string OfReference(Guid authorityId, Guid contractorId, string reference) =>
        Of(authorityId, $"ref:{contractorId}:{Plain(reference)}");

    private string Of(Guid authorityId, string text)
    {
        var key = HMACSHA256.HashData(secret.Value, Encoding.UTF8.GetBytes($"authority:{authorityId}"));
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Letters and digits only, so that "POK 12-34" and "pok1234" are one person.</summary>
    internal static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static byte[] ReadOrMake(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) Make(path);
        var found = File.ReadAllBytes(path);
        return found.Length == SecretBytes ? found : throw new InvalidOperationException($"{FileName} is damaged; put the backup back");
    }

    /// <summary>Written whole and then moved, so that two nodes that start together end with the same one.</summary>
    private static void Make(string path)
    {
        var draft = path + "." + RowId.New().ToString("N");
        var access = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) access.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(draft, access)) file.Write(RandomNumberGenerator.GetBytes(SecretBytes));
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
