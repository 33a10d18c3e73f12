using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Contracts;

/// <summary>Finds the percentage of a contract: decided for it, stated or offered within the policy's bounds, or the first row that fits.</summary>
internal static class PercentageRules
{
    internal const string Clause = "percentage";

    /// <summary>The percentage, and the row it comes from; the row is null when a person decided the percentage.</summary>
    internal static bool TryShare(ObligationFacts facts, PolicyVersion policy, RuleTrace trace, out PercentageRow? row, out Percentage share)
    {
        (row, share) = (null, default);
        if (trace.Decided(Clause) is { } decided && DecisionText.BasisPoints(decided) is { } other)
        {
            share = other;
            trace.DecidedStep("percentage.decided", Clause, Operand.Of("result", other));
            return true;
        }

        if (!ConditionRules.TryFirst(policy.Percentages, each => each.When, facts, trace, out row)) return false;
        if (row is null) return trace.Ask(Clause, "percentage.none");
        if (facts.Offered is { } offered) return TryOffered(row, offered, trace, out share);
        if (!trace.TryRead(row.Share, DecisionText.BasisPoints, out share)) return false;
        Note(trace, row, share);
        return true;
    }

    private static bool TryOffered(PercentageRow row, Percentage offered, RuleTrace trace, out Percentage share)
    {
        share = offered;
        if (!row.Share.IsOpen && row.Share.Value == offered)
        {
            Note(trace, row, share);
            return true;
        }

        if (!row.ContractMayState) return trace.Ask(Clause, "percentage.differs");
        if (offered.BasisPoints < row.StatedLeast?.BasisPoints || offered.BasisPoints > row.StatedMost?.BasisPoints)
        {
            return trace.Ask(Clause, "percentage.outside");
        }

        if (row.Share.IsOpen) trace.Step("percentage.statedOnly", row.Share.Origin, Operand.Of("result", offered));
        else trace.Step("percentage.stated", row.Share.Origin, Operand.Of("standard", row.Share.Value), Operand.Of("result", offered));
        return true;
    }

    private static void Note(RuleTrace trace, PercentageRow row, Percentage share)
    {
        if (row.When?.LabourShareBelow is { } limit)
        {
            trace.Step("percentage.labourShare", row.Share.Origin, Operand.Of("limit", limit), Operand.Of("result", share));
        }
        else
        {
            trace.Step("percentage", row.Share.Origin, Operand.Of("result", share));
        }
    }
}
