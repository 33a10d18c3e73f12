using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Actions;

/// <summary>What an action must say, when it asks for attention and how it may end.</summary>
public static class ActionRules
{
    /// <summary>Why this cannot be entered today; null when it can.</summary>
    public static ActionRefusal? Check(ActionDraft draft, ActionKinds kinds, LocalDate today) =>
        kinds.Find(draft.Kind) is not { } kind ? ActionRefusal.UnknownKind
        : !kind.Subjects.Contains(draft.Subject.Kind) ? ActionRefusal.SubjectNotAllowed
        : string.IsNullOrWhiteSpace(draft.Title) ? ActionRefusal.TitleMissing
        : Texts(draft).Any(CitizenServiceNumber.OccursIn) ? ActionRefusal.CitizenNumber
        : !kind.IsRecord && draft.DueOn < today ? ActionRefusal.DuePast
        : draft.HappenedOn > today ? ActionRefusal.RecordFuture
        : OfFields(draft, kind) ?? (kind.IsRecord ? OfEnd(kind, draft.Outcome, draft.Reason) : null);

    /// <summary>The day on which it must be done: as said, or the term of its kind; null for what is over at once.</summary>
    public static LocalDate? DueOn(ActionKind kind, LocalDate? said, LocalDate today) => kind.Term switch
    {
        null => null,
        _ when said is { } day && kind.Has(ActionField.Due) => day,
        { Unit: var unit, Count: var count } => unit.After(today, count),
    };

    /// <summary>Where an action stands in its owner's queue: it asks for attention on its day, not before.</summary>
    public static QueueGroup GroupOf(LocalDate dueOn, LocalDate today) =>
        dueOn < today ? QueueGroup.Late : dueOn == today ? QueueGroup.Today : QueueGroup.Coming;

    /// <summary>Why an action that stands so cannot end with this outcome; null when it can.</summary>
    public static ActionRefusal? CheckDone(ActionKind kind, ActionState state, string? outcome, string? reason) =>
        state != ActionState.Open ? ActionRefusal.NotOpen : OfEnd(kind, outcome, reason);

    /// <summary>Why an action that stands so cannot be given up; a reason is compulsory.</summary>
    public static ActionRefusal? CheckStopped(ActionState state, string? reason) =>
        state != ActionState.Open ? ActionRefusal.NotOpen : OfReason(reason, isNeeded: true);

    /// <summary>
    /// Whether the owner must be reminded: more than the kind's number of working days went by since it began, and it is still open.
    /// </summary>
    public static bool IsReminderDue(ActionKind kind, ActionState state, LocalDate since, LocalDate today) =>
        state == ActionState.Open && kind.RemindAfterWorkingDays is { } days && today > WorkingDays.Plus(since, days);

    /// <summary>Whether its period is over on a day: an action of a kind that lasts for a period can then only be read.</summary>
    public static bool IsPeriodOver(ActionKind kind, LocalDate? dueOn, LocalDate today) => kind.IsPeriod && dueOn < today;

    /// <summary>
    /// Whether something that ended on a day leaves less time until a deadline than the kind wants. A deadline that was over by then asks nothing.
    /// </summary>
    public static bool IsRaised(ActionKind kind, LocalDate endedOn, LocalDate? deadline) =>
        kind.RaisedWithin is { } within && deadline > endedOn && deadline < within.Unit.After(endedOn, within.Count);

    private static ActionRefusal? OfFields(ActionDraft draft, ActionKind kind) =>
        kind.Has(ActionField.Places) && draft.Places is not > 0 ? ActionRefusal.PlacesMissing
        : kind.Has(ActionField.Reach) && draft.Reach is not >= 0 ? ActionRefusal.ReachMissing
        : kind.Has(ActionField.Additional) && draft.IsAdditional && string.IsNullOrWhiteSpace(draft.AdditionalReason)
            ? ActionRefusal.AdditionalReasonMissing
        : kind.Has(ActionField.Mailbox) && draft.Mailbox is null ? ActionRefusal.MailboxMissing
        : kind.Has(ActionField.Partner) && string.IsNullOrWhiteSpace(draft.Partner) ? ActionRefusal.PartnerMissing
        : null;

    private static ActionRefusal? OfEnd(ActionKind kind, string? outcome, string? reason) =>
        kind.Outcome(outcome) is { } known ? OfReason(reason, known.NeedsReason) : ActionRefusal.OutcomeUnknown;

    private static ActionRefusal? OfReason(string? reason, bool isNeeded) =>
        isNeeded && string.IsNullOrWhiteSpace(reason) ? ActionRefusal.ReasonMissing
        : CitizenServiceNumber.OccursIn(reason) ? ActionRefusal.CitizenNumber
        : null;

    private static string?[] Texts(ActionDraft draft) => [draft.Title, draft.Note, draft.AdditionalReason, draft.Partner, draft.Reason];
}
