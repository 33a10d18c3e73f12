using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Supervision;

/// <summary>What the caps of a policy left of given hours: "40 uur gegeven, 20 uur geteld".</summary>
/// <param name="Given">Hours that were given, before any cap.</param>
/// <param name="Counted">Hours that count, after every cap.</param>
/// <param name="WithEarlier">Whether hours that were credited before are in both, because one cap holds for all of them.</param>
public sealed record CountedHours(Ratio Given, Ratio Counted, bool WithEarlier)
{
    private static readonly string[] Caps = ["hours.weekCap", "hours.activityCap"];

    /// <summary>What the caps did, by the steps of a derivation; null when no cap cut anything.</summary>
    public static CountedHours? Of(IReadOnlyList<RuleStep> steps)
    {
        var cuts = steps.Where(step => Caps.Contains(step.Rule)).ToList();
        return cuts.Count == 0 || Number(cuts[0], "given") is not { } given || Number(cuts[^1], "counted") is not { } counted
            ? null
            : new(given, counted, steps.Any(step => step.Rule == "credit.difference"));
    }

    /// <summary>An operand as it is written: "31.5", or "5/13".</summary>
    private static Ratio? Number(RuleStep step, string name) => step.Operands.FirstOrDefault(operand => operand.Name == name)?.Value.Split('/') switch
    {
        [var whole] => Ratio.Parse(whole),
        [var above, var below] when Ratio.Parse(above) is { } over && Ratio.Parse(below) is { IsZero: false } under => over / under,
        _ => null,
    };
}
