using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace SroiTracker.Web.Data.Mail;

/// <summary>Letters of which the words are for the receiver only: no page shows them, and they are wiped as soon as they left.</summary>
public static class ConfidentialMail
{
    /// <summary>What such a letter is about, as its kind of subject.</summary>
    public const string SubjectKind = "concern";

    /// <summary>The letters that pages may show.</summary>
    public static IQueryable<MailMessage> ThatMayBeShown(this IQueryable<MailMessage> messages) => messages
        .Where(mail => mail.SubjectKind != SubjectKind);

    /// <summary>Says that a letter left; of a confidential one nothing but that stays, also not in the free room of the file.</summary>
    internal static async Task SentAsync(SroiDbContext db, MailMessage message, Instant moment, CancellationToken token)
    {
        var rows = db.MailMessages.Where(mail => mail.Id == message.Id);
        if (message.SubjectKind != SubjectKind)
        {
            await rows.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.SentAt, moment), token);
            return;
        }

        await db.Database.OpenConnectionAsync(token);
        await db.Database.ExecuteSqlRawAsync("PRAGMA secure_delete=ON", token);
        await rows.ExecuteUpdateAsync(set => set.SetProperty(mail => mail.SentAt, moment).SetProperty(mail => mail.Body, ""), token);
        await db.Database.CloseConnectionAsync();
    }
}
