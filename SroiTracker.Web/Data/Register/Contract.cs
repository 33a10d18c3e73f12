using NodaTime;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Register;

/// <summary>A contract in the register, with the balance of its account kept on the row itself.</summary>
public sealed class Contract
{
    private Contract() { }

    public Guid Id { get; private set; }

    public Guid AuthorityId { get; private set; }

    public string Reference { get; private set; } = "";

    public string Title { get; private set; } = "";

    public Guid ContractorId { get; private set; }

    /// <summary>The partners of a consortium; empty for one contractor, and filled only by queries.</summary>
    public ICollection<ConsortiumPartner> Partners { get; } = [];

    public Guid? AdviserId { get; private set; }

    public ContractState State { get; private set; }

    public ContractFacts Facts { get; private set; } = new();

    public ContractDays Days { get; private set; } = new();

    /// <summary>Last day on which a shortfall may be made good; null while no shortfall was established.</summary>
    public LocalDate? RecoveryUntil { get; private set; }

    /// <summary>Last day on which an effort counts: the contract's, or that of the recovery period.</summary>
    public LocalDate? EffortsUntil => LastDayOfEfforts(Days.EndOn, RecoveryUntil);


    public ObligationOutcome Outcome { get; private set; } = new();

    public Money Obligation { get; private set; }

    public Money Credited { get; private set; }

    /// <summary>Effort that was settled by payment or waived.</summary>
    public Money Closed { get; private set; }

    public Money Outstanding { get; private set; }

    public Money Payable { get; private set; }

    /// <summary>Expected credit of claims that wait for judgement; not in the ledger.</summary>
    public Money Pending { get; private set; }

    /// <summary>Place of the last entry in the account; zero before the first.</summary>
    public long LedgerSequence { get; private set; }

    public string LedgerHash { get; private set; } = "";

    public Instant LedgerRecordedAt { get; private set; }

    public string CreatedBy { get; private set; } = "";

    public Instant CreatedAt { get; private set; }

    public string ChangedBy { get; private set; } = "";

    public Instant ChangedAt { get; private set; }

    /// <summary>Counts changes of the facts, not bookings; a form that was read at another version is refused.</summary>
    public int Version { get; private set; }

    /// <summary>The end of the account's chain, as kept on this row.</summary>
    public AccountHead Head =>
        new(
            new ContractId(Id),
            LedgerSequence,
            LedgerHash,
            LedgerRecordedAt,
            new AccountStanding(Obligation, Credited, Closed, Payable)
        );

    internal static LocalDate? LastDayOfEfforts(LocalDate? end, LocalDate? recovery) =>
        end is { } last && recovery is { } until ? LocalDate.Max(last, until) : end;

    public static Contract Register(NewContract facts, ChangeContext change)
    {
        var contract = new Contract
        {
            Id = facts.Id,
            AuthorityId = facts.AuthorityId,
            ContractorId = facts.ContractorId,
            AdviserId = facts.AdviserId,
            CreatedBy = change.Who,
            CreatedAt = change.When,
        };
        contract.Advance(AccountHead.Empty(new ContractId(facts.Id)));
        contract.Change(facts.Reference, facts.Title, facts.Facts, facts.Days, change);
        return contract;
    }

    public void Change(string reference, string title, ContractFacts facts, ContractDays days, ChangeContext change)
    {
        (Reference, Title, Facts, Days) = (reference, title, facts, days);
        Touch(change);
    }

    public void Derived(ObligationOutcome outcome, ContractState state, ChangeContext change)
    {
        (Outcome, State) = (outcome, state);
        Touch(change);
    }

    public void MoveTo(ContractState state, ChangeContext change)
    {
        State = state;
        Touch(change);
    }

    /// <summary>A shortfall was established; until this day it may be made good.</summary>
    public void Recover(LocalDate until, ChangeContext change)
    {
        (State, RecoveryUntil) = (ContractState.Recovery, until);
        Touch(change);
    }

    public void AssignTo(Guid? adviserId, ChangeContext change)
    {
        AdviserId = adviserId;
        Touch(change);
    }

    public void TakenOverBy(Guid contractorId, ChangeContext change)
    {
        ContractorId = contractorId;
        Touch(change);
    }

    /// <summary>The client merged; the account and the pinned policy stay as they are.</summary>
    public void MergedInto(Guid authorityId, ChangeContext change)
    {
        AuthorityId = authorityId;
        Touch(change);
    }

    /// <summary>A claim came in (positive) or was judged (negative).</summary>
    public void PendingChanged(Money difference) => Pending += difference;

    /// <summary>The account grew; only the posting path calls this.</summary>
    internal void Advance(AccountHead head)
    {
        (LedgerSequence, LedgerHash, LedgerRecordedAt) = (head.Sequence, head.Hash, head.RecordedAt);
        (Obligation, Credited, Closed) = (head.Standing.Obligation, head.Standing.Credited, head.Standing.Closed);
        (Outstanding, Payable) = (head.Standing.Outstanding, head.Standing.Payable);
    }

    private void Touch(ChangeContext change) => (ChangedBy, ChangedAt, Version) = (change.Who, change.When, Version + 1);
}

/// <summary>What is needed to enter a contract.</summary>
public sealed record NewContract
{
    public required Guid Id { get; init; }

    public required Guid AuthorityId { get; init; }

    public required Guid ContractorId { get; init; }

    public required string Reference { get; init; }

    public required string Title { get; init; }

    public Guid? AdviserId { get; init; }

    public ContractFacts Facts { get; init; } = new();

    public ContractDays Days { get; init; } = new();
}
