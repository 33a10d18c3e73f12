using NodaTime;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Ledger;

/// <summary>A ledger entry as stored. Append-only.</summary>
public sealed class LedgerEntryRow : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid ContractId { get; init; }

    public required long Sequence { get; init; }

    public required Book Book { get; init; }

    public required EntryKind Kind { get; init; }

    public required Money Amount { get; init; }

    public required LocalDate EffectiveOn { get; init; }

    public required Instant RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public required string Why { get; init; }

    public Guid? ClaimId { get; init; }

    public Guid? ReversesId { get; init; }

    public string? ReceiptHash { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }

    public static LedgerEntryRow Of(LedgerEntry entry) => new()
    {
        Id = entry.Id.Value,
        ContractId = entry.Contract.Value,
        Sequence = entry.Sequence,
        Book = entry.Book,
        Kind = entry.Kind,
        Amount = entry.Amount,
        EffectiveOn = entry.EffectiveOn,
        RecordedAt = entry.RecordedAt,
        RecordedBy = entry.By,
        Why = entry.Why,
        ClaimId = entry.Claim?.Value,
        ReversesId = entry.Reverses?.Value,
        ReceiptHash = entry.ReceiptHash,
        PreviousHash = entry.PreviousHash,
        Hash = entry.Hash,
    };

    public LedgerEntry ToEntry() => new(Kind, Book, Amount, ReversesId is { } reversed ? new EntryId(reversed) : null)
    {
        Id = new(Id),
        Contract = new(ContractId),
        Sequence = Sequence,
        EffectiveOn = EffectiveOn,
        RecordedAt = RecordedAt,
        By = RecordedBy,
        Why = Why,
        Claim = ClaimId is { } claim ? new ClaimId(claim) : null,
        ReceiptHash = ReceiptHash,
        PreviousHash = PreviousHash,
        Hash = Hash,
    };
}
