using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Agreements;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>
/// The one way in which claims are judged. The rules are asked again at that moment; approval and booking are one transaction.
/// </summary>
public sealed class ClaimJudgement(SroiDatabase database, ClaimChange changes, LedgerPosting posting, ClaimInquiry inquiry)
{
    private static readonly ClaimExpectation Nothing = new();

    /// <summary>Asks the contractor something; the claim waits for the answer.</summary>
    public Task<ClaimRefusal?> AskAsync(Guid claimId, int version, string words, ChangeContext change, CancellationToken token) =>
        changes.RunAsync(claimId, version, change, async scope =>
        {
            if (scope.Claim.State != ClaimState.Submitted) return ClaimRefusal.Settled;
            scope.Claim.AskQuestion();
            scope.Say(words, isFromContractor: false);
            await ClaimNotices.TellContractorAsync(scope, "claim.questionAsked", token);
            scope.Trail.Note("claim.questionAsked", scope.Object);
            return null;
        }, token);

    /// <summary>Rejects a claim; the reason is compulsory.</summary>
    public Task<ClaimRefusal?> RejectAsync(Guid claimId, int version, string reason, ChangeContext change, CancellationToken token) =>
        changes.RunAsync(claimId, version, change, async scope =>
        {
            if (Unjudgeable(scope.Claim, change) is { } refusal) return refusal;
            scope.Pend(scope.Claim.Expected, Nothing);
            scope.Claim.Reject(reason, change);
            await ClaimNotices.TellContractorAsync(scope, "claim.rejected", token);
            scope.Trail.Note("claim.rejected", scope.Object);
            return null;
        }, token);

    /// <summary>Records what a person decided about an open clause of this claim.</summary>
    public Task<ClaimRefusal?> DecideAsync(RecordedDecision decision, int version, ChangeContext change, CancellationToken token) =>
        changes.RunAsync(decision.SubjectId, version, change, async scope =>
        {
            if (Unjudgeable(scope.Claim, change) is { } refusal) return refusal;
            if (await AnswerAsync(scope.Data, scope.Contract, scope.Claim, change, token, decision) is not { } answer) return ClaimRefusal.NoPolicy;
            if (answer.Derivation.Outcome is NeedsDecision open && open.Clause == decision.Clause) return ClaimRefusal.DecisionUnreadable;
            scope.Data.RecordedDecisions.Add(decision);
            Renew(scope, answer);
            scope.Trail.Note("claim.decided", scope.Object, null, new { decision.Clause, decision.Reading });
            return null;
        }, token);

    /// <summary>Approves a claim and books its credit in one transaction.</summary>
    /// <param name="amount">Less than the rules say, with a reason; null for all of it.</param>
    public async Task<ClaimRefusal?> ApproveAsync(
        Guid claimId, int version, Money? amount, string? reason, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        var claim = await data.Claims.AsNoTracking().SingleOrDefaultAsync(row => row.Id == claimId, token);
        if (claim is null) return ClaimRefusal.Changed;
        if (claim.Version != version) return IsSameApproval(claim, version, amount, change) ? null : ClaimRefusal.Changed;
        if (Unjudgeable(claim, change) is { } refusal) return refusal;
        if (await HasUncheckedAsync(data, claimId, token)) return ClaimRefusal.EvidenceUnchecked;
        var contract = await data.Contracts.AsNoTracking().SingleAsync(row => row.Id == claim.ContractId, token);
        if (await AnswerAsync(data, contract, claim, change, token) is not { Amount: { } worth } answer) return ClaimRefusal.NotCredited;
        if (claim.Expected.Amount != worth) return await ShowAgainAsync(claimId, version, change, token);
        if (amount is { } part && (part >= worth || part <= Money.Zero || string.IsNullOrWhiteSpace(reason))) return ClaimRefusal.PartNotLess;

        var decided = new ClaimApproval(answer, amount ?? worth, amount is null ? null : reason, EffectiveOn(claim, DutchDay.Of(change.When)));
        var pooled = await PooledBooking.OfAsync(data, contract, answer.Version, answer.Asked.Decisions, decided.Day, decided.Amount, token);
        if (pooled.IsOpen) return ClaimRefusal.PoolingOpen;
        var request = await ApprovalAsync(data, contract, claim, decided, pooled, change, token);
        return await posting.PostAsync(request, change, token) switch
        {
            Posted => null,
            NotPosted { Detail: "claim.amount" } => await ShowAgainAsync(claimId, version, change, token),
            _ => ClaimRefusal.Changed,
        };
    }

    /// <summary>The credit, what it takes the place of, and what an agreement makes of both: one booking in every account that it touches.</summary>
    private async Task<PostingRequest> ApprovalAsync(
        SroiDbContext data, Contract contract, Claim claim, ClaimApproval decided, PooledCredit pooled, ChangeContext change, CancellationToken token)
    {
        var today = DutchDay.Of(change.When);
        var replaced = await ReplacedAsync(data, claim, token);
        var sharesBack = replaced is null ? [] : await PooledBooking.BackAsync(data, replaced.Id, today, token);
        EntryDraft[] back = replaced is null ? [] : [ReversalRules.Draft(replaced.ToEntry(), today, "claim.replaced")];
        EntryDraft[] drafts = decided.Amount.IsZero
            ? back
            : [.. back, new EntryDraft(EntryKind.CreditBooked, Book.Effort, -decided.Amount, decided.Day, decided.Reason ?? "claim.approved")
                { Claim = new ClaimId(claim.Id), Receipt = decided.Answer.Receipt }];
        return new PostingRequest
        {
            IdempotencyKey = $"claim:{claim.Id}:{claim.Version}",
            Fingerprint = "approve",
            Accounts = PooledBooking.Accounts(contract.Id, drafts, [.. sharesBack, .. pooled.Entries]),
            Also = (scope, stop) => SettleAsync(scope, claim, decided, pooled, stop),
        };
    }

