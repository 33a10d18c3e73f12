using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>
/// The one way in which claims are entered and judged. The rules are asked at every step; approval and booking are one transaction.
/// </summary>
public sealed class ClaimDesk(SroiDatabase database, WriteTransaction writes, LedgerPosting posting, PolicyBook book)
{
    /// <summary>What the claim would be worth now; null when its contract follows no policy. Nothing is written.</summary>
    /// <param name="tested">Whether evidence is tested; not while somebody is still typing.</param>
    public async Task<ClaimAnswer?> ExpectAsync(Guid contractId, Guid claimId, ClaimFacts facts, bool tested, CancellationToken token)
    {
        await using var data = database.Open();
        var contract = await data.Contracts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == contractId, token);
        return contract is null ? null : await AskAsync(data, contract, claimId, facts, tested, RecordedDecisions.None, token);
    }

    /// <summary>Keeps a claim that the contractor is still writing.</summary>
    public async Task<ClaimRefusal?> SaveAsync(Guid contractId, Guid claimId, int version, ClaimFacts facts, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        return await writes.RunAsync(data, change, async trail =>
        {
            var contract = await data.Contracts.SingleAsync(row => row.Id == contractId, token);
            var claim = await data.Claims.SingleOrDefaultAsync(row => row.Id == claimId, token);
            if (claim is null) data.Claims.Add(claim = Claim.Draft(claimId, contractId, facts, change));
            else if (claim.Version != version || claim.State is not (ClaimState.Draft or ClaimState.QuestionAsked)) return Abandon(trail);
            else
            {
                var answer = await AskAsync(data, contract, claimId, facts, true, RecordedDecisions.None, token);
                var expected = answer?.Expectation ?? new ClaimExpectation();
                if (claim.State == ClaimState.QuestionAsked) Pend(contract, claim.Expected, expected);
                claim.Change(facts, expected, null);
            }

            trail.Note("claim.saved", Of(claim, contract));
            return (ClaimRefusal?)null;
        }, token);
    }

    /// <summary>Hands a draft in for judgement; the expected amount becomes pending.</summary>
    public async Task<ClaimRefusal?> SubmitAsync(Guid claimId, int version, ChangeContext change, CancellationToken token) =>
        await ChangeAsync(claimId, version, change, async (data, contract, claim, trail) =>
        {
            if (claim.State is not (ClaimState.Draft or ClaimState.QuestionAsked)) return ClaimRefusal.Settled;
            if (await AskAsync(data, contract, claimId, claim.Facts, true, RecordedDecisions.None, token) is not { } answer) return ClaimRefusal.NoPolicy;
            if (answer.Derivation.Outcome is Domain.Explanations.Refused { Clause: "evidence" }) return ClaimRefusal.EvidenceMissing;
            var before = claim.State == ClaimState.QuestionAsked ? claim.Expected : new ClaimExpectation();
            Pend(contract, before, answer.Expectation);
            claim.Submit(answer.Expectation, change);
            trail.Note("claim.submitted", Of(claim, contract), null, new { expectedCents = claim.Expected.Amount?.Cents });
            return null;
        }, token);

    /// <summary>Takes a claim back that nobody judged yet.</summary>
    public Task<ClaimRefusal?> WithdrawAsync(Guid claimId, int version, ChangeContext change, CancellationToken token) =>
        ChangeAsync(claimId, version, change, (_, contract, claim, trail) =>
        {
            if (!claim.IsOpen && claim.State != ClaimState.Draft) return Task.FromResult<ClaimRefusal?>(ClaimRefusal.Settled);
            if (claim.IsOpen) Pend(contract, claim.Expected, new ClaimExpectation());
            claim.Withdraw();
            trail.Note("claim.withdrawn", Of(claim, contract));
            return Task.FromResult<ClaimRefusal?>(null);
        }, token);

    /// <summary>Asks the contractor something; the claim waits for the answer.</summary>
    public Task<ClaimRefusal?> AskAsync(Guid claimId, int version, string words, ChangeContext change, CancellationToken token) =>
        ChangeAsync(claimId, version, change, (data, contract, claim, trail) =>
        {
            if (claim.State != ClaimState.Submitted) return Task.FromResult<ClaimRefusal?>(ClaimRefusal.Settled);
            claim.AskQuestion();
            data.ClaimMessages.Add(Message(claimId, words, false, change));
            trail.Note("claim.questionAsked", Of(claim, contract));
            return Task.FromResult<ClaimRefusal?>(null);
        }, token);

    /// <summary>Answers the adviser's question; the claim waits for judgement again.</summary>
    public Task<ClaimRefusal?> AnswerAsync(Guid claimId, int version, string words, ChangeContext change, CancellationToken token) =>
        ChangeAsync(claimId, version, change, (data, contract, claim, trail) =>
        {
            if (claim.State != ClaimState.QuestionAsked) return Task.FromResult<ClaimRefusal?>(ClaimRefusal.Settled);
            data.ClaimMessages.Add(Message(claimId, words, true, change));
            claim.Submit(claim.Expected, change);
            trail.Note("claim.answered", Of(claim, contract));
            return Task.FromResult<ClaimRefusal?>(null);
        }, token);

    /// <summary>Rejects a claim; the reason is compulsory.</summary>
    public Task<ClaimRefusal?> RejectAsync(Guid claimId, int version, string reason, ChangeContext change, CancellationToken token) =>
        ChangeAsync(claimId, version, change, (_, contract, claim, trail) =>
        {
            if (Unjudgeable(claim, change) is { } refusal) return Task.FromResult<ClaimRefusal?>(refusal);
            Pend(contract, claim.Expected, new ClaimExpectation());
            claim.Reject(reason, change);
            trail.Note("claim.rejected", Of(claim, contract));
            return Task.FromResult<ClaimRefusal?>(null);
        }, token);

    /// <summary>Records what a person decided about an open clause of this claim.</summary>
    public Task<ClaimRefusal?> DecideAsync(RecordedDecision decision, int version, ChangeContext change, CancellationToken token) =>
        ChangeAsync(decision.SubjectId, version, change, async (data, contract, claim, trail) =>
        {
            if (!claim.IsOpen) return ClaimRefusal.Settled;
            var decisions = (await DecisionsAsync(data, contract, claim, change, token)).With(decision.Clause, decision.Reading);
            if (await AskAsync(data, contract, claim.Id, claim.Facts, true, decisions, token) is not { } answer) return ClaimRefusal.NoPolicy;
            data.RecordedDecisions.Add(decision);
            Pend(contract, claim.Expected, answer.Expectation);
            claim.Expect(answer.Expectation);
            trail.Note("claim.decided", Of(claim, contract), null, new { decision.Clause, decision.Reading });
            return null;
        }, token);

    /// <summary>
    /// Approves a claim and books its credit in one transaction. The rules are asked again at that moment.
    /// </summary>
    /// <param name="amount">Less than the rules say, with a reason; null for all of it.</param>
    public async Task<ClaimRefusal?> ApproveAsync(
        Guid claimId, int version, Money? amount, string? reason, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        var claim = await data.Claims.AsNoTracking().SingleOrDefaultAsync(row => row.Id == claimId, token);
        if (claim is null || claim.Version != version) return ClaimRefusal.Changed;
        if (Unjudgeable(claim, change) is { } refusal) return refusal;
        var contract = await data.Contracts.AsNoTracking().SingleAsync(row => row.Id == claim.ContractId, token);
        var decisions = await DecisionsAsync(data, contract, claim, change, token);
        if (await AskAsync(data, contract, claimId, claim.Facts, true, decisions, token) is not { Amount: { } worth } answer) return ClaimRefusal.NotCredited;
        if (amount is { } part && (part >= worth || part <= Money.Zero || string.IsNullOrWhiteSpace(reason))) return ClaimRefusal.PartNotLess;

        var outcome = await posting.PostAsync(Approval(contract, claim, answer, amount ?? worth, amount is null ? null : reason, change), change, token);
        return outcome is Posted ? null : ClaimRefusal.Changed;
    }

    private PostingRequest Approval(
        Contract contract, Claim claim, ClaimAnswer answer, Money amount, string? reason, ChangeContext change)
    {
        var today = DutchDay.Of(change.When);
        var day = claim.Facts.ToDay is { } last && last < today ? last : today;
        var why = reason ?? "claim.approved";
        EntryDraft[] drafts = amount.IsZero
            ? []
            : [new EntryDraft(EntryKind.CreditBooked, Book.Effort, -amount, day, why) { Claim = new ClaimId(claim.Id), Receipt = answer.Receipt }];
        return new PostingRequest
        {
            IdempotencyKey = $"claim:{claim.Id}:{claim.Version}",
            Fingerprint = "approve",
            Accounts = [new(contract.Id, drafts)],
            Also = (scope, token) => SettleAsync(scope, claim, answer, amount, reason, token),
        };
    }

    /// <summary>What was credited meanwhile may have filled a cap: in the transaction the rules must still say the same.</summary>
    private async Task<string?> SettleAsync(
        PostingScope scope, Claim read, ClaimAnswer answer, Money amount, string? reason, CancellationToken token)
    {
        var claim = await scope.Data.Claims.SingleAsync(row => row.Id == read.Id, token);
        var contract = scope.Contracts[claim.ContractId];
        var decisions = await DecisionsAsync(scope.Data, contract, claim, scope.Trail.Change, token);
        var now = await AskAsync(scope.Data, contract, claim.Id, claim.Facts, true, decisions, token);
        if (claim.Version != read.Version || now?.Amount != answer.Amount) return "claim.changed";
        Pend(contract, claim.Expected, new ClaimExpectation());
        claim.Expect(answer.Expectation);
        if (reason is null) claim.Approve(amount, scope.Trail.Change);
        else claim.PartlyApprove(amount, reason, scope.Trail.Change);
        if (contract.State < ContractState.Running) contract.MoveTo(ContractState.Running, scope.Trail.Change);
        scope.Trail.Note("claim.approved", Of(claim, contract), null, new { state = claim.State.ToString(), approvedCents = amount.Cents });
        return null;
    }

    private async Task<ClaimRefusal?> ChangeAsync(
        Guid claimId, int version, ChangeContext change,
        Func<SroiDbContext, Contract, Claim, AuditTrail, Task<ClaimRefusal?>> work, CancellationToken token)
    {
        await using var data = database.Open();
        return await writes.RunAsync(data, change, async trail =>
        {
            var claim = await data.Claims.SingleOrDefaultAsync(row => row.Id == claimId, token);
            if (claim is null || claim.Version != version) return Abandon(trail);
            var contract = await data.Contracts.SingleAsync(row => row.Id == claim.ContractId, token);
            var refusal = await work(data, contract, claim, trail);
            if (refusal is not null) trail.Abandon();
            return refusal;
        }, token);
    }

    private async Task<ClaimAnswer?> AskAsync(
        SroiDbContext data, Contract contract, Guid claimId, ClaimFacts facts, bool tested, RecordedDecisions decisions, CancellationToken token)
    {
        if (contract.Outcome is not { PolicyFolder: { } folder, PolicyDay: { } day, PolicyHash: { } hash }) return null;
        if (book.Pinned(folder, day, hash) is not { } version) return null;
        var entered = ClaimCase.Facts(facts.Json);
        var around = await ClaimSearch.AroundAsync(data, contract, version, claimId, facts, entered, token);
        return ClaimCase.Ask(contract, version, entered, tested ? around : around with { Evidence = null }, decisions);
    }

    private static async Task<RecordedDecisions> DecisionsAsync(
        SroiDbContext data, Contract contract, Claim claim, ChangeContext change, CancellationToken token)
    {
        var day = DutchDay.Of(change.When);
        var ofContract = await DecisionsOfContract.LoadAsync(data, DecisionSubject.Contract, contract.Id, day, token);
        var ofClaim = await DecisionsOfContract.LoadAsync(data, DecisionSubject.Claim, claim.Id, day, token);
        return ofClaim.ByClause.Aggregate(ofContract, (all, decision) => all.With(decision.Key, decision.Value));
    }

    private static ClaimRefusal? Unjudgeable(Claim claim, ChangeContext change)
    {
        if (!claim.IsOpen) return ClaimRefusal.Settled;
        return claim.SubmittedBy == change.Who || claim.CreatedBy == change.Who ? ClaimRefusal.OwnClaim : null;
    }

    private static void Pend(Contract contract, ClaimExpectation before, ClaimExpectation after) =>
        contract.PendingChanged((after.Amount ?? Money.Zero) - (before.Amount ?? Money.Zero));

    private static ClaimMessage Message(Guid claimId, string words, bool fromContractor, ChangeContext change) => new()
    {
        Id = Guid.CreateVersion7(change.When.ToDateTimeOffset()),
        ClaimId = claimId,
        IsFromContractor = fromContractor,
        Words = words,
        SentBy = change.Who,
        SentAt = change.When,
    };

    private static AuditObject Of(Claim claim, Contract contract) => new("claim", claim.Id, contract.AuthorityId);

    private static ClaimRefusal? Abandon(AuditTrail trail)
    {
        trail.Abandon();
        return ClaimRefusal.Changed;
    }
}

/// <summary>Why a step with a claim did not happen.</summary>
public enum ClaimRefusal
{
    /// <summary>Somebody changed it meanwhile, or it is not there.</summary>
    Changed,

    /// <summary>It was judged or withdrawn already.</summary>
    Settled,

    /// <summary>Nobody judges a claim of their own.</summary>
    OwnClaim,

    /// <summary>The contract follows no policy yet.</summary>
    NoPolicy,

    /// <summary>The rules refuse it or leave a question; it cannot be approved.</summary>
    NotCredited,

    /// <summary>A part is more than nothing, less than the whole, and has a reason.</summary>
    PartNotLess,

    /// <summary>Evidence that the policy demands is missing.</summary>
    EvidenceMissing,
}
