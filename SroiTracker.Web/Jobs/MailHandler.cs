using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Mail;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Mail;

namespace SroiTracker.Web.Jobs;

/// <summary>Sends one message. A message that left is not sent again; the identifier in it lets a receiver see a double.</summary>
internal sealed class MailHandler(SroiDbContext db, MailComposer composer, IMailPost post, IClock clock) : IJobHandler
{
    public string Kind => OutboxKinds.Mail;

    public async Task RunAsync(string payload, CancellationToken token)
    {
        var id = JsonSerializer.Deserialize<MailWork>(payload)!.Id;
        if (await db.MailMessages.AsNoTracking().SingleOrDefaultAsync(mail => mail.Id == id && mail.SentAt == null, token) is not { } message) return;
        await post.SendAsync(composer.Compose(message), token);
        var now = clock.GetCurrentInstant();
        using var turn = await WriteGate.Of(db).EnterAsync(token);
        await ConfidentialMail.SentAsync(db, message, now, token);
    }
}
