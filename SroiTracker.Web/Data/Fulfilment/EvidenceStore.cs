using System.Security.Cryptography;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>Keeps the content of evidence under names that it makes itself, outside the web root.</summary>
public sealed class EvidenceStore(SroiOptions options)
{
    private const int NameLength = 32;

    /// <summary>Writes the content whole, and gives the name under which it lies.</summary>
    public async Task<string> KeepAsync(byte[] content, CancellationToken token)
    {
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameLength / 2));
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var access = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) access.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(path, access);
        await file.WriteAsync(content, token);
        file.Flush(flushToDisk: true);
        return name;
    }

    /// <summary>Opens the content; null when it is not there.</summary>
    public Stream? Open(string name)
    {
        var path = PathOf(name);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read) : null;
    }

    /// <summary>Removes the content; nothing happens when it is not there.</summary>
    public void Remove(string name)
    {
        var path = PathOf(name);
        if (File.Exists(path)) File.Delete(path);
    }

    private string PathOf(string name) => name.Length == NameLength && name.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(options.Files, name[..2], name)
        : throw new ArgumentException("this is no name of the store", nameof(name));
}
