using System.Globalization;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Contracts;

/// <summary>
/// A consortium (combinatie) carries one obligation on one account, for which every partner is liable. Its shares say what each partner
/// took upon itself; the parts add up to the obligation exactly.
/// </summary>
public static class ConsortiumRules
{
    /// <summary>What each partner took upon itself, in the order of the shares.</summary>
    public static IReadOnlyList<Money> Split(Money obligation, IReadOnlyList<Percentage> shares) =>
        obligation.SplitInto([.. shares.Select(share => (long)share.BasisPoints)]);

    internal static void Show(Money obligation, IReadOnlyList<Percentage>? shares, RuleTrace trace)
    {
        if (shares is null) return;
        var parts = Split(obligation, shares);
        for (var index = 0; index < parts.Count; index++)
        {
            trace.Step("consortium.part", Operand.Text("partner", (index + 1).ToString(CultureInfo.InvariantCulture)),
                Operand.Of("share", shares[index]), Operand.Of("result", parts[index]));
        }
    }
}
