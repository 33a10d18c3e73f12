using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Shared;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>Everything about one contract.</summary>
internal sealed record ContractPage
{
    public required Contract Contract { get; init; }

    public required Contractor Contractor { get; init; }

    public required string? Municipality { get; init; }

    public required string? Adviser { get; init; }

    /// <summary>Why it owes what it owes; null before the rules were asked.</summary>
    public required Derivation? Why { get; init; }

    /// <summary>What a person must decide; null when nothing is open.</summary>
    public required ReadingField? Question { get; init; }

    public required BurnUp? Picture { get; init; }

    public required IReadOnlyList<TimelineItem> Timeline { get; init; }

    /// <summary>The partners of a consortium; empty for one contractor.</summary>
    public required IReadOnlyList<PartnerPart> Partners { get; init; }

    public required IReadOnlyList<DuplicateLine> Duplicates { get; init; }

    public required IReadOnlyList<ClaimLine> Claims { get; init; }

    public required LocalDate Today { get; init; }

    public required bool MayChange { get; init; }

    /// <summary>Whether somebody must say that the value is right before it counts.</summary>
    public bool HasDoubtfulValue => Contract.Facts is { Value: not null, ValueFlag: ValueFlag.Unknown or ValueFlag.NotConfirmed };
}

/// <summary>Something that happened, in the words of its kind.</summary>
/// <param name="Key">Key of its sentence.</param>
/// <param name="Words">What a person wrote about it; null for none.</param>
/// <param name="Href">Where more stands; null for nowhere.</param>
internal sealed record TimelineItem(Instant At, string Key, string? Words, Money? Amount, string By, string? Href);

/// <summary>A partner of a consortium and its part of the obligation.</summary>
internal sealed record PartnerPart(Guid Id, string Name, int ShareBp, Money Part);

/// <summary>A contract that looks like this one.</summary>
internal sealed record DuplicateLine(Guid Id, string Reference, string Title, string Reason, bool? IsSame);

/// <summary>A claim on this contract.</summary>
internal sealed record ClaimLine(
    Guid Id, string Reference, string Block, ClaimState State, LocalDate? From, LocalDate? To, Money? Expected, Money? Approved);
