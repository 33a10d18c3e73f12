using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace SroiTracker.Web.Data.Mail;

/// <summary>Letters of which the words are for the receiver only: no page shows them, and they are wiped as soon as they left.</summary>
public static class ConfidentialMail
{
    /// <summary>What a report to a confidant is about, as its kind of subject.</summary>
    public const string SubjectKind = "concern";

    /// <summary>What a letter with a one-time link is about; of it the receiver is wiped too.</summary>
    public const string LinkKind = "link";

    private static readonly string[] Kinds = [SubjectKind, LinkKind];

    /// <summary>The letters that pages may show.</summary>
    public static IQueryable<MailMessage> ThatMayBeShown(this IQueryable<MailMessage> messages) => messages
        .Where(mail => !Kinds.Contains(mail.SubjectKind));

    /// <summary>Says that a letter left; of a confidential one nothing but that stays, also not in the free room of the file.</summary>
    internal static async Task SentAsync(SroiDbContext db, MailMessage message, Instant moment, CancellationToken token)
    {
        var rows = db.MailMessages.Where(mail => mail.Id == message.Id);
        if (!Kinds.Contains(message.SubjectKind))
        {
            await rows.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.SentAt, moment), token);
            return;
        }

        await db.Database.OpenConnectionAsync(token);
        await db.Database.ExecuteSqlRawAsync("PRAGMA secure_delete=ON", token);
        await rows.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.SentAt, moment).SetProperty(mail => mail.Body, ""), token);
        if (message.SubjectKind == LinkKind) await rows.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.Recipient, ""), token);
        await db.Database.CloseConnectionAsync();
    }
}
