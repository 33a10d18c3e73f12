using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Contracts;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Policies;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Register;

/// <summary>
/// The one way in which contracts enter and change: the rules are asked, and what they say is booked in the same transaction as the
/// change. A change of value books the difference with what is booked.
/// </summary>
public sealed class ContractRegister(SroiDatabase database, LedgerPosting posting, PolicyAssignment policies, PolicyBook book)
{
    /// <summary>What the rules would say about these facts; nothing is written.</summary>
    public async Task<ObligationAnswer> PreviewAsync(ContractFacts facts, ContractDays days, CancellationToken token)
    {
        await using var data = database.Open();
        return await AskAsync(data, facts, days, RecordedDecisions.None, token);
    }

    /// <summary>Enters a contract and books its obligation.</summary>
    public async Task<PostingOutcome> RegisterAsync(NewContract entered, ChangeContext change, CancellationToken token)
    {
        var answer = await PreviewAsync(entered.Facts, entered.Days, token);
        var contract = Contract.Register(entered, change);
        contract.Derived(answer.Outcome, ContractStates.After(contract, answer.Derivation.Outcome), change);
        return await posting.PostAsync(
            new PostingRequest
            {
                IdempotencyKey = $"contract:{entered.Id}",
                Accounts = [new(entered.Id, Drafts(contract, answer, EffectiveDay(entered.Days, change), Why(change, "obligation.registered")))],
                First = (data, trail, _) => Add(data, trail, contract),
                Also = async (scope, stop) => await DuplicateSearch.PointOutAsync(scope, scope.Contracts[entered.Id], stop),
            },
            change,
            token);
    }

    /// <summary>Corrects the facts of a contract; the policy is found again, and the difference is booked.</summary>
    public async Task<PostingOutcome> ReviseAsync(ContractRevision revision, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        if (await FindAsync(data, revision.ContractId, token) is not { } contract) return new NotPosted(PostingRefusal.ContractNotFound);
        var decisions = await DecisionsOfContract.LoadAsync(data, contract.Id, DutchDay.Of(change.When), token);
        var answer = await AskAsync(data, revision.Facts, revision.Days, decisions, token);
        return await SettleAsync(contract, answer, EffectiveDay(revision.Days, change), revision.Version, change, (row, _) =>
            row.Change(revision.Reference, revision.Title, revision.Facts, revision.Days, change), "contract.revised", token);
    }

    /// <summary>Records a dated change of value or end; the pinned policy is asked again, and the difference is booked.</summary>
    public async Task<PostingOutcome> AmendAsync(Amendment amendment, int version, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        if (await FindAsync(data, amendment.ContractId, token) is not { } contract) return new NotPosted(PostingRefusal.ContractNotFound);
        var (facts, days) = Amended(contract, amendment);
        var decisions = await DecisionsOfContract.LoadAsync(data, contract.Id, DutchDay.Of(change.When), token);
        var answer = await AskPinnedAsync(data, contract, facts, days, decisions, token);
        return await SettleAsync(contract, answer, amendment.EffectiveOn, version, change, (row, scope) =>
        {
            scope.Data.Amendments.Add(amendment);
            row.Change(row.Reference, row.Title, facts, days, change);
        }, "contract.amended", token);
    }

    /// <summary>Records what a person decided about an open clause, and books what follows.</summary>
    public async Task<PostingOutcome> DecideAsync(RecordedDecision decision, int version, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        if (await FindAsync(data, decision.SubjectId, token) is not { } contract) return new NotPosted(PostingRefusal.ContractNotFound);
        var day = DutchDay.Of(change.When);
        var decisions = (await DecisionsOfContract.LoadAsync(data, contract.Id, day, token)).With(decision.Clause, decision.Reading);
        var answer = await AskPinnedAsync(data, contract, contract.Facts, contract.Days, decisions, token);
        return await SettleAsync(contract, answer, EffectiveDay(contract.Days, change), version, change, (_, scope) =>
            scope.Data.RecordedDecisions.Add(decision), "contract.decided", token);
    }

    /// <summary>Frees a contract, or sets another percentage, and books what follows.</summary>
    public async Task<PostingOutcome> ExemptAsync(Exemption exemption, int version, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        if (await FindAsync(data, exemption.ContractId, token) is not { } contract) return new NotPosted(PostingRefusal.ContractNotFound);
        var decisions = DecisionsOfContract.With(
            await DecisionsOfContract.LoadAsync(data, contract.Id, exemption.FromDay, token), exemption.Percentage);
        var answer = await AskPinnedAsync(data, contract, contract.Facts, contract.Days, decisions, token);
        return await SettleAsync(contract, answer, exemption.FromDay, version, change, (_, scope) =>
            scope.Data.Exemptions.Add(exemption), "contract.exempted", token);
    }

