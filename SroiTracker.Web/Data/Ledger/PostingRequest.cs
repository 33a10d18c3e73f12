using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Ledger;

/// <summary>Everything that is booked together: all of it happens, once, or nothing.</summary>
public sealed record PostingRequest
{
    /// <summary>Names this booking. The same key with the same request gives the same answer and books nothing.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>The accounts and what is booked in each; two for a transfer.</summary>
    public required IReadOnlyList<AccountPosting> Accounts { get; init; }

    /// <summary>
    /// Adds rows that the booking needs (a new contract) in the same transaction, before the accounts are read. Gives the name of a
    /// refusal, or null; after a refusal nothing is kept.
    /// </summary>
    public Func<SroiDbContext, AuditTrail, CancellationToken, Task<string?>>? First { get; init; }

    /// <summary>
    /// Changes rows that belong to the booking (the claim, the contract's state, outbox rows) in the same transaction, after the
    /// balances moved. Gives the name of a refusal, or null; after a refusal nothing is kept.
    /// </summary>
    public Func<PostingScope, CancellationToken, Task<string?>>? Also { get; init; }

    /// <summary>What <see cref="Also"/> depends on, as text, so that the same key cannot stand for something else.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>A booking in one account.</summary>
    public static PostingRequest For(Guid contractId, string idempotencyKey, params IReadOnlyList<EntryDraft> drafts) =>
        new() { IdempotencyKey = idempotencyKey, Accounts = [new(contractId, drafts)] };
}

/// <summary>What is booked in one account.</summary>
/// <param name="ContractId">The contract.</param>
/// <param name="Drafts">The entries, in order.</param>
/// <param name="ExpectedVersion">The version of the contract that was decided on; null when that does not matter.</param>
/// <param name="ExpectedSequence">How many entries the account had when the amounts were worked out; null when they do not depend on it.</param>
public sealed record AccountPosting(Guid ContractId, IReadOnlyList<EntryDraft> Drafts, int? ExpectedVersion = null, long? ExpectedSequence = null);

/// <summary>What a booking's further changes may use.</summary>
/// <param name="Data">The context of the booking's transaction; load and change rows here, the booking saves them.</param>
/// <param name="Trail">Who and why, and where to note what is done.</param>
/// <param name="Contracts">The contracts of the booking, with their new balances.</param>
/// <param name="Entries">The new entries, in order.</param>
public sealed record PostingScope(
    SroiDbContext Data,
    AuditTrail Trail,
    IReadOnlyDictionary<Guid, Contract> Contracts,
    IReadOnlyList<LedgerEntry> Entries
)
{
    /// <summary>What a contract had outstanding before and after this booking.</summary>
    public (Money Before, Money After) ChangeOf(Guid contract)
    {
        var after = Contracts[contract].Outstanding;
        return (Entries.Where(entry => entry.Contract.Value == contract && entry.Book == Book.Effort)
            .Aggregate(after, (sum, entry) => sum - entry.Amount), after);
    }
}
