using NodaTime;
using SroiTracker.Domain.Agreements;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Agreements;

namespace SroiTracker.Web.Features.Agreements;

/// <summary>One agreement in a list.</summary>
/// <param name="AsksMe">Whether the reader may sign it now.</param>
public sealed record AgreementLine(Guid Id, string Name, AgreementState State, LocalDate From, LocalDate? Until, int Contracts, int Missing,
    bool AsksMe);

/// <summary>The list of agreements.</summary>
public sealed record AgreementsPage(IReadOnlyList<AgreementLine> Lines, bool MayManage);

/// <summary>The agreements and transfers of one contract.</summary>
/// <param name="Surplus">What it did beyond its obligation.</param>
public sealed record ContractAgreementsPage(
    Guid ContractId, string Reference, string Title, IReadOnlyList<AgreementLine> Lines, IReadOnlyList<TransferLine> Transfers, Money Surplus,
    bool MayMove, bool IsContractor);

/// <summary>A transfer from or to a contract.</summary>
/// <param name="Other">The other contract: its firm, and its reference for who may know it.</param>
/// <param name="Amount">What the transfer does to what is outstanding here.</param>
/// <param name="MayTakeBack">Whether the reader may take it back.</param>
public sealed record TransferLine(Guid Id, LocalDate On, string Other, Money Amount, string Why, bool IsTakingBack, bool MayTakeBack);

/// <summary>One agreement as the reader may see it.</summary>
public sealed record AgreementPage
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The versions that the reader may see, the newest first.</summary>
    public required IReadOnlyList<VersionPart> Versions { get; init; }

    /// <summary>The number of the version that holds today; null when none does.</summary>
    public required int? Holding { get; init; }

    /// <summary>The pooled obligation, for who may see the amounts; null for others.</summary>
    public required PoolTable? Pool { get; init; }

    /// <summary>For a contractor: the own contracts in it, and the pooled obligation that the agreement itself states.</summary>
    public required OwnPool? Own { get; init; }

    /// <summary>For a school: the firms with what they have open as a range; null for others.</summary>
    public required IReadOnlyList<(string Firm, BalanceBand Band)>? Bands { get; init; }

    /// <summary>The parties for which the reader may sign now.</summary>
    public required IReadOnlyList<SignerChoice> MaySign { get; init; }

    public required bool MayManage { get; init; }

    public required bool MayOffer { get; init; }

    public required bool MayEnd { get; init; }

    public required bool MayAmend { get; init; }

    public AnswerForm Answer { get; init; } = new();

    public EndForm End { get; init; } = new();

    /// <summary>The version that was written last, of those that the reader may see.</summary>
    public VersionPart Newest => Versions[0];

    public string Path => $"/overeenkomsten/{Id}";
}

/// <summary>A party for which somebody may sign.</summary>
public sealed record SignerChoice(SignerKind Kind, Guid Id, string Name);

/// <summary>One version in words.</summary>
/// <param name="StartsOn">The day on which it began to hold; null while a signature is missing.</param>
/// <param name="Changes">What is different from the version before; empty for the first.</param>
public sealed record VersionPart(
    AgreementVersionRow Row, AgreementState State, LocalDate? StartsOn, LocalDate? LastDay, IReadOnlyList<PartLine> Parts,
    IReadOnlyList<PartyLine> Parties,
    IReadOnlyList<string> Programmes, IReadOnlyList<ChangeLine> Changes, IReadOnlyList<Guid> SchoolIds);

/// <summary>A contract of a version with its share.</summary>
/// <param name="Reference">The contract's reference; null for who may not know it.</param>
public sealed record PartLine(Guid ContractId, string Firm, string? Reference, Ratio Share);

/// <summary>A party with what it did.</summary>
/// <param name="Step">Signed or declined; null for neither yet.</param>
public sealed record PartyLine(SignerKind Kind, string Name, bool MustSign, AgreementStep? Step, LocalDate? On, string Words);

/// <summary>A difference between two versions.</summary>
/// <param name="What">What it is about: the key of its label, or the name of a party.</param>
public sealed record ChangeLine(string What, string Before, string After);

/// <summary>The pooled obligation by contract, with the sum of all.</summary>
public sealed record PoolTable(IReadOnlyList<PoolLine> Lines, PoolLine Total);

/// <summary>What a contract of the pool owes and did.</summary>
/// <param name="Through">What of the credit came or left through the agreement.</param>
public sealed record PoolLine(Guid ContractId, string Firm, string Reference, Ratio Share, Money Obligation, Money Credited, Money Through,
    Money Outstanding);

/// <summary>What a contractor sees of the pool.</summary>
/// <param name="Obligation">The obligation of all contracts together.</param>
public sealed record OwnPool(IReadOnlyList<PoolLine> Lines, Money Obligation);

/// <summary>The page on which an agreement or a new version is written.</summary>
/// <param name="Agreement">The agreement that gets a new version; null for a new one.</param>
public sealed record AgreementFormPage(AgreementForm Form, AgreementPage? Agreement, IReadOnlyList<(Guid Id, string Name)> Schools);
