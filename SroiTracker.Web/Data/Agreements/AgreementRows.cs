using NodaTime;
using SroiTracker.Domain.Agreements;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Agreements;

/// <summary>A network agreement (netwerkovereenkomst) of one authority. What it says stands in its versions.</summary>
public sealed class AgreementRow : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid AuthorityId { get; init; }

    public required string Name { get; init; }

    public required string RecordedBy { get; init; }

    public required Instant RecordedAt { get; init; }
}

/// <summary>One version of an agreement, as it was written. An amendment is a new version.</summary>
public sealed class AgreementVersionRow : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid AgreementId { get; init; }

    /// <summary>1, 2, 3 of this agreement.</summary>
    public required int Number { get; init; }

    public required LocalDate FromDay { get; init; }

    public LocalDate? UntilDay { get; init; }

    /// <summary>What is agreed, in words.</summary>
    public required string Terms { get; init; }

    /// <summary>Crebo codes of the programmes that it is about, with spaces between them; empty for any.</summary>
    public required string Programmes { get; init; }

    public required string RecordedBy { get; init; }

    public required Instant RecordedAt { get; init; }
}

/// <summary>A contract in a version, with its exact share in every credit.</summary>
public sealed class AgreementPartRow : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid VersionId { get; init; }

    /// <summary>The place in the key, from zero.</summary>
    public required int Position { get; init; }

    public required Guid ContractId { get; init; }

    public required long Numerator { get; init; }

    public required long Denominator { get; init; }
}

/// <summary>A party of a version.</summary>
public sealed class AgreementPartyRow : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid VersionId { get; init; }

    public required SignerKind Kind { get; init; }

    /// <summary>The company, school or authority.</summary>
    public required Guid PartyId { get; init; }

    public required bool MustSign { get; init; }
}

/// <summary>Something that happened to a version: offered, signed, declined, ended.</summary>
public sealed class AgreementStepRow : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid VersionId { get; init; }

    public required AgreementStep Step { get; init; }

    public SignerKind? Kind { get; init; }

    public Guid? PartyId { get; init; }

    /// <summary>The day; of an ending the last day on which it holds.</summary>
    public required LocalDate OnDay { get; init; }

    public required string Words { get; init; }

    public required string RecordedBy { get; init; }

    public required Instant RecordedAt { get; init; }
}

/// <summary>Says that a ledger entry is a share of a credit under a version of an agreement.</summary>
public sealed class AgreementBookingRow : IAppendOnly
{
    /// <summary>The entry that moves the share.</summary>
    public required Guid EntryId { get; init; }

    /// <summary>The entry of the credit that is shared.</summary>
    public required Guid CreditEntryId { get; init; }

    public required Guid VersionId { get; init; }
}

/// <summary>Surplus credit that somebody moved from one contract to another (overboeking).</summary>
public sealed class BalanceTransferRow : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid AuthorityId { get; init; }

    public required Guid FromContractId { get; init; }

    public required Guid ToContractId { get; init; }

    public required Domain.Values.Money Amount { get; init; }

    public required string Why { get; init; }

    /// <summary>The transfer that this one takes back; null for an ordinary one.</summary>
    public Guid? TakesBackId { get; init; }

    public required string RecordedBy { get; init; }

    public required Instant RecordedAt { get; init; }
}
