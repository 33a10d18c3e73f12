using NodaTime;
using SroiTracker.Web.Data;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Imports;

/// <summary>
/// Keeps an uploaded table between the trial and the confirmation, outside the web root, for the account that brought it only.
/// What nobody confirms within a day goes.
/// </summary>
public sealed class ImportTray(SroiOptions options, IClock clock)
{
    private const string FolderName = "importeren";
    private const string Extension = ".tabel";
    private static readonly Duration Kept = Duration.FromDays(1);

    /// <summary>Keeps the file and gives its identity.</summary>
    public async Task<Guid> PutAsync(Guid account, Stream file, CancellationToken token)
    {
        var folder = Directory.CreateDirectory(FolderOf(account));
        var oldest = (clock.GetCurrentInstant() - Kept).ToDateTimeUtc();
        foreach (var old in folder.EnumerateFiles("*" + Extension).Where(kept => kept.LastWriteTimeUtc < oldest)) old.Delete();
        var id = RowId.New();
        await using var copy = File.Create(PathOf(account, id));
        await file.CopyToAsync(copy, token);
        return id;
    }

    /// <summary>Opens the file; null when this account has no such file.</summary>
    public Stream? Open(Guid account, Guid id) => File.Exists(PathOf(account, id)) ? File.OpenRead(PathOf(account, id)) : null;

    /// <summary>Takes the file away.</summary>
    public void Remove(Guid account, Guid id) => File.Delete(PathOf(account, id));

    private string FolderOf(Guid account) => Path.Combine(options.Files, FolderName, account.ToString("N"));

    private string PathOf(Guid account, Guid id) => Path.Combine(FolderOf(account), id.ToString("N") + Extension);
}
