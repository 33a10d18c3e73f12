using Microsoft.AspNetCore.Mvc;
using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Ledger;

namespace SroiTracker.Web.Features.Ledger;

/// <summary>For which day an account is read, and as known on which day.</summary>
public sealed class AccountMoment
{
    [FromQuery(Name = "op")]
    public LocalDate? On { get; set; }

    [FromQuery(Name = "bekend")]
    public LocalDate? KnownOn { get; set; }
}

/// <summary>The account of one contract at a moment.</summary>
/// <param name="Lines">The entries, the oldest first, with the balance after each.</param>
internal sealed record AccountPage(
    Guid ContractId, string Reference, string Title, AccountMoment Moment, AccountStanding Standing, IReadOnlyList<AccountLine> Lines, bool IsCut);

/// <summary>One entry with the balance after it.</summary>
internal sealed record AccountLine(LedgerEntryRow Entry, Money Balance, string By, bool HasReceipt, bool IsReversed);

/// <summary>One entry, its receipt, and what deriving it again says.</summary>
internal sealed record EntryPage
{
    public required LedgerEntryRow Entry { get; init; }

    public required Guid ContractId { get; init; }

    public required string Reference { get; init; }

    public required string By { get; init; }

    public required ReceiptRow? Receipt { get; init; }

    public required Derivation? Why { get; init; }

    /// <summary>The facts as kept; null for who may not see personal facts, and after erasure.</summary>
    public required string? Facts { get; init; }

    /// <summary>The entry that takes this one back; null when none does.</summary>
    public required Guid? ReversedBy { get; init; }

    /// <summary>What deriving again says; null until asked.</summary>
    public (Rederived Result, long? CentsNow)? Again { get; init; }

    public required bool MayReverse { get; init; }
}