    private Task<PostingOutcome> SettleAsync(
        Contract contract, ObligationAnswer answer, LocalDate effectiveOn, int version, ChangeContext change,
        Action<Contract, PostingScope> apply, string action, CancellationToken token)
    {
        var state = ContractStates.After(contract, answer.Derivation.Outcome);
        return posting.PostAsync(
            new PostingRequest
            {
                IdempotencyKey = $"contract:{contract.Id}:{version}",
                Fingerprint = action + answer.Outcome.Steps,
                Accounts = [new(contract.Id, Drafts(contract, answer, effectiveOn, Why(change, action)), version)],
                Also = (scope, _) =>
                {
                    var row = scope.Contracts[contract.Id];
                    scope.Trail.Note(action, new("contract", row.Id, row.AuthorityId), Facts(row), Facts(answer, state));
                    apply(row, scope);
                    row.Derived(answer.Outcome, state, change);
                    return Task.FromResult<string?>(null);
                },
            },
            change,
            token);
    }

    private async Task<ObligationAnswer> AskAsync(
        SroiDbContext data, ContractFacts facts, ContractDays days, RecordedDecisions decisions, CancellationToken token)
    {
        var version = await policies.FindAsync(data, facts.MunicipalityCode, ContractCase.Deciding(days), token);
        return ContractCase.Ask(facts, days, version, await NameAsync(data, facts.MunicipalityCode, token), decisions, null);
    }

    private async Task<ObligationAnswer> AskPinnedAsync(
        SroiDbContext data, Contract contract, ContractFacts facts, ContractDays days, RecordedDecisions decisions, CancellationToken token)
    {
        if (contract.Outcome is not { PolicyFolder: { } folder, PolicyDay: { } day, PolicyHash: { } hash })
        {
            return await AskAsync(data, facts, days, decisions, token);
        }

        bool? wasObligated = contract.Outcome.Name switch
        {
            nameof(Obligated) => true,
            nameof(NotObligated) => false,
            _ => null,
        };
        var pinned = book.Pinned(folder, day, hash);
        return ContractCase.Ask(facts, days, pinned, await NameAsync(data, facts.MunicipalityCode, token), decisions, wasObligated);
    }

    private static IReadOnlyList<EntryDraft> Drafts(Contract contract, ObligationAnswer answer, LocalDate effectiveOn, string why)
    {
        if (AmendmentRules.Difference(contract.Obligation, answer.Derivation.Outcome) is not { } difference) return [];
        var kind = contract.LedgerSequence == 0 && !difference.IsNegative ? EntryKind.ObligationSet : EntryKind.ObligationAdjusted;
        return [new EntryDraft(kind, Book.Effort, difference, effectiveOn, why) { Receipt = answer.Receipt }];
    }

    /// <summary>The reason a person gave, or the name of the action, which the wording puts in words.</summary>
    private static string Why(ChangeContext change, string action) => string.IsNullOrWhiteSpace(change.Why) ? action : change.Why;

    private static (ContractFacts Facts, ContractDays Days) Amended(Contract contract, Amendment amendment) => (
        amendment.NewValue is { } value
            ? contract.Facts with { Value = value, ValueSource = ValueSource.Contract, ValueFlag = ValueFlag.Usable, ValueProvenance = amendment.Why }
            : contract.Facts,
        amendment.NewEndOn is { } end ? contract.Days with { EndOn = end, IsEndAssumed = false } : contract.Days);

    private static Task<string?> Add(SroiDbContext data, AuditTrail trail, Contract contract)
    {
        data.Contracts.Add(contract);
        trail.Note("contract.registered", new("contract", contract.Id, contract.AuthorityId), null, Facts(contract));
        return Task.FromResult<string?>(null);
    }

    private static object Facts(Contract contract) => new
    {
        contract.Reference,
        state = contract.State.ToString(),
        valueCents = contract.Facts.Value?.Cents,
        outcome = contract.Outcome.Name,
        obligationCents = contract.Obligation.Cents,
    };

    private static object Facts(ObligationAnswer answer, ContractState state) =>
        new { state = state.ToString(), outcome = answer.Outcome.Name, answer.Outcome.Clause, amountCents = answer.Outcome.Amount?.Cents };

    private static LocalDate EffectiveDay(ContractDays days, ChangeContext change) =>
        days.ContractOn ?? days.AwardOn ?? days.StartOn ?? DutchDay.Of(change.When);

    private static Task<Contract?> FindAsync(SroiDbContext data, Guid id, CancellationToken token) =>
        data.Contracts.AsNoTracking().SingleOrDefaultAsync(contract => contract.Id == id, token);

    private static async Task<string?> NameAsync(SroiDbContext data, string? code, CancellationToken token) => code is null
        ? null
        : await data.Municipalities.Where(municipality => municipality.Code == code).Select(municipality => municipality.Name)
            .SingleOrDefaultAsync(token) ?? code;
}

/// <summary>The corrected facts of a contract, and the version of the row that was read.</summary>
public sealed record ContractRevision(Guid ContractId, int Version, string Reference, string Title, ContractFacts Facts, ContractDays Days);
