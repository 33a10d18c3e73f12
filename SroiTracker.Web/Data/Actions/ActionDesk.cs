using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Mail;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Actions;

/// <summary>Writes actions: opens, notes, moves, hands over, counts places and closes. Whether a person may see the row is for the caller.</summary>
public sealed class ActionDesk(SroiDbContext db, WriteTransaction writes, ActionKinds kinds)
{
    private const string Answered = "action.answered";

    /// <summary>Opens these actions together, or none of them; null when that went well.</summary>
    public Task<ActionRefusal?> OpenAsync(IReadOnlyList<NewAction> actions, ChangeContext change, CancellationToken token) =>
        WriteAsync(
            change,
            async pen =>
            {
                foreach (var action in actions)
                {
                    if (await pen.OpenAsync(action, token) is { } refusal) return refusal;
                }

                return null;
            },
            token);

    /// <summary>Adds a note; the day on which the action must be done may move with it.</summary>
    public Task<ActionRefusal?> NoteAsync(Guid id, string text, LocalDate? due, ChangeContext change, CancellationToken token) =>
        WithAsync(id, change, (pen, row) => Task.FromResult(Note(pen, row, text, due)), token);

    /// <summary>Gives the action to a colleague of the same authority.</summary>
    public Task<ActionRefusal?> HandOverAsync(Guid id, Guid owner, string? why, ChangeContext change, CancellationToken token) =>
        WithAsync(
            id, change,
            async (pen, row) =>
            {
                if (row.State != ActionState.Open) return ActionRefusal.NotOpen;
                if (CitizenServiceNumber.OccursIn(why)) return ActionRefusal.CitizenNumber;
                if (!await Colleagues(db, row.AuthorityId).AnyAsync(user => user.Id == owner, token)) return ActionRefusal.OwnerUnknown;
                row.Own(owner, pen.Today);
                return pen.Add(row, ActionChangeKind.HandedOver, why);
            },
            token);

    /// <summary>The contractor answers what was asked; its owner hears of it. The last answer counts.</summary>
    /// <param name="reason">Why not; null when the contractor wants to help.</param>
    public Task<ActionRefusal?> AnswerAsync(Guid id, string? reason, ChangeContext change, CancellationToken token) =>
        WithAsync(
            id, change,
            async (pen, row) =>
            {
                if (kinds.Find(row.Kind)?.IsAnswered != true || row.State != ActionState.Open) return ActionRefusal.NotOpen;
                if (CitizenServiceNumber.OccursIn(reason)) return ActionRefusal.CitizenNumber;
                if (await db.Users.Where(user => user.Id == row.OwnerId && !user.IsDisabled).Select(user => user.Email)
                    .SingleOrDefaultAsync(token) is { } address)
                    db.Post(Told(row, address, change));
                return pen.Add(row, reason is null ? ActionChangeKind.Accepted : ActionChangeKind.Declined, reason);
            },
            token);

    /// <summary>Ends the action: with an outcome, or without one when it is given up.</summary>
    public Task<ActionRefusal?> CloseAsync(Guid id, string? outcome, string? reason, ChangeContext change, CancellationToken token) =>
        WithAsync(id, change, (pen, row) => pen.EndAsync(row, outcome, reason, token), token);

    /// <summary>Counts a claim for the action, once.</summary>
    public Task<ActionRefusal?> CountAsync(Guid id, Guid claim, ChangeContext change, CancellationToken token) =>
        WithAsync(id, change, (pen, row) => pen.CountAsync(row, claim, token), token);

    /// <summary>The colleagues who may own an action of this authority.</summary>
    public static IQueryable<SroiUser> Colleagues(SroiDbContext db, Guid authority) =>
        db.Users.Where(user => user.AuthorityId == authority && !user.IsDisabled && (user.Role == Role.Adviser || user.Role == Role.Coordinator));

    private static MailMessage Told(ActionRow row, string address, ChangeContext change) => new()
    {
        Id = RowId.At(change.When),
        AuthorityId = row.AuthorityId,
        SubjectKind = "action",
        SubjectId = row.Id,
        Recipient = address,
        Subject = Answered,
        Body = $"/acties/{row.Id}",
        DraftedBy = change.Who,
        DraftedAt = change.When,
    };

    private ActionRefusal? Note(ActionPen pen, ActionRow row, string text, LocalDate? due)
    {
        if (string.IsNullOrWhiteSpace(text)) return ActionRefusal.ReasonMissing;
        if (CitizenServiceNumber.OccursIn(text)) return ActionRefusal.CitizenNumber;
        if (due is null || due == row.DueOn) return pen.Add(row, ActionChangeKind.Noted, text);
        if (row.State != ActionState.Open) return ActionRefusal.NotOpen;
        if (due < pen.Today) return ActionRefusal.DuePast;
        if (kinds.Find(row.Kind) is { IsPeriod: true }) return ActionRefusal.PeriodFixed;
        row.MoveTo(due);
        return pen.Add(row, ActionChangeKind.Moved, text);
    }

    private Task<ActionRefusal?> WithAsync(
        Guid id, ChangeContext change, Func<ActionPen, ActionRow, Task<ActionRefusal?>> work, CancellationToken token) =>
        WriteAsync(
            change,
            async pen =>
                await db.Set<ActionRow>().SingleOrDefaultAsync(row => row.Id == id, token) is not { } row ? ActionRefusal.Unknown
                : await pen.IsOverAsync(row, token) ? ActionRefusal.PeriodOver
                : await work(pen, row),
            token);

    private Task<ActionRefusal?> WriteAsync(ChangeContext change, Func<ActionPen, Task<ActionRefusal?>> work, CancellationToken token) =>
        writes.TryAsync(db, change, trail => work(new ActionPen(db, kinds, trail)), token);
}

/// <summary>An action as somebody enters it, with what the program knows about it.</summary>
public sealed record NewAction
{
    public required Guid Id { get; init; }

    public required ActionDraft Draft { get; init; }

    public required Guid AuthorityId { get; init; }

    public required Guid OwnerId { get; init; }

    public Guid? ContractId { get; init; }

    public Guid? ContractorId { get; init; }

    public Guid? ParentId { get; init; }

    public Guid? FollowsId { get; init; }

    /// <summary>The number of the company that a lead is about.</summary>
    public KvkNumber? Kvk { get; init; }
}
