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
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Deadlines;

/// <summary>Why a step with a deadline was not done.</summary>
public enum DeadlineRefusal
{
    /// <summary>The policy of the contract has no such deadline.</summary>
    Unknown,

    /// <summary>What it asks was handed in already.</summary>
    Met,

    /// <summary>The day is not later than the last day of now.</summary>
    NotLater,

    /// <summary>An extension was asked before and waits for an answer.</summary>
    Waits,

    /// <summary>No extension waits for an answer.</summary>
    NothingAsked,

    /// <summary>The period has not ended.</summary>
    PeriodRuns,

    /// <summary>The period was not reported, or is open already.</summary>
    NotLocked,
}

/// <summary>The one way in which deadlines are extended and periods are reported and opened again.</summary>
public sealed class DeadlineDesk(SroiDatabase database, WriteTransaction writes, EndingDesk policies)
{
    /// <summary>The deadlines of one contract.</summary>
    public async Task<IReadOnlyList<DeadlineLine>> ReadAsync(SroiDbContext data, Contract contract, LocalDate today, CancellationToken token) =>
        [.. (await DeadlineReading.ReadAsync(data, [contract], policies.VersionOf, today, token))[contract.Id]];

    /// <summary>Does one step with one deadline and tells the other side.</summary>
    /// <param name="day">The day that is asked; null where none is.</param>
    public async Task<DeadlineRefusal?> TakeAsync(
        Guid id, ProcessTerm term, int number, DeadlineEvent step, LocalDate? day, string words, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        return await writes.TryAsync<DeadlineRefusal>(data, change, async trail =>
        {
            var (contract, today) = (await data.Contracts.SingleAsync(row => row.Id == id, token), DutchDay.Of(change.When));
            var line = (await ReadAsync(data, contract, today, token))
                .FirstOrDefault(each => each.Deadline.Term == term && each.Deadline.Number == number);
            if (line is null) return DeadlineRefusal.Unknown;
            if (Refusal(contract, line, step, day, today) is { } refusal) return refusal;
            data.Add(new DeadlineRow
            {
                Id = RowId.At(change.When), ContractId = id, Term = term, Number = number, Event = step,
                Day = day ?? line.Asked?.Day ?? line.Deadline.Due, Words = words, RecordedBy = change.Who, RecordedAt = change.When,
            });
            trail.Note("deadline." + step, new("contract", id, contract.AuthorityId), null, new { term = TermText.Of(term), number, day });
            await TellAsync(new ContractNotices(data, contract, change, "deadline", id), contract, step, token);
            return null;
        }, token);
    }

    private DeadlineRefusal? Refusal(Contract contract, DeadlineLine line, DeadlineEvent step, LocalDate? day, LocalDate today) => step switch
    {
        DeadlineEvent.ExtensionAsked or DeadlineEvent.ExtensionGranted when line.Standing == DeadlineStanding.Met => DeadlineRefusal.Met,
        DeadlineEvent.ExtensionAsked when line.Asked is not null => DeadlineRefusal.Waits,
        DeadlineEvent.ExtensionAsked or DeadlineEvent.ExtensionGranted => (day ?? line.Asked?.Day) > line.Deadline.Due
            ? null : DeadlineRefusal.NotLater,
        DeadlineEvent.ExtensionRefused => line.Asked is null ? DeadlineRefusal.NothingAsked : null,
        DeadlineEvent.Reported when line.Deadline.Term != ProcessTerm.Report => DeadlineRefusal.Unknown,
        DeadlineEvent.Reported when line.IsLocked => DeadlineRefusal.Met,
        DeadlineEvent.Reported => today < DeadlineReading.Next(policies.VersionOf(contract)!, contract, line.Deadline.Number)
            ? DeadlineRefusal.PeriodRuns : null,
        DeadlineEvent.Reopened => line.IsLocked ? null : DeadlineRefusal.NotLocked,
        _ => DeadlineRefusal.Unknown,
    };

    private static Task TellAsync(ContractNotices notices, Contract contract, DeadlineEvent step, CancellationToken token) =>
        step is DeadlineEvent.ExtensionAsked or DeadlineEvent.Reported
            ? notices.TellAdvisersAsync("deadline." + step, $"/contracten/{contract.Id}/termijnen", token)
            : notices.TellContractorAsync("deadline." + step, $"/termijnen/{contract.Id}", token);
}
