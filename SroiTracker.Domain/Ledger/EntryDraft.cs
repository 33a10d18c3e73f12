using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Ledger;

/// <summary>What is to be booked, before the account gives it a place in the chain.</summary>
public sealed record EntryDraft
{
    /// <summary>A draft that its kind allows.</summary>
    /// <exception cref="ArgumentException">The book, the sign or the missing pointer does not fit the kind.</exception>
    public EntryDraft(EntryKind kind, Book book, Money amount, LocalDate effectiveOn, string why, EntryId? reverses = null)
    {
        if (EntryRules.Fault(kind, book, amount, reverses is not null) is { } fault)
            throw new ArgumentException(fault, nameof(kind));
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        (Kind, Book, Amount, EffectiveOn, Why, Reverses) = (kind, book, amount, effectiveOn, why, reverses);
    }

    /// <summary>What is recorded.</summary>
    public EntryKind Kind { get; }

    /// <summary>The sum that it belongs to.</summary>
    public Book Book { get; }

    /// <summary>The signed amount.</summary>
    public Money Amount { get; }

    /// <summary>The day from which it counts.</summary>
    public LocalDate EffectiveOn { get; }

    /// <summary>Why it is booked, in words for people.</summary>
    public string Why { get; }

    /// <summary>The entry that is taken back; null for an ordinary entry.</summary>
    public EntryId? Reverses { get; }

    /// <summary>The claim whose approval is booked; null when there is none.</summary>
    public ClaimId? Claim { get; init; }

    /// <summary>What is needed to derive the amount again; null when the amount was not derived.</summary>
    public Receipt? Receipt { get; init; }
}

/// <summary>Who books, when, and the identity and salt handed in for it.</summary>
/// <param name="Id">Identity of the new entry.</param>
/// <param name="RecordedAt">The moment of booking, kept to the microsecond.</param>
/// <param name="By">Identity of the account of the person who books, or "system".</param>
/// <param name="Salt">Random text that keeps the commitment to the receipt's facts from being guessed.</param>
public sealed record EntryStamp(EntryId Id, Instant RecordedAt, string By, string Salt);