    /// <summary>The last day of the effort, or today while it goes on.</summary>
    internal static LocalDate EffectiveOn(Claim claim, LocalDate today) => claim.Facts.ToDay is { } last && last < today ? last : today;

    /// <summary>The credit of the settled claim that this one takes the place of, when it still stands: it goes as the new one comes.</summary>
    private static Task<LedgerEntryRow?> ReplacedAsync(SroiDbContext data, Claim claim, CancellationToken token) =>
        data.LedgerEntries.AsNoTracking()
            .Where(entry => claim.CorrectsId != null && entry.ClaimId == claim.CorrectsId && entry.Kind == EntryKind.CreditBooked
            && !data.LedgerEntries.Any(other => other.ReversesId == entry.Id)).SingleOrDefaultAsync(token);

    /// <summary>What was credited meanwhile may have filled a cap: in the transaction the rules must still say the same.</summary>
    private async Task<string?> SettleAsync(PostingScope posted, Claim read, ClaimApproval decided, PooledCredit pooled, CancellationToken token)
    {
        var (answer, amount, reason) = (decided.Answer, decided.Amount, decided.Reason);
        var claim = await posted.Data.Claims.SingleAsync(row => row.Id == read.Id, token);
        if (claim.Version != read.Version || await HasUncheckedAsync(posted.Data, read.Id, token)) return "claim.changed";
        var scope = new ClaimScope(posted.Data, posted.Contracts[claim.ContractId], claim, posted.Trail);
        var change = posted.Trail.Change;
        if ((await AnswerAsync(scope.Data, scope.Contract, claim, change, token))?.Amount != answer.Amount) return "claim.amount";

        if (!amount.IsZero && await PooledBooking.VersionAsync(scope.Data, claim.ContractId, decided.Day, token) != pooled.VersionId)
            return "claim.changed";

        PooledBooking.Keep(posted, pooled.VersionId);
        scope.Pend(claim.Expected, Nothing);
        claim.Expect(answer.Expectation);
        if (reason is null) claim.Approve(amount, change);
        else claim.PartlyApprove(amount, reason, change);
        if (scope.Contract.State < ContractState.Running) scope.Contract.MoveTo(ContractState.Running, change);
        await ClaimNotices.TellContractorAsync(
            scope, reason is null ? "claim.approved" : "claim.partlyApproved", token, pooled.VersionId is null ? null
                : posted.ChangeOf(claim.ContractId));
        scope.Trail.Note("claim.approved", scope.Object, null, new { state = claim.State.ToString(), approvedCents = amount.Cents });
        return null;
    }

    /// <summary>Keeps the new amount, so that the next look shows what would be booked.</summary>
    private async Task<ClaimRefusal?> ShowAgainAsync(Guid claimId, int version, ChangeContext change, CancellationToken token) =>
        await changes.RunAsync(claimId, version, change, async scope =>
        {
            if (!scope.Claim.IsOpen) return ClaimRefusal.Settled;
            if (await AnswerAsync(scope.Data, scope.Contract, scope.Claim, change, token) is not { } answer) return ClaimRefusal.NoPolicy;
            Renew(scope, answer);
            scope.Trail.Note("claim.derivedAgain", scope.Object, null, new { expectedCents = scope.Claim.Expected.Amount?.Cents });
            return null;
        }, token) ?? ClaimRefusal.AmountChanged;

    private static void Renew(ClaimScope scope, ClaimAnswer answer)
    {
        scope.Pend(scope.Claim.Expected, answer.Expectation);
        scope.Claim.Expect(answer.Expectation);
    }

    private Task<ClaimAnswer?> AnswerAsync(
        SroiDbContext data, Contract contract, Claim claim, ChangeContext change, CancellationToken token, RecordedDecision? decided = null) =>
        inquiry.AskAsync(data, contract, new(claim.Id, claim.Facts, DutchDay.Of(change.When), IsEvidenceTested: true), token, decided);

    /// <summary>A second press of the same button finds its own approval, which is two steps further.</summary>
    private static bool IsSameApproval(Claim claim, int version, Money? amount, ChangeContext change) =>
        claim.State is ClaimState.Approved or ClaimState.PartlyApproved
        && claim.JudgedBy == change.Who && claim.Version == version + 2 && (amount is null || amount == claim.Approved);

    /// <summary>Whether a file still waits for the scanner.</summary>
    private static Task<bool> HasUncheckedAsync(SroiDbContext data, Guid claim, CancellationToken token) =>
        data.ClaimEvidence.AnyAsync(file => file.ClaimId == claim && file.ErasedAt == null && file.Check == EvidenceCheck.Waiting, token);

    private static ClaimRefusal? Unjudgeable(Claim claim, ChangeContext change)
    {
        if (!claim.IsOpen) return ClaimRefusal.Settled;
        return claim.SubmittedBy == change.Who || claim.CreatedBy == change.Who ? ClaimRefusal.OwnClaim : null;
    }
}

/// <summary>An approval as it was decided.</summary>
/// <param name="Reason">Why less than the rules say is approved; null for all of it.</param>
/// <param name="Day">The day from which the credit counts.</param>
internal sealed record ClaimApproval(ClaimAnswer Answer, Money Amount, string? Reason, LocalDate Day);
