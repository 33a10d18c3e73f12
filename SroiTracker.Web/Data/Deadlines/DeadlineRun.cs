using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Deadlines;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Endings;
using SroiTracker.Web.Data.Mail;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Deadlines;

/// <summary>
/// Reminds contractors of deadlines that come near, and tells both sides once of one that passed. Running it twice tells nobody twice; another
/// last day is another reminder.
/// </summary>
public sealed class DeadlineRun(SroiDatabase database, WriteTransaction writes, EndingDesk policies)
{
    private const int BatchSize = 500;

    /// <summary>Goes through every running contract as if it were this day; says how many messages there were reasons for.</summary>
    public async Task<int> RunAsync(LocalDate today, ChangeContext change, CancellationToken token)
    {
        var (told, last) = (0, Guid.Empty);
        while (true)
        {
            await using var data = database.Open();
            var contracts = await BatchAsync(data, last, token);
            if (contracts.Count == 0) return told;
            told += await writes.RunAsync(data, change, trail => TellAsync(data, contracts, today, trail, token), token);
            last = contracts[^1].Id;
        }
    }

    private static Task<List<Contract>> BatchAsync(SroiDbContext data, Guid after, CancellationToken token) => data.Contracts.AsNoTracking()
        .Where(contract => contract.Id.CompareTo(after) > 0 && contract.Obligation > Domain.Values.Money.Zero
            && (contract.State == ContractState.Registered || contract.State == ContractState.Contacted
                || contract.State == ContractState.PlanSubmitted
                || contract.State == ContractState.PlanAgreed || contract.State == ContractState.Running))
        .OrderBy(contract => contract.Id).Take(BatchSize).ToListAsync(token);

    private async Task<int> TellAsync(SroiDbContext data, List<Contract> contracts, LocalDate today, AuditTrail trail, CancellationToken token)
    {
        var (lines, told) = (await DeadlineReading.ReadAsync(data, contracts, policies.VersionOf, today, token), 0);
        foreach (var contract in contracts)
        {
            foreach (var line in lines[contract.Id])
                if (EventOf(line) is { } what && await TellAsync(data, contract, line, what, trail, token)) told++;
        }

        if (told == 0) trail.Abandon();
        return told;
    }

    private static DeadlineEvent? EventOf(DeadlineLine line) => line.Standing switch
    {
        DeadlineStanding.Near => DeadlineEvent.Reminded,
        DeadlineStanding.Late => DeadlineEvent.ToldLate,
        _ => null,
    };

    private static async Task<bool> TellAsync(
        SroiDbContext data, Contract contract, DeadlineLine line, DeadlineEvent what, AuditTrail trail, CancellationToken token)
    {
        var (deadline, change) = (line.Deadline, trail.Change);
        if (line.Events.Any(row => row.Event == what && row.Day == deadline.Due)) return false;
        data.Add(new DeadlineRow
        {
            Id = RowId.At(change.When), ContractId = contract.Id, Term = deadline.Term, Number = deadline.Number, Event = what, Day = deadline.Due,
            Words = "", RecordedBy = change.Who, RecordedAt = change.When,
        });
        trail.Note("deadline." + what, new("contract", contract.Id, contract.AuthorityId), null,
            new { term = TermText.Of(deadline.Term), deadline.Number });
        var notices = new ContractNotices(data, contract, change, "deadline", contract.Id);
        await notices.TellContractorAsync($"deadline.{what}", $"/termijnen/{contract.Id}", token);
        if (what == DeadlineEvent.ToldLate) await notices.TellAdvisersAsync($"deadline.{what}", $"/contracten/{contract.Id}/termijnen", token);
        return true;
    }
}
