using NodaTime;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Data.Ledger;

/// <summary>
/// The receipt of an entry. Nothing in it changes, except that facts, steps and salt may be erased together; what stays are
/// their commitments, and the chain still verifies.
/// </summary>
public sealed class ReceiptRow
{
    public required Guid EntryId { get; init; }

    public required string Policy { get; init; }

    public required LocalDate ValidFrom { get; init; }

    public required string PolicyHash { get; init; }

    public required string Engine { get; init; }

    public required string Outcome { get; init; }

    public long? Cents { get; init; }

    /// <summary>The facts as canonical JSON; null after erasure.</summary>
    public string? Facts { get; private set; }

    /// <summary>The steps as canonical JSON; null after erasure.</summary>
    public string? Steps { get; private set; }

    public string? Salt { get; private set; }

    public required string FactsCommitment { get; init; }

    public required string StepsCommitment { get; init; }

    /// <summary>What was derived and why; null after erasure.</summary>
    public Derivation? Derivation() =>
        Steps is null ? null : KeptDerivation.Of(Outcome, Money.OfCents(Cents ?? 0), null, null, Steps);

    public static ReceiptRow Of(Guid entryId, Receipt receipt, string salt)
    {
        var seal = ReceiptSeal.Of(receipt, salt);
        return new()
        {
            EntryId = entryId,
            Policy = receipt.Policy,
            ValidFrom = receipt.ValidFrom,
            PolicyHash = receipt.PolicyHash,
            Engine = receipt.Engine,
            Outcome = receipt.Outcome,
            Cents = receipt.Cents,
            Facts = receipt.Facts,
            Steps = receipt.Steps,
            Salt = salt,
            FactsCommitment = seal.FactsCommitment,
            StepsCommitment = seal.StepsCommitment,
        };
    }

    /// <summary>The receipt; facts and steps are empty after erasure.</summary>
    public Receipt ToReceipt() => new(Policy, ValidFrom, PolicyHash, Engine, Facts ?? "", Outcome, Cents, Steps ?? "");

    /// <summary>Whether it is what the entry's hash was made of, as far as it has not been erased.</summary>
    public bool Verifies(string? receiptHash) =>
        ReceiptSeal.Verifies(ToReceipt(), FactsCommitment, StepsCommitment, Salt, receiptHash);

    public void Erase() => (Facts, Steps, Salt) = (null, null, null);
}
