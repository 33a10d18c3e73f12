using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Mail;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Concerns;

/// <summary>Why a report was not sent.</summary>
public enum ConcernRefusal
{
    /// <summary>The authority has no confidant.</summary>
    NoConfidant,

    /// <summary>The text seems to hold a BSN.</summary>
    CitizenNumber,
}

/// <summary>
/// Sends reports of discrimination to the confidant of an authority and to nobody else. What stays is that a report was sent and to which mailbox:
/// not the words, not who wrote them.
/// </summary>
public sealed class ConcernDesk(SroiDbContext db, WriteTransaction writes)
{
    /// <summary>Stands for the reporter, also when somebody is signed in.</summary>
    public const string Reporter = "reporter";

    private const string SubjectOfMail = "concern.received";

    /// <summary>The confidant of an authority.</summary>
    public static IQueryable<MailboxRow> Confidant(SroiDbContext db, Guid authority) => db.Set<MailboxRow>()
        .Where(box => box.AuthorityId == authority && box.Kind == MailboxKind.Confidant && box.ClosedOn == null);

    /// <summary>Sends a report; null when that went well.</summary>
    /// <param name="said">What the reporter wrote, to be looked through; the letter holds it.</param>
    public Task<ConcernRefusal?> SendAsync(Guid authority, IReadOnlyList<string?> said, string letter, ChangeContext change,
        CancellationToken token) =>
        writes.TryAsync<ConcernRefusal>(
            db,
            change,
            async trail =>
            {
                if (said.Any(CitizenServiceNumber.OccursIn)) return ConcernRefusal.CitizenNumber;
                if (await Confidant(db, authority).SingleOrDefaultAsync(token) is not { } mailbox) return ConcernRefusal.NoConfidant;
                db.Post(MailOf(mailbox, letter, change));
                trail.Note("concern.sent", new("mailbox", mailbox.Id, authority));
                return null;
            },
            token);

    private static MailMessage MailOf(MailboxRow mailbox, string letter, ChangeContext change) => new()
    {
        Id = RowId.At(change.When),
        AuthorityId = mailbox.AuthorityId,
        SubjectKind = ConfidentialMail.SubjectKind,
        SubjectId = mailbox.Id,
        Recipient = mailbox.Address,
        Subject = SubjectOfMail,
        Body = letter,
        DraftedBy = change.Who,
        DraftedAt = change.When,
    };
}
