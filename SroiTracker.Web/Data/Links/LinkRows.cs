using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Links;

/// <summary>Makes, finds and withdraws one-time links, within the write of what they are about.</summary>
internal static class LinkRows
{
    /// <summary>A new link; the ones before it for the same subject work no longer. The secret is in the answer and nowhere else.</summary>
    internal static async Task<(OneTimeLink Link, string Secret)> NewLinkAsync(
        this SroiDbContext db, LinkKind kind, Guid subject, int days, ChangeContext change, CancellationToken token)
    {
        await db.WithdrawLinksAsync(kind, subject, change.When, token);
        var secret = LinkSecret.New();
        var link = new OneTimeLink
        {
            Id = RowId.At(change.When), Kind = kind, SubjectId = subject, Hash = LinkSecret.HashOf(secret)!, MadeAt = change.When,
            ValidUntil = DutchDay.Of(change.When).PlusDays(days),
        };
        db.Add(link);
        return (link, secret);
    }

    /// <summary>No link of the subject works any longer.</summary>
    internal static async Task WithdrawLinksAsync(this SroiDbContext db, LinkKind kind, Guid subject, Instant at, CancellationToken token)
    {
        var rows = await db.Set<OneTimeLink>()
            .Where(row => row.Kind == kind && row.SubjectId == subject && row.UsedAt == null && row.WithdrawnAt == null)
            .ToListAsync(token);
        foreach (var row in rows) row.Withdraw(at);
    }

    /// <summary>The link of a secret; null when there is none that works on this day. Unknown, used, withdrawn and expired are one answer.</summary>
    internal static async Task<OneTimeLink?> LinkAsync(this SroiDbContext db, LinkKind kind, string? secret, LocalDate day,
        CancellationToken token) =>
        LinkSecret.HashOf(secret) is { } hash
            && await db.Set<OneTimeLink>().SingleOrDefaultAsync(row => row.Kind == kind && row.Hash == hash, token) is { } link && link.WorksOn(day)
            ? link
            : null;
}
