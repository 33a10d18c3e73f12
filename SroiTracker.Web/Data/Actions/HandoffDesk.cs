using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Mail;
using SroiTracker.Web.Data.Recognitions;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Actions;

/// <summary>
/// Hands a lead to SBB to be recognised: the action, the request and the letter together or none of them. The request needs a contractor of the
/// register; while the company is none, the action goes alone and the request may follow it.
/// </summary>
public sealed class HandoffDesk(SroiDbContext db, WriteTransaction writes, ActionKinds kinds)
{
    private const string SubjectOfMail = "recognition";

    /// <summary>Hands over; null when that went well. A lead lies at SBB once at a time.</summary>
    public Task<ActionRefusal?> AskAsync(LeadHandoff handoff, ChangeContext change, CancellationToken token) =>
        writes.TryAsync(db, change, trail => AskAsync(handoff, trail, token), token);

    /// <summary>The open hand-off of a lead; none when it does not lie at SBB.</summary>
    public static IQueryable<ActionRow> Open(SroiDbContext db, Guid lead) => db.Set<ActionRow>()
        .Where(row => row.ParentId == lead && row.Kind == KnownActions.RecognitionAsked && row.State == ActionState.Open);

    private async Task<ActionRefusal?> AskAsync(LeadHandoff handoff, AuditTrail trail, CancellationToken token)
    {
        var lead = await db.Set<ActionRow>().SingleOrDefaultAsync(row => row.Id == handoff.Lead && row.Kind == KnownActions.Lead, token);
        if (lead is null) return ActionRefusal.Unknown;
        if (lead.State != ActionState.Open) return ActionRefusal.NotOpen;
        var mailbox = await db.Set<MailboxRow>().SingleOrDefaultAsync(
            row => row.Id == handoff.Mailbox && row.AuthorityId == lead.AuthorityId && row.ClosedOn == null && row.Kind == MailboxKind.Sbb, token);
        if (mailbox is null) return ActionRefusal.MailboxMissing;
        var open = await Open(db, lead.Id).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(token);
        if (open is { } at && await IsWholeAsync(at, handoff, token)) return ActionRefusal.AlreadyThere;
        var id = open ?? RowId.At(trail.Change.When);
        if (open is null && await OpenAsync(id, lead, handoff, trail, token) is { } refusal) return refusal;
        if (handoff.Company is { } company && await RequestAsync(id, lead, company, trail, token) is not null) return ActionRefusal.AlreadyThere;
        db.Post(MailOf(id, lead, mailbox, handoff.Letter, trail.Change));
        return null;
    }

    private async Task<bool> IsWholeAsync(Guid action, LeadHandoff handoff, CancellationToken token) =>
        handoff.Company is null || await db.Set<RecognitionRequest>().AnyAsync(row => row.ActionId == action, token);

    private Task<ActionRefusal?> OpenAsync(Guid id, ActionRow lead, LeadHandoff handoff, AuditTrail trail, CancellationToken token) =>
        new ActionPen(db, kinds, trail).OpenAsync(
            new()
            {
                Id = id, AuthorityId = lead.AuthorityId, OwnerId = lead.OwnerId, ContractorId = handoff.Company?.Contractor, ParentId = lead.Id,
                Draft = new()
                {
                    Kind = KnownActions.RecognitionAsked, Subject = ActionSubject.None, Title = handoff.Title, Mailbox = handoff.Mailbox,
                },
            },
            token);

    private Task<RecognitionRefusal?> RequestAsync(Guid action, ActionRow lead, HandedCompany company, AuditTrail trail, CancellationToken token) =>
        new RecognitionPen(db, trail).RequestAsync(
            new(lead.AuthorityId, company.Contractor, company.Crebo, Settings.DutchDay.Of(trail.Change.When), action), token);

    private static MailMessage MailOf(Guid action, ActionRow lead, MailboxRow mailbox, SbbLetter letter, ChangeContext change) => new()
    {
        Id = RowId.At(change.When),
        AuthorityId = lead.AuthorityId,
        SubjectKind = SubjectOfMail,
        SubjectId = action,
        Recipient = mailbox.Address,
        Subject = letter.Subject,
        Body = letter.Body,
        DraftedBy = change.Who,
        DraftedAt = change.When,
    };
}

/// <summary>A lead that goes to a mailbox of SBB.</summary>
/// <param name="Title">What the action is called.</param>
/// <param name="Company">The contractor and what it must be recognised for; null while the company does not stand in the register.</param>
public sealed record LeadHandoff(Guid Lead, Guid Mailbox, string Title, HandedCompany? Company, SbbLetter Letter);

/// <summary>A contractor and the qualification for which it asks to be recognised.</summary>
public sealed record HandedCompany(Guid Contractor, CreboCode Crebo);

/// <summary>The words of the letter to SBB.</summary>
public sealed record SbbLetter(string Subject, string Body);
