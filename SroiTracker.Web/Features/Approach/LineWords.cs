using System.Text.Json;
using SroiTracker.Domain.Approach;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Approach;

/// <summary>A line of a plan in words.</summary>
internal static class LineWords
{
    /// <summary>What the policy calls the block; its code when the policy has no such one.</summary>
    internal static string Label(PlanLine line, PolicyVersion policy) => policy.Block(line.Effort.Block ?? "")?.Label ?? line.Effort.Block ?? "";

    /// <summary>Its facts, each with what it is called and in the words of the policy: "Uren per week" beside "32".</summary>
    internal static IReadOnlyList<(string Label, string Value)> Facts(PlanLine line, PolicyVersion policy)
    {
        using var written = JsonDocument.Parse(ClaimCase.Json(line.Effort with { Block = null }, policy));
        return CaseInWords.Facts(written.RootElement, policy);
    }

    /// <summary>The facts that are others, each as it was and as it is; a dash for one that is absent.</summary>
    internal static IEnumerable<(string Label, string Before, string After)> Different(PlanLine before, PlanLine after, PolicyVersion policy)
    {
        var (was, now) = (Facts(before, policy).ToDictionary(), Facts(after, policy).ToDictionary());
        return was.Keys.Concat(now.Keys).Distinct().Select(label => (label, was.GetValueOrDefault(label, "–"), now.GetValueOrDefault(label, "–")))
            .Where(fact => fact.Item2 != fact.Item3);
    }

    private static Dictionary<string, string> ToDictionary(this IEnumerable<(string Label, string Value)> facts) =>
        facts.GroupBy(fact => fact.Label).ToDictionary(same => same.Key, same => same.First().Value);
}
