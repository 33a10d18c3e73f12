namespace SroiTracker.Domain.Actions;

/// <summary>Where an action stands. What is closed stays closed; who goes on makes a new action that points at it.</summary>
public enum ActionState
{
    /// <summary>Somebody must still do it.</summary>
    Open,

    /// <summary>It ended, with an outcome.</summary>
    Done,

    /// <summary>It was given up, with a reason.</summary>
    Stopped,
}

/// <summary>Where an open action stands in the queue of its owner.</summary>
public enum QueueGroup
{
    /// <summary>Its day has passed.</summary>
    Late,

    /// <summary>Its day is today.</summary>
    Today,

    /// <summary>Its day is still to come; it asks nothing yet.</summary>
    Coming,
}

/// <summary>Why an action was not made or changed.</summary>
public enum ActionRefusal
{
    /// <summary>There is no such action.</summary>
    Unknown,

    /// <summary>There is no such kind of action.</summary>
    UnknownKind,

    /// <summary>This kind cannot be about this subject.</summary>
    SubjectNotAllowed,

    /// <summary>The title is empty.</summary>
    TitleMissing,

    /// <summary>The day lies before today.</summary>
    DuePast,

    /// <summary>What happened lies in the future.</summary>
    RecordFuture,

    /// <summary>The number of places is missing or not above zero.</summary>
    PlacesMissing,

    /// <summary>The reach is missing or below zero.</summary>
    ReachMissing,

    /// <summary>It says that it is additional and not why.</summary>
    AdditionalReasonMissing,

    /// <summary>The role mailbox is missing.</summary>
    MailboxMissing,

    /// <summary>The kind does not have this outcome.</summary>
    OutcomeUnknown,

    /// <summary>A reason is compulsory.</summary>
    ReasonMissing,

    /// <summary>It is closed already.</summary>
    NotOpen,

    /// <summary>Somebody else has the only one of this kind.</summary>
    AlreadyThere,

    /// <summary>The text seems to hold a BSN.</summary>
    CitizenNumber,

    /// <summary>The new owner is no colleague who may keep actions.</summary>
    OwnerUnknown,

    /// <summary>The kind takes no claims.</summary>
    NoClaims,

    /// <summary>The partner is missing.</summary>
    PartnerMissing,

    /// <summary>The claim counts already for a promise of the other sort: regular work is never additional as well.</summary>
    CountedOtherwise,

    /// <summary>Its period is over; it can only be read.</summary>
    PeriodOver,

    /// <summary>It lasts for a period that was agreed; its last day stays.</summary>
    PeriodFixed,

    /// <summary>Only who has the mandate may do this.</summary>
    NotMandated,
}
