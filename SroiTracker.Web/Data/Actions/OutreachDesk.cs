using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Mail;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Actions;

/// <summary>Sends a letter to everybody who acts for a contractor and records it as a contact, in one transaction.</summary>
public sealed class OutreachDesk(SroiDbContext db, WriteTransaction writes, ActionKinds kinds, FigureTables tables)
{
    /// <summary>The contractors of these that are left in peace after a message, each with the first day on which one may go again.</summary>
    public async Task<Dictionary<Guid, LocalDate?>> QuietUntilAsync(Guid authority, IReadOnlyList<Guid> contractors, LocalDate today,
        CancellationToken token)
    {
        var days = (await tables.WeightsAsync(today, token)).For(new(authority)).QuietDays;
        var since = today.PlusDays(-days);
        var letters = await db.Set<ActionRow>()
            .Where(row => row.IsContact && row.Outcome == KnownActions.ByMail && row.AuthorityId == authority && row.StartedOn > since
                && row.ContractorId != null && contractors.Contains(row.ContractorId.Value))
            .Select(row => new { Contractor = row.ContractorId!.Value, row.StartedOn }).ToListAsync(token);
        return letters.GroupBy(row => row.Contractor).ToDictionary(
            group => group.Key, group => (LocalDate?)group.Max(row => row.StartedOn).PlusDays(days));
    }

    /// <summary>Sends; null when that went well. A contractor without an account gets no letter and no contact is recorded.</summary>
    public Task<OutreachRefusal?> SendAsync(OutreachLetter letter, ChangeContext change, CancellationToken token) =>
        writes.TryAsync(db, change, trail => WriteAsync(letter, trail, token), token);

    private async Task<OutreachRefusal?> WriteAsync(OutreachLetter letter, AuditTrail trail, CancellationToken token)
    {
        if (CitizenServiceNumber.OccursIn(letter.Subject) || CitizenServiceNumber.OccursIn(letter.Body)) return OutreachRefusal.CitizenNumber;
        var addresses = await db.Users
            .Where(user => !user.IsDisabled
                && db.ContractorMembers.Any(member => member.UserId == user.Id && member.ContractorId == letter.ContractorId))
            .Select(user => user.Email).ToListAsync(token);
        if (addresses.Count == 0) return OutreachRefusal.NobodyThere;
        var today = DutchDay.Of(trail.Change.When);
        if ((await QuietUntilAsync(letter.AuthorityId, [letter.ContractorId], today, token)).Count > 0) return OutreachRefusal.Quiet;
        var draft = new ActionDraft
        {
            Kind = KnownActions.Contact, Subject = ActionSubject.Of(SubjectKind.Contractor, letter.ContractorId), Title = letter.Subject,
            Note = letter.Body, Outcome = KnownActions.ByMail,
        };
        var refusal = await new ActionPen(db, kinds, trail).OpenAsync(
            new NewAction
            {
                Id = letter.Id, Draft = draft, AuthorityId = letter.AuthorityId, OwnerId = letter.SenderId, ContractorId = letter.ContractorId,
            },
            token);
        if (refusal is not null) return OutreachRefusal.Unfit;
        foreach (var address in addresses.OfType<string>().Order(StringComparer.Ordinal)) db.Post(MailOf(letter, address, trail.Change));
        return null;
    }

    private static MailMessage MailOf(OutreachLetter letter, string address, ChangeContext change) => new()
    {
        Id = RowId.At(change.When),
        AuthorityId = letter.AuthorityId,
        SubjectKind = "contact",
        SubjectId = letter.Id,
        Recipient = address,
        Subject = letter.Subject,
        Body = letter.Body,
        DraftedBy = change.Who,
        DraftedAt = change.When,
    };
}

/// <summary>Why a letter was not sent.</summary>
public enum OutreachRefusal
{
    /// <summary>Nobody has an account for this company.</summary>
    NobodyThere,

    /// <summary>The text seems to hold a BSN.</summary>
    CitizenNumber,

    /// <summary>The contractor is left in peace for a while after the last message.</summary>
    Quiet,

    /// <summary>The letter is empty or too long.</summary>
    Unfit,
}

/// <summary>A letter to a contractor.</summary>
public sealed record OutreachLetter(Guid Id, Guid AuthorityId, Guid ContractorId, Guid SenderId, string Subject, string Body);
