using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Ledger;

/// <summary>
/// One line of an account (boeking). It never changes; a mistake is taken back by a later entry that points at it.
/// </summary>
public sealed record LedgerEntry
{
    /// <summary>An entry whose kind, book, sign and pointer fit together.</summary>
    /// <exception cref="ArgumentException">They do not.</exception>
    public LedgerEntry(EntryKind kind, Book book, Money amount, EntryId? reverses)
    {
        if (EntryRules.Fault(kind, book, amount, reverses is not null) is { } fault)
            throw new ArgumentException(fault, nameof(kind));
        (Kind, Book, Amount, Reverses) = (kind, book, amount, reverses);
    }

    /// <summary>Identity of the entry.</summary>
    public required EntryId Id { get; init; }

    /// <summary>The contract whose account it belongs to.</summary>
    public required ContractId Contract { get; init; }

    /// <summary>The place in the account, from one, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>What is recorded.</summary>
    public EntryKind Kind { get; }

    /// <summary>The sum that it belongs to.</summary>
    public Book Book { get; }

    /// <summary>The signed amount.</summary>
    public Money Amount { get; }

    /// <summary>The day from which it counts.</summary>
    public required LocalDate EffectiveOn { get; init; }

    /// <summary>The moment from which it is known, whole microseconds.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>Identity of the account of the person who booked, or "system".</summary>
    public required string By { get; init; }

    /// <summary>Why it was booked.</summary>
    public required string Why { get; init; }

    /// <summary>The entry that is taken back; null for an ordinary entry.</summary>
    public EntryId? Reverses { get; }

    /// <summary>The claim whose approval is booked; null when there is none.</summary>
    public ClaimId? Claim { get; init; }

    /// <summary>Hash of the sealed receipt; null when the amount was not derived.</summary>
    public string? ReceiptHash { get; init; }

    /// <summary>Hash of the entry before it, or of the contract's identity for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 of every field above, as canonical JSON.</summary>
    public string Hash { get; init; } = "";

    /// <summary>What the hash must be.</summary>
    public string ComputeHash() => EntryHash.Of(this);
}
