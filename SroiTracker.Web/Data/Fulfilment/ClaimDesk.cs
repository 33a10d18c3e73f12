using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Profiles;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Comparisons;
using SroiTracker.Web.Data.Deadlines;
using SroiTracker.Web.Data.Profiles;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>The one way in which a contractor enters claims. The rules are asked at every step. Judging is <see cref="ClaimJudgement"/>.</summary>
public sealed class ClaimDesk(
    SroiDatabase database, WriteTransaction writes, ClaimChange changes, ClaimInquiry inquiry, ProfileBook profiles, EarlyWarning warning)
{
    private static readonly ClaimExpectation Nothing = new();

    /// <summary>What the claim would be worth now; null when its contract follows no policy. Nothing is written.</summary>
    /// <param name="tested">Whether evidence is tested; not while somebody is still typing.</param>
    public async Task<ClaimAnswer?> ExpectAsync(
        Guid contractId, Guid claimId, ClaimFacts facts, bool tested, NodaTime.LocalDate today, CancellationToken token)
    {
        await using var data = database.Open();
        var contract = await data.Contracts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == contractId, token);
        return contract is null ? null : await inquiry.AskAsync(data, contract, new(claimId, facts, today, tested), token);
    }

    /// <summary>Keeps a claim that the contractor is still writing.</summary>
    /// <param name="version">The version that was read; zero for a new claim.</param>
    /// <param name="links">What a new claim corrects or follows.</param>
    /// <param name="words">Words to the adviser that stay with the claim; null for none.</param>
    /// <param name="statement">What the contractor says beside the facts; null leaves the earlier statement as it is.</param>
    public async Task<ClaimRefusal?> SaveAsync(
        Guid contractId, Guid claimId, int version, ClaimFacts facts, ChangeContext change, CancellationToken token, ClaimLinks links = default,
        StatementDraft? statement = null, string? words = null)
    {
        await using var data = database.Open();
        return await writes.RunAsync(data, change, async trail =>
        {
            var contract = await data.Contracts.SingleAsync(row => row.Id == contractId, token);
            var claim = await data.Claims.SingleOrDefaultAsync(row => row.Id == claimId, token);
            if (claim?.State != ClaimState.QuestionAsked && !ContractStates.TakesClaims(contract.State))
                return Abandon(trail, ClaimRefusal.ContractClosed);
            if (claim is null) data.Claims.Add(claim = Claim.Draft(claimId, contractId, facts, change, links));
            else if (!MayChange(claim, contractId, version)) return Abandon(trail);
            if (await ClaimChain.RefusalAsync(data, claim, facts, token) is { } notInLine) return Abandon(trail, notInLine);
            var scope = new ClaimScope(data, contract, claim, trail);
            await ChangeAsync(scope, facts, token, statement is null ? claim.Requested : statement.Proposal);
            if (words is not null) scope.Say(words, isFromContractor: true);
            if (statement is null) return null;
            data.Add(statement.RowOf(claimId, change));
            await ComparisonDesk.KeepAsync(data, claimId, statement.Compared, change, token);
            return null;
        }, token);
    }

    /// <summary>Hands a draft in for judgement; the expected amount becomes pending.</summary>
    public Task<ClaimRefusal?> SubmitAsync(Guid claimId, int version, ChangeContext change, CancellationToken token) =>
        changes.RunAsync(claimId, version, change, scope => SubmitAsync(scope, token), token);

    /// <summary>Takes a claim back that nobody judged yet.</summary>
    public Task<ClaimRefusal?> WithdrawAsync(Guid claimId, int version, ChangeContext change, CancellationToken token) =>
        changes.RunAsync(claimId, version, change, scope =>
        {
            var claim = scope.Claim;
            if (!claim.IsOpen && claim.State != ClaimState.Draft) return Task.FromResult<ClaimRefusal?>(ClaimRefusal.Settled);
            if (claim.IsOpen) scope.Pend(claim.Expected, Nothing);
            claim.Withdraw();
            scope.Trail.Note("claim.withdrawn", scope.Object);
            return Task.FromResult<ClaimRefusal?>(null);
        }, token);

    /// <summary>Answers the adviser's question; the claim waits for judgement again.</summary>
    public Task<ClaimRefusal?> AnswerAsync(Guid claimId, int version, string words, ChangeContext change, CancellationToken token) =>
        changes.RunAsync(claimId, version, change, scope =>
        {
            if (scope.Claim.State != ClaimState.QuestionAsked) return Task.FromResult<ClaimRefusal?>(ClaimRefusal.Settled);
            scope.Say(words, isFromContractor: true);
            return SubmitAsync(scope, token);
        }, token);

    /// <param name="requested">What the contractor proposes where the value is agreed; null where the rules say it.</param>
    internal async Task ChangeAsync(ClaimScope scope, ClaimFacts facts, CancellationToken token, Money? requested = null)
    {
        var claim = scope.Claim;
        var answer = await inquiry.AskAsync(scope.Data, scope.Contract, Question(scope, facts), token);
        var expected = answer?.Expectation ?? Nothing;
        if (claim.State == ClaimState.QuestionAsked) scope.Pend(claim.Expected, expected);
        claim.Change(facts, expected, requested);
        scope.Trail.Note("claim.saved", scope.Object);
    }

    /// <param name="tells">Whether the municipality is told of this one; of many at once it is told once.</param>
    internal async Task<ClaimRefusal?> SubmitAsync(ClaimScope scope, CancellationToken token, bool tells = true)
    {
        var (claim, change) = (scope.Claim, scope.Trail.Change);
        if (claim.State is not (ClaimState.Draft or ClaimState.QuestionAsked)) return ClaimRefusal.Settled;
        if (claim.State == ClaimState.Draft && !ContractStates.TakesClaims(scope.Contract.State)) return ClaimRefusal.ContractClosed;
        if (claim.State == ClaimState.Draft && await IsInLockedPeriodAsync(scope, token)) return ClaimRefusal.PeriodLocked;
        if (await inquiry.AskAsync(scope.Data, scope.Contract, Question(scope, claim.Facts), token) is not { } answer) return ClaimRefusal.NoPolicy;
        if (answer.Derivation.Outcome is Refused refused) return Why(refused);
        if (await HasOpenRequirementsAsync(scope, token)) return ClaimRefusal.RequirementsOpen;
        if (await ClaimChain.RefusalAsync(scope.Data, claim, claim.Facts, token) is { } notInLine) return notInLine;

        var isAnswer = claim.State == ClaimState.QuestionAsked;
        scope.Pend(isAnswer ? claim.Expected : Nothing, answer.Expectation);
        claim.Submit(answer.Expectation, change);
        if (!isAnswer) await warning.RaiseAsync(scope, token);
        if (tells) await ClaimNotices.TellAdvisersAsync(scope, isAnswer ? "claim.answered" : "claim.submitted", token);
        scope.Trail.Note(
            isAnswer ? "claim.answered" : "claim.submitted", scope.Object, null, new { expectedCents = claim.Expected.Amount?.Cents });
        return null;
    }

    private async Task<bool> IsInLockedPeriodAsync(ClaimScope scope, CancellationToken token) =>
        (scope.Claim.Facts.ToDay ?? scope.Claim.Facts.FromDay) is { } last
        && await DeadlineReading.IsLockedAsync(scope.Data, scope.Contract, inquiry.VersionOf(scope.Contract), last, token);

    /// <summary>Whether the programme asks something of the place that was neither ticked nor answered.</summary>
    private async Task<bool> HasOpenRequirementsAsync(ClaimScope scope, CancellationToken token)
    {
        var facts = scope.Claim.Facts;
        if (facts.Kind is not (nameof(BlockKind.Internship) or nameof(BlockKind.Apprenticeship))) return false;
        if (await profiles.ForAsync(scope.Data, scope.Contract, facts.Crebo?.Digits, token) is not { } known) return false;
        var statement = await ClaimStatements.NewestAsync(scope.Data, scope.Claim.Id, token);
        return RequirementRules.Open(known.Profile, statement?.Read() ?? []).Count > 0;
    }

    private static ClaimRefusal Why(Refused refused) => refused.Clause == "evidence" ? ClaimRefusal.EvidenceMissing : ClaimRefusal.RulesRefuse;

    private static ClaimQuestion Question(ClaimScope scope, ClaimFacts facts) =>
        new(scope.Claim.Id, facts, DutchDay.Of(scope.Trail.Change.When), IsEvidenceTested: true, scope.Claim.CorrectsId);

    private static bool MayChange(Claim claim, Guid contractId, int version) =>
        claim.ContractId == contractId && claim.Version == version && claim.State is (ClaimState.Draft or ClaimState.QuestionAsked);

    private static ClaimRefusal? Abandon(AuditTrail trail, ClaimRefusal why = ClaimRefusal.Changed)
    {
        trail.Abandon();
        return why;
    }
}
