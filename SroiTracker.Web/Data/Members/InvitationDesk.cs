using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Links;
using SroiTracker.Web.Data.Mail;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Members;

/// <summary>An invitation as somebody writes it.</summary>
/// <param name="AuthorityId">The authority of who invites; null for a contractor.</param>
public sealed record InvitationDraft(Guid ContractorId, string Email, MemberRight Right, Guid? AuthorityId);

/// <summary>
/// Invites people to act for a company. Whether somebody may invite is for the caller. What it answers never depends on whether the address has an
/// account.
/// </summary>
public sealed class InvitationDesk(SroiDbContext db, WriteTransaction writes, LinkTerms terms)
{
    private const string SubjectOfMail = "member.invited";

    /// <summary>Sends an invitation; null when that went well.</summary>
    public Task<MemberRefusal?> InviteAsync(InvitationDraft draft, LinkLetter letter, ChangeContext change, CancellationToken token) =>
        writes.TryAsync<MemberRefusal>(
        db,
        change,
        async trail =>
        {
            if (await RefusalAsync(draft, token) is { } refusal) return refusal;
            var row = new Invitation
            {
                Id = RowId.At(change.When), ContractorId = draft.ContractorId, Email = draft.Email, Right = draft.Right,
                InvitedBy = Guid.Parse(change.Who), InvitedAt = change.When,
            };
            db.Add(row);
            await SendAsync(row, draft.AuthorityId, letter, change, token);
            trail.Note("member.invited", new("contractor", row.ContractorId, draft.AuthorityId), null, new { row.Id, right = row.Right.ToString() });
            return null;
        },
        token);

    /// <summary>Sends the letter again with another link; the link before it works no longer.</summary>
    public Task<MemberRefusal?> SendAgainAsync(
        Guid company, Guid invitation, Guid? authority, LinkLetter letter, ChangeContext change, CancellationToken token) =>
        StepAsync(company, invitation, "member.invited-again", row => SendAsync(row, authority, letter, change, token), change, token);

    /// <summary>Takes an invitation back.</summary>
    public Task<MemberRefusal?> WithdrawAsync(Guid company, Guid invitation, ChangeContext change, CancellationToken token) => StepAsync(
        company,
        invitation,
        "member.uninvited",
        async row =>
        {
            await db.WithdrawLinksAsync(LinkKind.Invitation, row.Id, change.When, token);
            row.Settle(change.When);
        },
        change,
        token);

    private Task<MemberRefusal?> StepAsync(
        Guid company, Guid invitation, string what, Func<Invitation, Task> step, ChangeContext change, CancellationToken token) =>
            writes.TryAsync<MemberRefusal>(
        db,
        change,
        async trail =>
        {
            if (await db.Set<Invitation>()
                .SingleOrDefaultAsync(each => each.Id == invitation && each.ContractorId == company && each.SettledAt == null, token)
                is not { } row) return MemberRefusal.NotThere;
            await step(row);
            trail.Note(what, new("contractor", company), null, new { row.Id });
            return null;
        },
        token);

    private async Task<MemberRefusal?> RefusalAsync(InvitationDraft draft, CancellationToken token)
    {
        var address = draft.Email.ToUpperInvariant();
        if (await db.ContractorMembers.AnyAsync(member => member.ContractorId == draft.ContractorId
            && db.Users.Any(user => user.Id == member.UserId && user.NormalizedEmail == address), token)) return MemberRefusal.MemberTwice;
        var waiting = await db.Set<Invitation>().Where(row => row.ContractorId == draft.ContractorId && row.SettledAt == null)
            .Select(row => row.Email).ToListAsync(token);
        if (waiting.Contains(draft.Email, StringComparer.OrdinalIgnoreCase)) return MemberRefusal.InvitedTwice;
        return waiting.Count >= terms.MostInvitations ? MemberRefusal.TooMany : null;
    }

    private async Task SendAsync(Invitation row, Guid? authority, LinkLetter letter, ChangeContext change, CancellationToken token)
    {
        var (link, secret) = await db.NewLinkAsync(LinkKind.Invitation, row.Id, terms.InvitationDays, change, token);
        db.Post(new MailMessage
        {
            Id = RowId.At(change.When), AuthorityId = authority, SubjectKind = ConfidentialMail.LinkKind, SubjectId = row.Id, Recipient = row.Email,
            Subject = SubjectOfMail, Body = letter(secret, link.ValidUntil), DraftedBy = change.Who, DraftedAt = change.When,
        });
    }
}
