using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Actions;

/// <summary>Why a mailbox was not kept.</summary>
public enum MailboxRefusal
{
    /// <summary>The address is somebody's own account here.</summary>
    IsPersonal,

    /// <summary>The authority has it already.</summary>
    AlreadyThere,

    /// <summary>The name or address seems to hold a BSN.</summary>
    CitizenNumber,

    /// <summary>There is a confidant already; who reports must know who reads it.</summary>
    ConfidantThere,
}

/// <summary>Keeps the role mailboxes of an authority.</summary>
public sealed class MailboxDesk(SroiDbContext db, WriteTransaction writes, FigureFolder folder)
{
    /// <summary>Adds a mailbox; null when that went well.</summary>
    public Task<MailboxRefusal?> AddAsync(MailboxRow mailbox, ChangeContext change, CancellationToken token) =>
        writes.RunAsync(
            db,
            change,
            async trail =>
            {
                if (await RefusalAsync(mailbox, token) is { } refusal)
                {
                    trail.Abandon();
                    return refusal;
                }

                db.Add(mailbox);
                trail.Note("mailbox.added", new("mailbox", mailbox.Id, mailbox.AuthorityId), null, new { kind = mailbox.Kind.ToString() });
                return (MailboxRefusal?)null;
            },
            token);

    /// <summary>Stops using a mailbox; what was sent to it stays.</summary>
    public Task CloseAsync(Guid id, ChangeContext change, CancellationToken token) =>
        writes.RunAsync(
            db,
            change,
            async trail =>
            {
                var row = await db.Set<MailboxRow>().SingleAsync(mailbox => mailbox.Id == id, token);
                row.Close(DutchDay.Of(change.When));
                trail.Note("mailbox.closed", new("mailbox", id, row.AuthorityId));
            },
            token);

    /// <summary>Says whether a mailbox stands on the public pages.</summary>
    public Task ShowAsync(Guid id, bool isPublic, ChangeContext change, CancellationToken token) =>
        writes.RunAsync(
            db,
            change,
            async trail =>
            {
                var row = await db.Set<MailboxRow>().SingleAsync(mailbox => mailbox.Id == id, token);
                trail.Note("mailbox.shown", new("mailbox", id, row.AuthorityId), new { row.IsPublic }, new { isPublic });
                row.IsPublic = isPublic;
            },
            token);

    /// <summary>Gives the demo authorities without any mailbox their invented ones. Safe to run at every start.</summary>
    internal async Task SeedAsync(ChangeContext change, CancellationToken token)
    {
        var authorities = await db.Authorities.Where(row => !db.Set<MailboxRow>().Any(box => box.AuthorityId == row.Id))
            .ToDictionaryAsync(row => row.Folder, row => row.Id, token);
        var rows = ActionFiles.Mailboxes(folder).Where(box => authorities.ContainsKey(box.Authority)).Select(box => new MailboxRow
        {
            Id = SeedId.Of("mailbox", box.Address),
            AuthorityId = authorities[box.Authority],
            Kind = box.Kind,
            Name = box.Name,
            Address = box.Address,
            Phone = box.Phone,
            IsPublic = box.Public,
        }).ToList();
        if (rows.Count == 0) return;
        await writes.RunAsync(
            db,
            change,
            trail =>
            {
                db.AddRange(rows);
                trail.Note("mailboxes.seeded", new("mailbox", Guid.Empty), null, new { rows.Count });
                return Task.CompletedTask;
            },
            token);
    }

    private async Task<MailboxRefusal?> RefusalAsync(MailboxRow mailbox, CancellationToken token)
    {
        if (new[] { mailbox.Name, mailbox.Address, mailbox.Phone }.Any(CitizenServiceNumber.OccursIn)) return MailboxRefusal.CitizenNumber;
        var address = mailbox.Address.ToUpperInvariant();
        if (await db.Users.AnyAsync(user => user.NormalizedEmail == address, token)) return MailboxRefusal.IsPersonal;
        if (mailbox.Kind == MailboxKind.Confidant && await db.Set<MailboxRow>().AnyAsync(
                row => row.AuthorityId == mailbox.AuthorityId && row.ClosedOn == null && row.Kind == MailboxKind.Confidant,
                token)) return MailboxRefusal.ConfidantThere;
        return await db.Set<MailboxRow>().AnyAsync(
            row => row.AuthorityId == mailbox.AuthorityId && row.ClosedOn == null && row.Kind == mailbox.Kind && row.Address == mailbox.Address,
            token)
            ? MailboxRefusal.AlreadyThere
            : null;
    }
}
