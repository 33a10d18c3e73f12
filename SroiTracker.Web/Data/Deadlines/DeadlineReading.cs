using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Deadlines;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Approach;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Deadlines;

/// <summary>One deadline of a contract with what happened to it.</summary>
/// <param name="Deadline">With the last day that counts now.</param>
/// <param name="Events">What happened, in order.</param>
public sealed record DeadlineLine(Deadline Deadline, DeadlineStanding Standing, IReadOnlyList<DeadlineRow> Events)
{
    /// <summary>The extension that waits for an answer; null when none does.</summary>
    public DeadlineRow? Asked =>
        Events.LastOrDefault(row => row.Event is DeadlineEvent.ExtensionAsked or DeadlineEvent.ExtensionGranted or DeadlineEvent.ExtensionRefused)
        is { Event: DeadlineEvent.ExtensionAsked } asked ? asked : null;

    /// <summary>Whether its period was reported and not opened again.</summary>
    public bool IsLocked => DeadlineReading.IsLocked(Events);

    /// <summary>The last day of the period that a report is about.</summary>
    /// <param name="next">First day of the period after it.</param>
    public static LocalDate LastDay(LocalDate next) => next.PlusDays(-1);
}

/// <summary>Reads the deadlines of contracts.</summary>
public static class DeadlineReading
{
    private static readonly ContractState[] Closing = [ContractState.FinalReport, ContractState.Recovery, ContractState.Fulfilled,
        ContractState.Sanctioned, ContractState.Waived];

    /// <summary>Whether the contractor still hands things in.</summary>
    public static bool IsRunning(ContractState state) => state <= ContractState.Recovery;

    /// <summary>The deadlines of several contracts, in a fixed number of statements.</summary>
    internal static async Task<ILookup<Guid, DeadlineLine>> ReadAsync(
        SroiDbContext data, IReadOnlyList<Contract> contracts, Func<Contract, PolicyVersion?> policy, LocalDate today, CancellationToken token)
    {
        var ids = contracts.Select(contract => contract.Id).ToList();
        var events = (await data.Set<DeadlineRow>().AsNoTracking().Where(row => ids.Contains(row.ContractId)).OrderBy(row => row.Id)
            .ToListAsync(token)).ToLookup(row => row.ContractId);
        var planned = await data.Set<ApproachVersion>().Where(row => ids.Contains(row.ContractId)).Select(row => row.ContractId).Distinct()
            .ToHashSetAsync(token);
        var spoken = await data.Set<ActionRow>().Where(row => row.IsContact && row.ContractId != null && ids.Contains(row.ContractId.Value))
            .Select(row => row.ContractId!.Value).Distinct().ToHashSetAsync(token);
        return contracts.SelectMany(contract => DeadlineRules
                .Of(policy(contract)?.Terms ?? [], contract.Days.AwardOn, contract.Days.StartOn, contract.Days.EndOn)
                .Select(deadline => (contract.Id, Line: Line(contract, deadline, [.. events[contract.Id]], planned, spoken, today))))
            .ToLookup(each => each.Id, each => each.Line);
    }

    /// <summary>Whether a day lies in a period that was reported and not opened again.</summary>
    internal static async Task<bool> IsLockedAsync(SroiDbContext data, Contract contract, PolicyVersion? version, LocalDate day,
        CancellationToken token)
    {
        var rows = await data.Set<DeadlineRow>().AsNoTracking()
            .Where(row => row.ContractId == contract.Id && row.Term == ProcessTerm.Report).OrderBy(row => row.Id).ToListAsync(token);
        if (rows.Count == 0) return false;
        var reports = DeadlineRules.Of(version?.Terms ?? [], contract.Days.AwardOn, contract.Days.StartOn, contract.Days.EndOn)
            .Where(each => each.Term == ProcessTerm.Report).OrderBy(each => each.Number).ToList();
        var period = reports.FindLast(each => each.From <= day);
        return period is not null && day < Next(version!, contract, period.Number) && IsLocked([.. rows.Where(row => row.Number == period.Number)]);
    }

    internal static bool IsLocked(IReadOnlyList<DeadlineRow> events) =>
        events.LastOrDefault(row => row.Event is DeadlineEvent.Reported or DeadlineEvent.Reopened) is { Event: DeadlineEvent.Reported };

    /// <summary>First day after the period of a report.</summary>
    internal static LocalDate Next(PolicyVersion version, Contract contract, int number)
    {
        var length = version.Terms.First(row => row.Term == ProcessTerm.Report).Length.Value;
        return Domain.Values.TermUnits.After(length.Unit, contract.Days.StartOn!.Value, length.Amount * number);
    }

    private static DeadlineLine Line(
        Contract contract, Deadline deadline, IReadOnlyList<DeadlineRow> all, HashSet<Guid> planned, HashSet<Guid> spoken, LocalDate today)
    {
        var events = all.Where(row => row.Term == deadline.Term && row.Number == deadline.Number).ToList();
        var granted = events.LastOrDefault(row => row.Event == DeadlineEvent.ExtensionGranted);
        var now = granted is null ? deadline : deadline.Until(granted.Day);
        return new(now, DeadlineRules.StandingOf(now, IsMet(contract, deadline.Term, events, planned, spoken), today), events);
    }

    private static bool IsMet(Contract contract, ProcessTerm term, List<DeadlineRow> events, HashSet<Guid> planned, HashSet<Guid> spoken) =>
        term switch
    {
        ProcessTerm.FirstContact => contract.State != ContractState.Registered || spoken.Contains(contract.Id) || planned.Contains(contract.Id),
        ProcessTerm.Plan => planned.Contains(contract.Id),
        ProcessTerm.FinalReport => Closing.Contains(contract.State),
        _ => IsLocked(events),
    };
}
