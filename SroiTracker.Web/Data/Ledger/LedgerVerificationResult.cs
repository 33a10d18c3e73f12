namespace SroiTracker.Web.Data.Ledger;

/// <summary>What a check of the whole ledger found.</summary>
/// <param name="Accounts">Contracts looked at.</param>
/// <param name="Entries">Entries looked at.</param>
/// <param name="Findings">What is wrong, at most one per account, in the order found; empty when all is right.</param>
public sealed record LedgerVerificationResult(long Accounts, long Entries, IReadOnlyList<LedgerFinding> Findings);

/// <summary>One thing that is wrong.</summary>
/// <param name="Problem">Hash, PreviousHash, Sequence, OtherAccount, Moment, Reversal, Unreadable, Receipt,
/// Balance, Head or Integrity.</param>
/// <param name="ContractId">The account; null when the file itself is damaged.</param>
/// <param name="EntryId">The entry; null when it is about the account as a whole.</param>
/// <param name="Sequence">The entry's place.</param>
/// <param name="Detail">More about it.</param>
public sealed record LedgerFinding(string Problem, string? ContractId, string? EntryId, long? Sequence, string? Detail = null);
