using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Policies.Drafts;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.PolicyDrafts;

/// <summary>Finds drafts that the person may see, and keeps what was filled in.</summary>
public sealed class DraftEditor(SroiDbContext data, DraftFolders folders, DraftDesk desk, CurrentUserHolder current, WebChange change, IClock clock)
{
    /// <summary>Today in the Netherlands.</summary>
    public LocalDate Today => DutchDay.Of(clock.GetCurrentInstant());

    /// <summary>The folders for which the person writes.</summary>
    public Task<IReadOnlyList<string>> FoldersAsync(CancellationToken token) => folders.OfAsync(current.Required.AuthorityId, Today, token);

    /// <summary>The drafts the person may see, newest first.</summary>
    public async Task<IReadOnlyList<PolicyDraft>> AllAsync(CancellationToken token)
    {
        var own = await FoldersAsync(token);
        return await data.Set<PolicyDraft>().AsNoTracking().Where(row => own.Contains(row.Folder)).OrderByDescending(row => row.Id)
            .ToListAsync(token);
    }

    /// <summary>The draft; null when there is none or it is of another authority.</summary>
    public async Task<PolicyDraft?> FindAsync(Guid id, CancellationToken token)
    {
        var own = await FoldersAsync(token);
        return await data.Set<PolicyDraft>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && own.Contains(row.Folder), token);
    }

    /// <summary>The draft while it can be written in; null otherwise.</summary>
    public async Task<PolicyDraft?> OpenAsync(Guid id, CancellationToken token) =>
        await FindAsync(id, token) is { State: DraftState.Draft } draft ? draft : null;

    /// <summary>Keeps a change of the document; null when that went well.</summary>
    public Task<DraftRefusal?> WriteAsync(PolicyDraft draft, int version, Action<JsonObject> write, CancellationToken token)
    {
        var document = DraftJson.Parse(draft.Document);
        write(document);
        return KeepAsync(draft, version, new DraftText(document.ToJsonString(), draft.Examples, draft.ValidFrom), token);
    }

    /// <summary>Keeps a change of the worked examples.</summary>
    public Task<DraftRefusal?> WriteExamplesAsync(PolicyDraft draft, int version, Action<JsonArray> write, CancellationToken token)
    {
        var file = DraftJson.Parse(draft.Examples);
        write(file["cases"]!.AsArray());
        return KeepAsync(draft, version, new DraftText(draft.Document, file.ToJsonString(), draft.ValidFrom), token);
    }

    /// <summary>Keeps the first day.</summary>
    public Task<DraftRefusal?> WriteDayAsync(PolicyDraft draft, int version, LocalDate? day, CancellationToken token) =>
        KeepAsync(draft, version, new DraftText(draft.Document, draft.Examples, day), token);

    private Task<DraftRefusal?> KeepAsync(PolicyDraft draft, int version, DraftText text, CancellationToken token) =>
        desk.WriteAsync(draft.Id, version, text, change.Of(), token);
}
