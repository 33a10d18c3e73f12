using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Actions;

/// <summary>What a kind of action may ask besides its title.</summary>
public enum ActionField
{
    /// <summary>The day on which it must be done.</summary>
    Due,

    /// <summary>A number of places: promised, or the organisation's own.</summary>
    Places,

    /// <summary>A number of people or companies reached; never an amount.</summary>
    Reach,

    /// <summary>Whether it comes on top of the usual, and then why.</summary>
    Additional,

    /// <summary>The role mailbox to which it goes.</summary>
    Mailbox,

    /// <summary>The claims of the places that came of it.</summary>
    Claims,

    /// <summary>The organisation that promised or did it; never a person.</summary>
    Partner,
}

/// <summary>How long something may take.</summary>
/// <param name="Count">How many, at least one.</param>
/// <param name="Unit">Of what.</param>
public sealed record ActionTerm(int Count, TermUnit Unit);

/// <summary>A name in both languages.</summary>
/// <param name="Nl">Dutch.</param>
/// <param name="En">English.</param>
public sealed record ActionName(string Nl, string En);

/// <summary>One way in which an action may end well or badly.</summary>
public sealed record ActionOutcome
{
    /// <summary>Its code within the kind, "geplaatst".</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required ActionName Name { get; init; }

    /// <summary>Whether a reason is compulsory with it.</summary>
    public bool NeedsReason { get; init; }

    /// <summary>Whether it was tried and did not bring what was wanted.</summary>
    public bool IsFailure { get; init; }

    /// <summary>Whether the work goes on: a next action of the same kind takes over what is still open.</summary>
    public bool GoesOn { get; init; }
}

/// <summary>A kind of action (soort actie): what it is called, what it may be about and what it asks. Data, not code.</summary>
public sealed record ActionKind
{
    /// <summary>Its code, "verwijzing"; never renamed.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required ActionName Name { get; init; }

    /// <summary>What it may be about.</summary>
    public required IReadOnlyList<SubjectKind> Subjects { get; init; }

    /// <summary>What it asks besides its title.</summary>
    public IReadOnlyList<ActionField> Asks { get; init; } = [];

    /// <summary>How it may end.</summary>
    public required IReadOnlyList<ActionOutcome> Outcomes { get; init; }

    /// <summary>When it must be done, where nobody said; null for a kind that is over as soon as it is recorded.</summary>
    public ActionTerm? Term { get; init; }

    /// <summary>After how many working days without an end its owner is reminded; null for never.</summary>
    public int? RemindAfterWorkingDays { get; init; }

    /// <summary>Whether it records what happened already, so that it is done at once.</summary>
    public bool IsRecord { get; init; }

    /// <summary>Whether it counts as having spoken to the contractor.</summary>
    public bool IsContact { get; init; }

    /// <summary>Whether the contractor whom it is about may read its title and state.</summary>
    public bool IsSeenByContractor { get; init; }

    /// <summary>Whether the contractor may say yes or no to it: what is shared and goes to a partner.</summary>
    public bool IsAnswered => IsSeenByContractor && Has(ActionField.Mailbox);

    /// <summary>Whether at most one may be open about the same subject.</summary>
    public bool IsOnlyOne { get; init; }

    /// <summary>Whether only another page of the program makes it.</summary>
    public bool IsMadeElsewhere { get; init; }

    /// <summary>Whether partners look at it together when they meet.</summary>
    public bool IsForMeeting { get; init; }

    /// <summary>Whether it lasts for a period until its day: after that day it is over by itself, and nobody changes it or its parts.</summary>
    public bool IsPeriod { get; init; }

    /// <summary>Whether the program counts its places: apprenticeships with credit in the period of the action of which it is a part.</summary>
    public bool CountsApprenticeships { get; init; }

    /// <summary>Whether it goes before all other work: it stands first in every queue.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>How near a deadline must be for the program to open one by itself; null for a kind that does not look at a deadline.</summary>
    public ActionTerm? RaisedWithin { get; init; }

    /// <summary>Whether it asks this.</summary>
    public bool Has(ActionField field) => Asks.Contains(field);

    /// <summary>The outcome with this code; null when the kind has none.</summary>
    public ActionOutcome? Outcome(string? code) => Outcomes.FirstOrDefault(outcome => outcome.Code == code);
}
