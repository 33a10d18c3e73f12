using NodaTime;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Support;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Agreements;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Judgement;

/// <summary>A claim that waits.</summary>
public sealed record QueueLine
{
    public required Guid Id { get; init; }

    public required int Version { get; init; }

    public required string Reference { get; init; }

    public required string Kind { get; init; }

    public required string Contract { get; init; }

    public required string Company { get; init; }

    public required Instant SubmittedAt { get; init; }

    public required string? Outcome { get; init; }

    public required Money? Amount { get; init; }

    public required bool IsWithinContract { get; init; }

    public required int Files { get; init; }

    public required bool IsOwn { get; init; }

    /// <summary>Nothing stands in the way: the rules credit it whole, there is evidence, and somebody else entered it.</summary>
    public bool IsClean => Outcome == nameof(Credited) && IsWithinContract && Files > 0 && !IsOwn;
}

/// <summary>The claims that wait, oldest first.</summary>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record QueuePage(IReadOnlyList<QueueLine> Lines, long? Next, LocalDate Today);

/// <summary>Something the machine looked at.</summary>
/// <param name="IsGood">Null when there was nothing to look at.</param>
public sealed record Tick(string Key, bool? IsGood);

/// <summary>One claim to judge.</summary>
/// <param name="Answer">What the rules say now; null while the contract follows no policy.</param>
/// <param name="HasMoved">Whether that is another amount than when it was handed in.</param>
public sealed record JudgementPage(
    Claim Claim, Contract Contract, string Company, string BlockLabel, ClaimAnswer? Answer, bool HasMoved, bool IsOwn, string? CreboName,
    IReadOnlyList<Tick> Ticks, IReadOnlyList<ClaimEvidence> Evidence, IReadOnlyList<ClaimMessage> Messages,
    IReadOnlyList<NearbyClaim> Nearby, DecisionForm Decision, ClaimStatement? Statement, SubsidyPart? Subsidy,
    PlacementHistory? History, ConfirmationsPart Confirmations, EffortFactsPart Entered)
{
    /// <summary>What a network agreement would make of the credit; null when none holds.</summary>
    public PooledPreview? Pooled { get; init; }

    public ApprovalForm Approval { get; } = new();

    public PartApprovalForm Part { get; } = new();

    public RejectionForm Rejection { get; init; } = new();

    /// <summary>The texts with which a reason may begin.</summary>
    public IReadOnlyList<LetterChoice> Templates { get; init; } = [];

    public QuestionForm Question { get; } = new();

    /// <summary>What the programme asks and what the place offers of supervision, where the offer is less; null where it is enough or nothing is
    /// asked.</summary>
    public (Ratio Asked, Ratio? Offered)? TooLittleSupervision =>
        Answer?.Asked.Question is CreditQuestion { Facts: { SupervisionAsked: { } asked } facts } && !(facts.SupervisionOffered >= asked)
            ? (asked, facts.SupervisionOffered) : null;

    /// <summary>Whether it is about hours of supervision, given or offered with a place.</summary>
    public bool IsSupervision => Claim.Facts.Kind == nameof(BlockKind.Supervision)
        || Answer?.Asked.Question is CreditQuestion { Facts.SupervisionOffered: not null };

    /// <summary>The open question; null when nothing is open.</summary>
    public NeedsDecision? Open => Answer?.Derivation.Outcome as NeedsDecision;

    /// <summary>What the open clause is about, in words; null where the question says enough.</summary>
    public string? OpenSubject => Open is { } open && Answer is { } answer ? PolicyInWords.Current.Subject(answer.Version, open.Clause) : null;

    /// <summary>The field that answers the open question; null when nothing is open.</summary>
    public ReadingField? OpenField => Answer is { } answer ? ReadingField.Of(answer.Derivation, answer.Version) : null;
}

/// <summary>A subsidy for the same place, and what that means for the credit.</summary>
/// <param name="Instrument">The name of the instrument; null when it is not in the register.</param>
public sealed record SubsidyPart(Money Amount, string? Instrument, StackingAdvice Advice);

/// <summary>Another claim of the same person or contract.</summary>
public sealed record NearbyClaim(
    Guid Id, string Reference, string Kind, ClaimState State, LocalDate? FromDay, LocalDate? ToDay, Money? Amount, bool IsSamePerson,
    string Contract);
