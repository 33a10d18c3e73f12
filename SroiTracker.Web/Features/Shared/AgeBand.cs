using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Features.Shared;

/// <summary>Ages that all bonuses treat alike, so that no more of a person's age is kept than the rules test.</summary>
/// <param name="From">First age in whole years; null for any age below.</param>
/// <param name="To">Last age, itself included; null for any age above.</param>
public sealed record AgeBand(int? From, int? To)
{
    /// <summary>The age that stands for all of them.</summary>
    internal int Age => From ?? To!.Value;

    /// <summary>The bands between the bounds of these conditions; empty where at most one bonus asks an age from a bound up.</summary>
    internal static IReadOnlyList<AgeBand> Of(IEnumerable<BonusCondition> conditions)
    {
        var asked = conditions.ToList();
        var bounds = asked.SelectMany(Bounds).Distinct().Order().ToList();
        if (bounds.Count < 2 && asked.TrueForAll(when => when.AgeAtMost is null)) return [];
        return [new(null, bounds[0] - 1),
            .. bounds.Select((bound, place) => new AgeBand(bound, place + 1 < bounds.Count ? bounds[place + 1] - 1 : null))];
    }

    /// <summary>The first ages at which a condition begins or ends to hold.</summary>
    private static IEnumerable<int> Bounds(BonusCondition when)
    {
        if (when.AgeAtLeast is { } least) yield return least;
        if (when.AgeMoreThan is { } over) yield return over + 1;
        if (when.AgeAtMost is { } most) yield return most + 1;
    }
}
