using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Policies;
using SroiTracker.Web.Data.Policies.Drafts;
using SroiTracker.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace SroiTracker.Web.Features.PolicyDrafts;

/// <summary>Begins drafts: empty, from a version that exists, or from a file.</summary>
public sealed class DraftStarts(SroiDbContext data, PolicyBook book, DraftEditor editor, DraftDesk desk, CurrentUserHolder current, WebChange change)
{
    /// <summary>What can be chosen.</summary>
    public async Task<DraftStartPage> PageAsync(DraftStartForm form, CancellationToken token) => new(
        form, await editor.FoldersAsync(token),
        [.. book.Folders.SelectMany(folder => book.Versions(folder).Reverse()).Select(version => (Key(version), $"{version.Authority}: {version.Title} ({DayName(version)})"))]);

    /// <summary>Begins the draft; null with the field and the key of what is wrong.</summary>
    public async Task<(Guid? Id, string Field, string Fault)> BeginAsync(DraftStartForm form, CancellationToken token)
    {
        var folders = await editor.FoldersAsync(token);
        var folder = form.Folder ?? (folders.Count == 1 ? folders[0] : "");
        if (!folders.Contains(folder) || current.Required.AuthorityId is not { } authority) return (null, nameof(form.Folder), "FolderUnknown");
        var (text, field, fault) = form.Kind switch
        {
            "versie" => await FromVersionAsync(form, folder, token),
            "bestand" => await FromFileAsync(form, token),
            _ => (new DraftText(DraftJson.Empty, DraftExamples.None, form.ValidFrom), "", ""),
        };
        if (text is null) return (null, field, fault);
        var baseDay = form.Kind == "versie" ? LocalDatePattern.Iso.Parse(form.Version!.Split('/')[1]).Value : (LocalDate?)null;
        return (await desk.BeginAsync(authority, folder, text, baseDay, change.Of(), token), "", "");
    }

    private async Task<(DraftText?, string, string)> FromVersionAsync(DraftStartForm form, string folder, CancellationToken token)
    {
        var version = book.Folders.SelectMany(book.Versions).FirstOrDefault(each => Key(each) == form.Version);
        if (version is null) return (null, nameof(form.Version), "VersionUnknown");
        var row = await data.Set<PolicyPublished>().AsNoTracking()
            .SingleOrDefaultAsync(each => each.Folder == version.Folder && each.ValidFrom == version.ValidFrom, token);
        var document = row?.Content
            ?? PolicyLibrary.Bytes(Path.Combine(PolicyLibrary.OwnFolder, version.Folder, DraftJson.FileName(version.ValidFrom)));
        var isOwn = version.Folder == folder;
        return (new DraftText(System.Text.Encoding.UTF8.GetString(document), isOwn ? row?.Examples ?? DraftExamples.None : DraftExamples.None,
            form.ValidFrom), "", "");
    }

    /// <summary>A file with faults may be mended in the form, as long as it is a policy at all.</summary>
    private static async Task<(DraftText?, string, string)> FromFileAsync(DraftStartForm form, CancellationToken token)
    {
        if (form.File is null || form.File.Length > PolicyFileReader.MostBytes) return (null, nameof(form.File), "FileMissing");
        var content = await form.File.BytesAsync(token);
        if (!DraftJson.IsDocument(content)) return (null, nameof(form.File), "FileUnreadable");
        return await form.Examples.ExamplesAsync(token) is not { } examples
            ? (null, nameof(form.Examples), "ExamplesUnreadable")
            : (new DraftText(System.Text.Encoding.UTF8.GetString(content), examples, form.ValidFrom), "", "");
    }

    private static string Key(PolicyVersion version) => $"{version.Folder}/{LocalDatePattern.Iso.Format(version.ValidFrom)}";

    private static string DayName(PolicyVersion version) => Wording.DayText.Show(version.ValidFrom);
}
