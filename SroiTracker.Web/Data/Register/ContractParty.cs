using NodaTime;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Register;

/// <summary>Why a contract moved.</summary>
public enum PartyChange
{
    /// <summary>Another company took the contract over.</summary>
    Takeover,

    /// <summary>The contractor went bankrupt and another company goes on.</summary>
    Bankruptcy,

    /// <summary>The client merged into another municipality.</summary>
    Merger,
}

/// <summary>A move of a contract, with its account and history, to another contractor or another authority. Never changed.</summary>
public sealed class ContractParty : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid ContractId { get; init; }

    public required PartyChange Kind { get; init; }

    public required LocalDate EffectiveOn { get; init; }

    public required Guid FromId { get; init; }

    public required Guid ToId { get; init; }

    public required string Why { get; init; }

    public required string RecordedBy { get; init; }

    public required Instant RecordedAt { get; init; }
}

/// <summary>A partner of a consortium (combinatie) that carries a contract; every partner is liable for the whole.</summary>
public sealed class ConsortiumPartner
{
    public required Guid ContractId { get; init; }

    public required Guid ContractorId { get; init; }

    /// <summary>What the partner took upon itself, in basis points; the shares of a contract add up to 10,000.</summary>
    public required int ShareBp { get; init; }

    /// <summary>Place in the list, from one; the leader (penvoerder) first.</summary>
    public required int Place { get; init; }
}
