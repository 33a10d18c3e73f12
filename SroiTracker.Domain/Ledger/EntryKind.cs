namespace SroiTracker.Domain.Ledger;

/// <summary>The two sums that one account keeps.</summary>
public enum Book
{
    /// <summary>What must still be done (inspanning).</summary>
    Effort,

    /// <summary>What must still be paid.</summary>
    Payable,
}

/// <summary>What a ledger entry (boeking) records.</summary>
public enum EntryKind
{
    /// <summary>The obligation as derived from the contract; positive.</summary>
    ObligationSet,

    /// <summary>The obligation of a contract that already ran elsewhere; positive.</summary>
    OpeningObligation,

    /// <summary>Credit for an approved claim; negative.</summary>
    CreditBooked,

    /// <summary>Credit that was already approved elsewhere; negative.</summary>
    OpeningCredit,

    /// <summary>A credit taken back; positive, points at the credit.</summary>
    CreditReversed,

    /// <summary>A change of the obligation by an amendment or decision; either sign.</summary>
    ObligationAdjusted,

    /// <summary>A change because of a cap; positive when the cap takes credit back.</summary>
    CapAdjusted,

    /// <summary>Credit that moves to another account; entries that together add to zero.</summary>
    Transfer,

    /// <summary>A sanction to be paid; positive, in the payable book.</summary>
    SanctionImposed,

    /// <summary>A sanction taken back; negative, in the payable book, points at the sanction.</summary>
    SanctionReversed,

    /// <summary>Settled by payment or withholding; negative, in either book.</summary>
    Settled,

    /// <summary>Effort that need not be done any more; negative.</summary>
    Waived,
}
