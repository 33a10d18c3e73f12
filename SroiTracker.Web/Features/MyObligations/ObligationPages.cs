using NodaTime;
using SroiTracker.Domain.Approach;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Web.Features.MyObligations;

/// <summary>One contract of the contractor, as a card.</summary>
public sealed record ObligationCard
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required string Title { get; init; }

    public required string Authority { get; init; }

    public required string Company { get; init; }

    public required string? Outcome { get; init; }

    public required Money Obligation { get; init; }

    public required Money Credited { get; init; }

    public required Money Pending { get; init; }

    public required Money Outstanding { get; init; }

    public required LocalDate? StartOn { get; init; }

    public required LocalDate? EndOn { get; init; }

    /// <summary>A claim about which something was asked; the first thing to do.</summary>
    public Guid? Asked { get; init; }

    /// <summary>A draft that was not handed in.</summary>
    public Guid? Draft { get; init; }

    public int Claims { get; init; }

    /// <summary>The day on which the agreed plan of approach meets the obligation; null without one.</summary>
    public PlanOutlook? Outlook { get; init; }

    /// <summary>Whether the reader may enter for it.</summary>
    public bool MayEnter { get; init; }
}

/// <summary>All cards of a person, and the day by which they are judged.</summary>
public sealed record ObligationsPage(IReadOnlyList<ObligationCard> Cards, LocalDate Today)
{
    public bool IsFirstVisit => Cards.All(card => card.Claims == 0);

    public bool HasSeveralCompanies => Cards.Select(card => card.Company).Distinct().Count() > 1;
}

/// <summary>One contract as its contractor sees it.</summary>
/// <param name="Options">Address of the efforts that fit what is left, under the contract's own table; null when nothing is left or no table
/// counts.</param>
public sealed record ObligationPage(
    ObligationCard Card, Pace Pace, Derivation? Why, IReadOnlyList<OwnClaim> Claims, IReadOnlyList<OwnBooking> Bookings, string? Options);

/// <summary>A claim in the list of a contract.</summary>
public sealed record OwnClaim(Guid Id, string Reference, string Kind, ClaimState State, LocalDate? FromDay, Money? Amount);

/// <summary>A booking in the own account.</summary>
public sealed record OwnBooking(long Sequence, LocalDate EffectiveOn, EntryKind Kind, Book Book, Money Amount, string Why);
