using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Pool;

/// <summary>
/// Divides scarce places over groups of students by a rule that is data, with a floor per group so that the weakest is not left empty-handed.
/// </summary>
public static class AllocationRules
{
    /// <summary>The proposal. Together the groups get all places, or what they ask when that is less; nobody gets more than was asked.</summary>
    /// <param name="places">Places to divide.</param>
    /// <param name="groups">The groups; each name once.</param>
    /// <param name="rule">The rule.</param>
    /// <exception cref="ArgumentException">A number is negative or a name stands twice.</exception>
    public static AllocationProposal Propose(long places, IReadOnlyList<GroupDemand> groups, AllocationRule rule)
    {
        var asked = Ordered(places, groups);
        var demand = asked.Sum(group => group.Demand);
        if (places >= demand) return Of(places, asked, asked.Select(group => group.Demand), [new(AllocationStepKind.Enough, null, places, demand)]);
        List<AllocationStep> steps = [new(AllocationStepKind.Scarce, null, places, demand)];
        var given = asked.Sum(group => group.Floor) > places ? FloorsOnly(places, asked, steps) : Divide(places, asked, rule, steps);
        return Of(places, asked, given, steps);
    }

    private static List<GroupDemand> Ordered(long places, IReadOnlyList<GroupDemand> groups)
    {
        if (places < 0 || groups.Any(group => group.Demand < 0 || group.Floor < 0))
            throw new ArgumentException("places, demand and floor are zero or more", nameof(groups));
        if (groups.DistinctBy(group => group.Key).Count() < groups.Count) throw new ArgumentException("a group stands there twice", nameof(groups));
        return [.. groups.OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group with { Floor = Math.Min(group.Floor, group.Demand) })];
    }

    private static long[] FloorsOnly(long places, List<GroupDemand> groups, List<AllocationStep> steps)
    {
        var given = Split(places, [.. groups.Select(group => group.Floor)]);
        foreach (var (group, place) in groups.Select((group, place) => (group, place)).Where(each => given[each.place] < each.group.Floor))
            steps.Add(new(AllocationStepKind.FloorMissed, group.Key, given[place], group.Floor));
        return given;
    }

    /// <summary>Divides by the rule; whoever stays under its floor gets the floor, and the rest is divided again over the others.</summary>
    private static long[] Divide(long places, List<GroupDemand> groups, AllocationRule rule, List<AllocationStep> steps)
    {
        var atFloor = new HashSet<int>();
        while (true)
        {
            var left = places - atFloor.Sum(place => groups[place].Floor);
            var weights = groups.Select((group, place) => atFloor.Contains(place) ? 0 : group.Demand).ToArray();
            var given = rule == AllocationRule.Proportional ? Split(left, weights) : InTurn(left, weights);
            foreach (var place in atFloor) given[place] = groups[place].Floor;
            var under = Enumerable.Range(0, groups.Count).Where(place => !atFloor.Contains(place) && given[place] < groups[place].Floor).ToList();
            if (under.Count == 0) return given;
            foreach (var place in under)
            {
                atFloor.Add(place);
                steps.Add(new(AllocationStepKind.FloorGiven, groups[place].Key, groups[place].Floor, given[place]));
            }
        }
    }

    private static long[] Split(long places, long[] weights) => weights.Sum() == 0
        ? new long[weights.Length]
        : [.. LargestRemainder.Split(Money.OfCents(places), weights).Select(part => part.Cents)];

    private static long[] InTurn(long places, long[] most)
    {
        var given = new long[most.Length];
        for (var left = places; left > 0; left--)
        {
            var next = Enumerable.Range(0, most.Length).Where(place => given[place] < most[place]).OrderBy(place => given[place])
                .ThenBy(place => place).First();
            given[next]++;
        }

        return given;
    }

    private static AllocationProposal Of(long places, List<GroupDemand> groups, IEnumerable<long> given, List<AllocationStep> steps)
    {
        List<AllocationShare> shares = [.. groups.Zip(given, (group, part) => new AllocationShare(group.Key, group.Demand, group.Floor, part))];
        return new(places, shares, [.. steps, .. shares
            .Select(share => new AllocationStep(AllocationStepKind.Given, share.Key, share.Places, share.Demand))]);
    }
}
