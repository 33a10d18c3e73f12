using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Approach;

/// <summary>What a plan is held against: the contract's pinned policy, its recorded decisions, its term and its obligation.</summary>
/// <param name="Start">First day of the contract; null when it is not known.</param>
/// <param name="End">Last day of the contract, inside the term; null when it is not known.</param>
public sealed record PlanFrame(PolicyVersion Policy, RecordedDecisions Decisions, LocalDate? Start, LocalDate? End, Money Obligation);

/// <summary>Why a line cannot stand in a plan.</summary>
public enum PlanFault
{
    /// <summary>A first or last day is missing.</summary>
    Undated,

    /// <summary>The last day lies before the first.</summary>
    Backwards,

    /// <summary>It begins before the contract.</summary>
    BeforeStart,

    /// <summary>It ends after the contract.</summary>
    AfterEnd,
}

/// <summary>
/// Values a plan with the rules that value claims (<see cref="CreditRules"/>). Evidence, recognition and overlap are not tested, because
/// nothing happened yet. Lines of one category share its cap: the line that begins first has it first.
/// </summary>
public static class PlanRules
{
    /// <summary>Why the line cannot stand in the plan of a contract with these days; null when it can. Both ends lie inside the term.</summary>
    public static PlanFault? Fault(EffortFacts effort, LocalDate? start, LocalDate? end) => effort switch
    {
        not { From: not null, To: not null } => PlanFault.Undated,
        _ when effort.To < effort.From => PlanFault.Backwards,
        _ when effort.From < start => PlanFault.BeforeStart,
        _ when effort.To > end => PlanFault.AfterEnd,
        _ => null,
    };

    /// <summary>The plan with the value of every line.</summary>
    public static PlanOfApproach Value(IReadOnlyList<PlanLine> lines, PlanFrame frame)
    {
        var (credited, values) = (new Dictionary<string, Money>(StringComparer.Ordinal), new ValuedLine[lines.Count]);
        foreach (var (place, line) in lines.Index().OrderBy(each => each.Item.Effort.From).ThenBy(each => each.Index))
        {
            values[place] = new(line, CreditRules.Derive(Within(line.Effort, frame, credited), frame.Policy, frame.Decisions));
            foreach (var category in frame.Policy.Block(line.Effort.Block ?? "")?.Categories ?? [])
                credited[category] = credited.GetValueOrDefault(category) + values[place].Value;
        }

        return new(values, frame.Obligation, frame.Start, frame.End);
    }

    private static EffortFacts Within(EffortFacts effort, PlanFrame frame, Dictionary<string, Money> credited) => effort with
    {
        ContractStart = frame.Start,
        ContractEnd = frame.End,
        Obligation = frame.Obligation,
        CategoriesCredited = new Dictionary<string, Money>(credited, StringComparer.Ordinal),
        Evidence = null,
        Recognition = null,
    };
}
