using SroiTracker.Web.Data;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Imports;

/// <summary>
/// Keeps an uploaded file between the trial and the confirmation, for the one who brought it. Names are made here; what nobody
/// confirms goes away with the next upload of the same person.
/// </summary>
public sealed class ImportShelf(SroiOptions options)
{
    private const string Extension = ".import";

    private string Folder => Path.Combine(options.Files, "import");

    /// <summary>Keeps the file; gives the mark with which it is found again.</summary>
    public async Task<Guid> PutAsync(Guid userId, Stream content, CancellationToken token)
    {
        Directory.CreateDirectory(Folder);
        foreach (var old in Directory.EnumerateFiles(Folder, $"{userId:N}-*{Extension}")) File.Delete(old);
        var mark = RowId.New();
        await using var file = File.Create(PathOf(userId, mark));
        await content.CopyToAsync(file, token);
        return mark;
    }

    /// <summary>The file; null when it is not there any more.</summary>
    public Stream? Open(Guid userId, Guid mark) => File.Exists(PathOf(userId, mark)) ? File.OpenRead(PathOf(userId, mark)) : null;

    /// <summary>Takes the file away.</summary>
    public void Remove(Guid userId, Guid mark) => File.Delete(PathOf(userId, mark));

    private string PathOf(Guid userId, Guid mark) => Path.Combine(Folder, $"{userId:N}-{mark:N}{Extension}");
}
