using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Supervision;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Profiles;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Shared;

namespace SroiTracker.Web.Features.Claims;

/// <summary>A contract to choose.</summary>
public sealed record ContractChoice(Guid Id, string Reference, string Title, string Authority, Money Outstanding, LocalDate? EndOn,
    bool FollowsPolicy);

/// <summary>What can be entered for a contract.</summary>
public sealed record KindsPage(Contract Contract, IReadOnlyList<string> Kinds, IReadOnlyList<BuildingBlock> Others, IReadOnlyList<ClaimLine> Earlier);

/// <summary>The form of one effort.</summary>
/// <param name="Address">Where it is posted.</param>
/// <param name="Worth">What it yields; null before anything was asked.</param>
/// <param name="CreboName">What the code stands for; null when it is not known.</param>
/// <param name="Profile">What the programme asks of the place; null when there is no profile.</param>
/// <param name="Instruments">Subsidies that may pay along.</param>
/// <param name="Follows">The period before this one; null when a placement begins.</param>
public sealed record ClaimFormPage(
    Contract Contract, ClaimShape Shape, ClaimForm Form, string Address, Worth? Worth, string? CreboName, bool HasKey, KnownProfile? Profile,
    IReadOnlyList<SelectListItem> Instruments, Claim? Follows)
{
    /// <summary>Whether there is something to ask that is special about a placement.</summary>
    internal bool AsksSpecial => Shape.AsksPlace || Shape.AsksBreaks || Shape.Special.Any();

    /// <summary>Whether something special was filled in, is wrong, or is asked by the programme: then it is not folded.</summary>
    internal bool IsSpecial(ModelStateDictionary state) =>
        Form is not { Breaks: null, SupervisionPerWeek: null, QualificationDay: null } || Profile?.Profile.SupervisionPerWeek is not null
        || Form.HasAny(Shape.Special, state)
        || new[] { nameof(Form.Breaks), nameof(Form.SupervisionPerWeek), nameof(Form.QualificationDay) }.Any(field => state[field]?.Errors.Count > 0);
}

/// <summary>What an effort yields, with everything that was cut.</summary>
public sealed record Worth(Derivation Derivation)
{
    private static readonly string[] Cuts =
    [
        "hours.weekCap", "hours.activityCap", "hours.overFullTime", "time.personCap", "time.outsideContract", "category.cap",
    ];

    internal Money? Amount => Derivation.Outcome is Credited credited ? credited.Amount : null;

    internal IEnumerable<RuleStep> Cut => Derivation.Steps.Where(step => Cuts.Contains(step.Rule));
}

/// <summary>A claim in a list.</summary>
public sealed record ClaimLine(Guid Id, string Reference, string Kind, ClaimState State, LocalDate? FromDay, Money? Amount);

/// <summary>One claim with all that belongs to it.</summary>
/// <param name="IsMine">Whether the reader is of the contractor.</param>
/// <param name="MayEnter">Whether the reader may enter and submit for that company.</param>
public sealed record ClaimPage(
    Claim Claim, Contract Contract, string BlockLabel, Derivation? Derivation, IReadOnlyList<ClaimEvidence> Evidence,
    IReadOnlyList<ClaimMessage> Messages, string? CreboName, bool IsMine, bool MayEnter, ClaimStatement? Statement,
    PlacementHistory? History, bool MayGoOn, bool MayStop, ConfirmationsPart Confirmations, EffortFactsPart Entered)
{
    /// <summary>The weeks in which the company promises more supervision than it offers, this place included; empty once it was judged.</summary>
    internal IReadOnlyList<OverdrawnWeeks> Overdrawn { get; init; } = [];

    /// <summary>How the amount grows month by month; nothing once it was judged for another amount.</summary>
    public CreditMonthsPart Months { get; init; } = new([], null);

    internal bool IsOpenForChange => MayEnter && Claim.State is (ClaimState.Draft or ClaimState.QuestionAsked);
}

/// <summary>What may follow a period of a placement.</summary>
/// <param name="Refusal">Why nothing may follow; null when something may.</param>
/// <param name="Blocks">The rows to go on with, bbl first.</param>
public sealed record NextPeriodPage(
    Claim Claim, Contract Contract, string BlockLabel, ClaimRefusal? Refusal, IReadOnlyList<BuildingBlock> Blocks);
