using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Mail;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Actions;

/// <summary>Reminds the owners of what stays without an answer, once each. Running it twice reminds nobody twice.</summary>
public sealed class ReminderRun(SroiDbContext db, WriteTransaction writes, ActionKinds kinds, MailTerms mail)
{
    /// <summary>The subject of a reminder, a key that the wording puts in words.</summary>
    public const string Subject = "action.reminder";

    /// <summary>Reminds as if it were this day; says how many were reminded.</summary>
    public Task<int> RunAsync(LocalDate today, ChangeContext change, CancellationToken token) =>
        writes.RunAsync(
            db,
            change,
            async trail =>
            {
                var due = await DueAsync(today, token);
                var owners = due.Select(row => row.OwnerId).Distinct().ToList();
                var addresses = await db.Users.Where(user => owners.Contains(user.Id) && !user.IsDisabled)
                    .ToDictionaryAsync(user => user.Id, user => user.Email, token);
                foreach (var row in due) Remind(row, addresses.GetValueOrDefault(row.OwnerId), today, trail);
                if (due.Count == 0) trail.Abandon();
                return due.Count;
            },
            token);

    private async Task<List<ActionRow>> DueAsync(LocalDate today, CancellationToken token)
    {
        var reminding = kinds.All.Where(kind => kind.RemindAfterWorkingDays is not null).Select(kind => kind.Code).ToList();
        var open = await db.Set<ActionRow>()
            .Where(row => row.State == ActionState.Open && row.RemindedOn == null && reminding.Contains(row.Kind))
            .OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).ToListAsync(token);
        return open.FindAll(row => ActionRules.IsReminderDue(kinds.Find(row.Kind)!, row.State, row.StartedOn, today));
    }

    private void Remind(ActionRow row, string? address, LocalDate today, AuditTrail trail)
    {
        row.Remind(today);
        new ActionPen(db, kinds, trail).Add(row, ActionChangeKind.Reminded, null);
        if (address is null) return;
        var message = new MailMessage
        {
            Id = RowId.At(trail.Change.When),
            AuthorityId = row.AuthorityId,
            SubjectKind = "action",
            SubjectId = row.Id,
            Recipient = address,
            Subject = Subject,
            Body = $"/acties/{row.Id}",
            DraftedBy = trail.Change.Who,
            DraftedAt = trail.Change.When,
        };
        db.Post(message, mail.Next(message.DraftedAt));
    }
}
