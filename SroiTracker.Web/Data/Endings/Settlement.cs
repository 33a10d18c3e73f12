using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Endings;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Endings;

/// <summary>
/// The one way in which a shortfall is decided and paid: sanction, waiver, settlement, each derived from the balance and booked with its step in
/// one transaction.
/// </summary>
public sealed class Settlement(SroiDatabase database, LedgerPosting posting, EndingDesk desk)
{
    /// <summary>What the rules say about the shortfall under a decision; null while the contract follows no policy.</summary>
    /// <param name="decision">The decision; null to ask which are open.</param>
    public async Task<SanctionAnswer?> AskAsync(
        SroiDbContext data, Contract contract, ShortfallDecision? decision, LocalDate today, CancellationToken token) =>
        desk.VersionOf(contract) is { } version
            ? EndingCase.Sanction(contract, version, decision, await DecisionsOfContract.LoadAsync(data, contract.Id, today, token))
            : null;

    /// <summary>Imposes the sanction, or waives the shortfall.</summary>
    public async Task<EndingRefusal?> DecideAsync(
        Guid id, EndingStep step, EndingWords said, ChangeContext change, CancellationToken token)
    {
        var today = DutchDay.Of(change.When);
        await using var data = database.Open();
        var contract = await data.Contracts.AsNoTracking().SingleAsync(row => row.Id == id, token);
        if (await RefusalAsync(data, contract, step, today, token) is { } refusal) return refusal;
        if (await AskAsync(data, contract, DecisionOf(step), today, token) is not { } answer) return EndingRefusal.Undecided;
        if ((answer.Sanction ?? answer.Waived) is not { IsZero: false } amount) return EndingRefusal.Undecided;
        EntryDraft draft = answer.Sanction is null
            ? new(EntryKind.Waived, Book.Effort, -amount, today, said.Words) { Receipt = answer.Receipt }
            : new(EntryKind.SanctionImposed, Book.Payable, amount, today, said.Words) { Receipt = answer.Receipt };
        var until = answer.Sanction is null ? null : await ObjectionAsync(data, contract, today, token);
        return await BookAsync(contract, step, said, amount, until, [draft], change, token);
    }

    /// <summary>Books that the sanction was paid or withheld: in one transaction both the sum to pay and the effort are closed.</summary>
    public async Task<EndingRefusal?> SettleAsync(Guid id, EndingWords said, ChangeContext change, CancellationToken token)
    {
        var today = DutchDay.Of(change.When);
        await using var data = database.Open();
        var contract = await data.Contracts.AsNoTracking().SingleAsync(row => row.Id == id, token);
        if (await RefusalAsync(data, contract, EndingStep.Settled, today, token) is { } refusal) return refusal;
        if (await AskAsync(data, contract, ShortfallDecision.Withhold, today, token) is not { } answer || answer.Sanction != contract.Payable)
            return EndingRefusal.BalanceChanged;
        var (day, receipt) = (said.On ?? today, answer.Receipt);
        EntryDraft[] drafts =
        [
            new(EntryKind.Settled, Book.Payable, -contract.Payable, day, "ending.settled") { Receipt = receipt },
            new(EntryKind.Settled, Book.Effort, -contract.Outstanding, day, "ending.settled") { Receipt = receipt },
        ];
        return await BookAsync(contract, EndingStep.Settled, said, contract.Payable, null, drafts, change, token);
    }

    /// <summary>Takes the sanction back and waives the shortfall.</summary>
    public async Task<EndingRefusal?> LiftAsync(Guid id, EndingWords said, ChangeContext change, CancellationToken token)
    {
        var today = DutchDay.Of(change.When);
        await using var data = database.Open();
        var contract = await data.Contracts.AsNoTracking().SingleAsync(row => row.Id == id, token);
        if (await RefusalAsync(data, contract, EndingStep.SanctionLifted, today, token) is { } refusal) return refusal;
        if (await ImposedAsync(data, id, token) is not { } imposed) return EndingRefusal.NotNow;
        var drafts = new List<EntryDraft> { ReversalRules.Draft(imposed.ToEntry(), today, said.Words) };
        if (contract.Outstanding > Money.Zero)
        {
            if (await AskAsync(data, contract, ShortfallDecision.Waive, today, token) is not { Waived: { } waived } answer)
                return EndingRefusal.Undecided;
            drafts.Add(new(EntryKind.Waived, Book.Effort, -waived, today, said.Words) { Receipt = answer.Receipt });
        }

        return await BookAsync(contract, EndingStep.SanctionLifted, said, imposed.Amount, null, drafts, change, token);
    }

    private async Task<EndingRefusal?> RefusalAsync(SroiDbContext data, Contract contract, EndingStep step, LocalDate today,
        CancellationToken token) =>
        EndingRules.Refusal(step, (await desk.ReadAsync(data, contract, token)).Standing, today);

    private async Task<LocalDate?> ObjectionAsync(SroiDbContext data, Contract contract, LocalDate today, CancellationToken token) =>
        desk.VersionOf(contract) is { } version
            ? EndingCase.Due(contract, version, ProcessTerm.Objection, today, await DecisionsOfContract.LoadAsync(data, contract.Id, today, token))
            : null;

    /// <summary>The sanction that was not taken back; null when there is none.</summary>
    private static Task<LedgerEntryRow?> ImposedAsync(SroiDbContext data, Guid id, CancellationToken token) =>
        data.LedgerEntries.AsNoTracking()
            .Where(row => row.ContractId == id && row.Kind == EntryKind.SanctionImposed
                && !data.LedgerEntries.Any(other => other.ReversesId == row.Id))
            .OrderByDescending(row => row.Sequence).FirstOrDefaultAsync(token);

    /// <summary>The account must be as it was read: the amounts depend on it.</summary>
    private async Task<EndingRefusal?> BookAsync(
        Contract contract, EndingStep step, EndingWords said, Money amount, LocalDate? until, IReadOnlyList<EntryDraft> drafts, ChangeContext change,
        CancellationToken token)
    {
        EndingRefusal? late = null;
        var outcome = await posting.PostAsync(new PostingRequest
        {
            IdempotencyKey = $"ending:{contract.Id}:{step}:{contract.LedgerSequence}",
            Fingerprint = said.Words,
            Accounts = [new(contract.Id, drafts, ExpectedSequence: contract.LedgerSequence)],
            First = async (data, _, stop) =>
            {
                var row = await data.Contracts.AsNoTracking().SingleAsync(each => each.Id == contract.Id, stop);
                late = await RefusalAsync(data, row, step, DutchDay.Of(change.When), stop);
                return late?.ToString();
            },
            Also = async (posted, stop) =>
            {
                var row = posted.Contracts[contract.Id];
                var scope = new EndingScope(
                    posted.Data, row, posted.Trail, desk.VersionOf(row), await desk.ReadAsync(posted.Data, contract, stop), DutchDay.Of(change.When));
                row.MoveTo(StateAfter(step), change);
                await scope.KeepAsync(step, said, amount, until, stop);
                return null;
            },
        }, change, token);
        return outcome is Posted ? null : late ?? EndingRefusal.Changed;
    }

    private static ContractState StateAfter(EndingStep step) =>
        step is EndingStep.SanctionImposed or EndingStep.Settled ? ContractState.Sanctioned : ContractState.Waived;

    private static ShortfallDecision DecisionOf(EndingStep step) => step switch
    {
        EndingStep.SanctionImposed => ShortfallDecision.Withhold,
        EndingStep.FaultExcused => ShortfallDecision.NoFault,
        _ => ShortfallDecision.Waive,
    };
}
