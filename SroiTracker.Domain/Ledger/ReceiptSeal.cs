using NodaTime.Text;
using SroiTracker.Domain.Explanations;

namespace SroiTracker.Domain.Ledger;

/// <summary>
/// A receipt as the chain holds it: facts and steps only as salted commitments, so that they can be erased for a person's sake
/// while the chain still verifies.
/// </summary>
/// <param name="Hash">SHA-256 of the receipt with its commitments, as canonical JSON.</param>
/// <param name="FactsCommitment">SHA-256 of salt and facts.</param>
/// <param name="StepsCommitment">SHA-256 of salt and steps.</param>
public sealed record ReceiptSeal(string Hash, string FactsCommitment, string StepsCommitment)
{
    /// <summary>Seals a receipt with the salt handed in.</summary>
    public static ReceiptSeal Of(Receipt receipt, string salt)
    {
        var (facts, steps) = (Commit(salt, receipt.Facts), Commit(salt, receipt.Steps));
        return new(HashOf(receipt, facts, steps), facts, steps);
    }

    /// <summary>The hash of a receipt whose facts and steps may have been erased; only their commitments count.</summary>
    public static string HashOf(Receipt receipt, string factsCommitment, string stepsCommitment) => new CanonicalJson()
        .With("cents", receipt.Cents)
        .With("engine", receipt.Engine)
        .With("facts", factsCommitment)
        .With("outcome", receipt.Outcome)
        .With("policy", receipt.Policy)
        .With("policyHash", receipt.PolicyHash)
        .With("steps", stepsCommitment)
        .With("validFrom", LocalDatePattern.Iso.Format(receipt.ValidFrom))
        .Sha256();

    /// <summary>The commitment to a text: SHA-256 of the salt, a line feed and the text.</summary>
    public static string Commit(string salt, string text) => CanonicalJson.Sha256Of(salt + "\n" + text);

    /// <summary>
    /// Whether this receipt is the one with that hash. After erasure there is no salt, facts and steps are empty, and only their
    /// commitments can be held against the hash.
    /// </summary>
    public static bool Verifies(Receipt receipt, string factsCommitment, string stepsCommitment, string? salt, string? hash) =>
        HashOf(receipt, factsCommitment, stepsCommitment) == hash
        && (salt is null
            ? receipt.Facts.Length == 0 && receipt.Steps.Length == 0
            : Commit(salt, receipt.Facts) == factsCommitment && Commit(salt, receipt.Steps) == stepsCommitment);
}
