using System.Security.Cryptography;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>Keeps the content of evidence under names that it makes itself, outside the web root.</summary>
public sealed class EvidenceStore(SroiOptions options)
{
    private const int NameLength = 32;

    /// <summary>Writes the content whole, and gives the name under which it lies.</summary>
    public Task<string> KeepAsync(byte[] content, CancellationToken token) => WriteAsync(options.Files, content, token);

    /// <summary>Opens the content; null when it is not there.</summary>
    public Stream? Open(string name)
    {
        var path = PathOf(options.Files, name);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read) : null;
    }

    /// <summary>Whether the content is there.</summary>
    public bool Has(string name) => File.Exists(PathOf(options.Files, name));

    /// <summary>Removes the content; nothing happens when it is not there.</summary>
    public void Remove(string name)
    {
        var path = PathOf(options.Files, name);
        if (File.Exists(path)) File.Delete(path);
    }

    /// <summary>Writes content where nobody reads it: in a folder beside the store.</summary>
    internal Task<string> KeepAsideAsync(byte[] content, CancellationToken token) => WriteAsync(Aside, content, token);

    /// <summary>The content that is kept aside; null when it is not there.</summary>
    internal async Task<byte[]?> AsideAsync(string name, CancellationToken token)
    {
        var path = PathOf(Aside, name);
        if (!File.Exists(path)) path = PathOf(options.Files, name); // a release that was not written down
        return File.Exists(path) ? await File.ReadAllBytesAsync(path, token) : null;
    }

    /// <summary>Moves content from aside to where it may be read; doing it twice changes nothing.</summary>
    internal void Release(string name)
    {
        var (from, to) = (PathOf(Aside, name), PathOf(options.Files, name));
        if (!File.Exists(from)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Move(from, to, overwrite: true);
    }

    /// <summary>Removes content that is kept aside.</summary>
    internal void Discard(string name)
    {
        var path = PathOf(Aside, name);
        if (File.Exists(path)) File.Delete(path);
    }

    private static async Task<string> WriteAsync(string folder, byte[] content, CancellationToken token)
    {
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameLength / 2));
        var path = PathOf(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var access = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) access.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(path, access);
        await file.WriteAsync(content, token);
        file.Flush(flushToDisk: true);
        return name;
    }

    private string Aside => options.Files.TrimEnd('/', '\\') + "-quarantine";

    private static string PathOf(string folder, string name) => name.Length == NameLength && name.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(folder, name[..2], name)
        : throw new ArgumentException("this is no name of the store", nameof(name));
}
