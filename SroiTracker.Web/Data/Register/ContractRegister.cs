using System.Globalization;
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
    private readonly ContractAnswers answers = new(policies, book);

    /// <summary>What the rules would say about these facts; nothing is written.</summary>
    public async Task<ObligationAnswer> PreviewAsync(ContractFacts facts, ContractDays days, CancellationToken token)
    {
        await using var data = database.Open();
        return await answers.AskAsync(data, facts, days, RecordedDecisions.None, token);
    }

    /// <summary>Enters a contract and books its obligation.</summary>
    public Task<PostingOutcome> RegisterAsync(NewContract entered, ChangeContext change, CancellationToken token) =>
        RegisterAllAsync(new NewContracts($"contract:{entered.Id}", [entered]), change, token);

    /// <summary>Enters contracts and books their obligations: all of them, or none.</summary>
    public async Task<PostingOutcome> RegisterAllAsync(NewContracts entered, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        var (contracts, accounts) = (new List<Contract>(), new List<AccountPosting>());
        foreach (var one in entered.Contracts)
        {
            var answer = await answers.AskAsync(data, one.Facts, one.Days, RecordedDecisions.None, token);
            var contract = Contract.Register(one, change);
            contract.Derived(answer.Outcome, ContractStates.After(contract, answer.Derivation.Outcome), change);
            contracts.Add(contract);
            accounts.Add(new(one.Id, Drafts(contract, answer, EffectiveDay(one.Days, change), Why(change, "obligation.registered"))));
        }

        return await posting.PostAsync(
            new PostingRequest
            {
                IdempotencyKey = entered.Key,
                Accounts = accounts,
                First = (rows, trail, stop) => AddAsync(rows, trail, entered, contracts, stop),
                Also = (scope, stop) => PointOutAsync(scope, contracts, stop),
            },
            change,
            token);
    }

    /// <summary>Corrects the facts of a contract; the policy is found again, and the difference is booked.</summary>
    public async Task<PostingOutcome> ReviseAsync(ContractRevision revision, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        if (await FindAsync(data, revision.ContractId, token) is not { } contract) return new NotPosted(PostingRefusal.ContractNotFound);
        if (contract.LedgerSequence > 0 && revision.Facts == contract.Facts && revision.Days == contract.Days)
            return await RenameAsync(revision, change, token);
        var answer = await answers.RevisedAsync(data, contract, revision.Facts, revision.Days, DutchDay.Of(change.When), token);
        return await SettleAsync(data, contract, answer, EffectiveDay(revision.Days, change), revision.Version, change, (row, _) =>
            row.Change(revision.Reference, revision.Title, revision.Facts, revision.Days, change), "contract.revised", token);
    }

    /// <summary>A correction of words alone asks no rule: what is booked, an opening balance included, and the pinned version stay.</summary>
    private Task<PostingOutcome> RenameAsync(ContractRevision revision, ChangeContext change, CancellationToken token) => posting.PostAsync(
        new PostingRequest
        {
            IdempotencyKey = $"contract:{revision.ContractId}:{revision.Version}",
            Fingerprint = $"contract.renamed {revision.Reference} {revision.Title}",
            Accounts = [new(revision.ContractId, [], revision.Version)],
            Also = (scope, _) =>
            {
                var row = scope.Contracts[revision.ContractId];
                var before = new { row.Reference, row.Title };
                row.Change(revision.Reference, revision.Title, row.Facts, row.Days, change);
                scope.Trail.Note("contract.renamed", new("contract", row.Id, row.AuthorityId), before, new { row.Reference, row.Title });
                return Task.FromResult<string?>(null);
            },
        },
        change,
        token);

    /// <summary>Records a dated change of value or end; the pinned policy is asked again, and the difference is booked.</summary>
    public async Task<PostingOutcome> AmendAsync(Amendment amendment, int version, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        if (await FindAsync(data, amendment.ContractId, token) is not { } contract) return new NotPosted(PostingRefusal.ContractNotFound);
        var (answer, facts, days) = await answers.AmendedAsync(data, contract, amendment, DutchDay.Of(change.When), token);
        return await SettleAsync(data, contract, answer, amendment.EffectiveOn, version, change, (row, scope) =>
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
        var answer = await answers.DecidedAsync(data, contract, decision.Clause, decision.Reading, DutchDay.Of(change.When), token);
        return await SettleAsync(data, contract, answer, EffectiveDay(contract.Days, change), version, change, (_, scope) =>
            scope.Data.RecordedDecisions.Add(decision), "contract.decided", token);
    }

    /// <summary>Frees a contract, or sets another percentage, and books what follows.</summary>
    public async Task<PostingOutcome> ExemptAsync(Exemption exemption, int version, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        if (await FindAsync(data, exemption.ContractId, token) is not { } contract) return new NotPosted(PostingRefusal.ContractNotFound);
        var answer = await answers.ExemptedAsync(data, contract, exemption.Percentage, exemption.FromDay, token);
        return await SettleAsync(data, contract, answer, exemption.FromDay, version, change, (_, scope) =>
            scope.Data.Exemptions.Add(exemption), "contract.exempted", token);
    }

    /// <summary>Records who carries a contract together; the obligation is one, so only its parts are derived again.</summary>
    public async Task<PostingOutcome> ShareAsync(
        Guid contractId, int version, IReadOnlyList<ConsortiumPartner> partners, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        if (await FindAsync(data, contractId, token) is not { } contract) return new NotPosted(PostingRefusal.ContractNotFound);
        var shares = partners.Count == 0 ? null : string.Join(',', partners.Select(row => row.ShareBp.ToString(CultureInfo.InvariantCulture)));
        var facts = contract.Facts with { PartnerShares = shares };
        var answer = await answers.SharedAsync(data, contract, facts, DutchDay.Of(change.When), token);
        return await SettleAsync(data, contract, answer, EffectiveDay(contract.Days, change), version, change, (row, scope) =>
        {
            scope.Data.ConsortiumPartners.RemoveRange(scope.Data.ConsortiumPartners.Where(partner => partner.ContractId == contractId));
            scope.Data.ConsortiumPartners.AddRange(partners);
            row.Change(row.Reference, row.Title, facts, row.Days, change);
        }, "contract.shared", token);
    }

    /// <summary>Gives the contract to an adviser; nothing is booked.</summary>
    public Task<PostingOutcome> AssignAsync(Guid contractId, int version, Guid? adviserId, ChangeContext change, CancellationToken token) =>
        posting.PostAsync(
            new PostingRequest
            {
                IdempotencyKey = $"contract:{contractId}:{version}",
                Fingerprint = $"contract.assigned {adviserId}",
                Accounts = [new(contractId, [], version)],
                Also = (scope, _) =>
                {
                    var row = scope.Contracts[contractId];
                    scope.Trail.Note("contract.assigned", new("contract", row.Id, row.AuthorityId), new { row.AdviserId },
                        new { AdviserId = adviserId });
                    row.AssignTo(adviserId, change);
                    return Task.FromResult<string?>(null);
                },
            },
            change,
            token);

    private async Task<PostingOutcome> SettleAsync(
        SroiDbContext data, Contract contract, ObligationAnswer answer, LocalDate effectiveOn, int version, ChangeContext change,
        Action<Contract, PostingScope> apply, string action, CancellationToken token)
    {
        var state = ContractStates.After(contract, answer.Derivation.Outcome);
        var caps = await CategoryExcess.DraftsAsync(data, contract, answer, effectiveOn, Why(change, action), token);
        return await posting.PostAsync(
            new PostingRequest
            {
                IdempotencyKey = $"contract:{contract.Id}:{version}",
                Fingerprint = action + answer.Outcome.Steps,
                Accounts = [new(contract.Id, [.. Drafts(contract, answer, effectiveOn, Why(change, action)), .. caps], version,
                    contract.LedgerSequence)],
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

    private static IReadOnlyList<EntryDraft> Drafts(Contract contract, ObligationAnswer answer, LocalDate effectiveOn, string why)
    {
        if (AmendmentRules.Difference(contract.Obligation, answer.Derivation.Outcome) is not { } difference) return [];
        var kind = contract.LedgerSequence == 0 && !difference.IsNegative ? EntryKind.ObligationSet : EntryKind.ObligationAdjusted;
        return [new EntryDraft(kind, Book.Effort, difference, effectiveOn, why) { Receipt = answer.Receipt }];
    }

    /// <summary>The reason a person gave, or the name of the action, which the wording puts in words.</summary>
    private static string Why(ChangeContext change, string action) => string.IsNullOrWhiteSpace(change.Why) ? action : change.Why;

    private static async Task<string?> AddAsync(
        SroiDbContext data, AuditTrail trail, NewContracts entered, IReadOnlyList<Contract> contracts, CancellationToken token)
    {
        if (entered.First is not null && await entered.First(data, trail, token) is { } refused) return refused;
        foreach (var contract in contracts)
        {
            data.Contracts.Add(contract);
            trail.Note("contract.registered", new("contract", contract.Id, contract.AuthorityId), null, Facts(contract));
        }

        return null;
    }

    private static async Task<string?> PointOutAsync(PostingScope scope, IReadOnlyList<Contract> contracts, CancellationToken token)
    {
        foreach (var contract in contracts) await DuplicateSearch.PointOutAsync(scope, contract, token);
        return null;
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
}

/// <summary>Contracts that enter together.</summary>
/// <param name="Key">Names this entry, so that it happens once.</param>
/// <param name="Contracts">The contracts.</param>
/// <param name="First">Adds rows that the contracts need (authorities, contractors); gives the name of a refusal, or null.</param>
public sealed record NewContracts(
    string Key, IReadOnlyList<NewContract> Contracts, Func<SroiDbContext, AuditTrail, CancellationToken, Task<string?>>? First = null);

/// <summary>The corrected facts of a contract, and the version of the row that was read.</summary>
public sealed record ContractRevision(Guid ContractId, int Version, string Reference, string Title, ContractFacts Facts, ContractDays Days);
