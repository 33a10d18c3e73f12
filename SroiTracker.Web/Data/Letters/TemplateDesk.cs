using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Letters;

/// <summary>Why a text was not kept.</summary>
public enum TemplateRefusal
{
    /// <summary>Somebody kept another version since the page was read.</summary>
    Changed,

    /// <summary>A place that is not in the list.</summary>
    UnknownPlace,

    /// <summary>A text seems to hold a BSN.</summary>
    CitizenNumber,

    /// <summary>Nothing in it, or no subject where the purpose asks one.</summary>
    Empty,
}

/// <summary>Keeps new versions of texts.</summary>
public sealed class TemplateDesk(SroiDbContext db, WriteTransaction writes)
{
    /// <summary>Keeps a version; its number must be the one after the newest. Null when that went well.</summary>
    public Task<TemplateRefusal?> KeepAsync(TemplateRow row, ChangeContext change, CancellationToken token) =>
        writes.TryAsync(db, change, trail => KeepAsync(row, trail, token), token);

    private async Task<TemplateRefusal?> KeepAsync(TemplateRow row, AuditTrail trail, CancellationToken token)
    {
        if (Unfit(row) is { } refusal) return refusal;
        var newest = await db.Set<TemplateRow>().Where(each => each.AuthorityId == row.AuthorityId && each.Code == row.Code)
            .MaxAsync(each => (int?)each.Number, token) ?? 0;
        if (row.Number != newest + 1) return TemplateRefusal.Changed;
        db.Add(row);
        trail.Note("template.kept", new("template", row.Id, row.AuthorityId), null, new { row.Code, row.Number, purpose = row.Purpose.ToString() });
        return null;
    }

    private static TemplateRefusal? Unfit(TemplateRow row) =>
        Needed(row).Any(string.IsNullOrWhiteSpace) ? TemplateRefusal.Empty
        : row.Words.Any(words => LetterText.Unknown(words).Count > 0) ? TemplateRefusal.UnknownPlace
        : row.Words.Any(CitizenServiceNumber.OccursIn) ? TemplateRefusal.CitizenNumber
        : null;

    private static IEnumerable<string> Needed(TemplateRow row) =>
        row.Purpose.IsLetter() ? row.Words : [row.NameNl, row.NameEn, row.BodyNl, row.BodyEn];
}
