using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>
/// Blocks valued by what was spent: a share of an invoice, or the cost made with a surcharge on wages; both without value-added tax.
/// </summary>
internal static class CostRules
{
    private const string Register = "register";

    internal static bool TryInvoice(EffortFacts facts, BuildingBlock block, RuleTrace trace, out Ratio cents)
    {
        cents = Ratio.Zero;
        if (!TryShare(facts, block, trace, out var share)) return false;
        if (!trace.TryFact("invoiceCents", facts.Invoice, DecisionText.Cents, out var invoice)) return false;
        cents = Ratio.Of(invoice.Cents) * share.AsRatio;
        if (block.Shares.Count == 0) trace.Step("invoice.worth", block.Origin, Operand.Of("result", invoice));
        else trace.Step("invoice.share", block.Origin, Operand.Of("invoice", invoice), Operand.Of("share", share), Operand.Cents("result", cents));
        return true;
    }

    internal static bool TryCost(EffortFacts facts, BuildingBlock block, RuleTrace trace, out Ratio cents)
    {
        cents = Ratio.Zero;
        if (facts.WageCost is not { } wages || block.WageSurcharge is not { } surcharge)
        {
            var spent = facts.WageCost is { } plain ? plain + (facts.Cost ?? Money.Zero) : facts.Cost;
            if (!trace.TryFact("costCents", spent, DecisionText.Cents, out var cost)) return false;
            cents = Ratio.Of(cost.Cents);
            trace.Step("cost.worth", block.Origin, Operand.Of("result", cost));
            return true;
        }

        var other = facts.Cost ?? Money.Zero;
        cents = (Ratio.Of(wages.Cents) * (Ratio.One + surcharge.AsRatio)) + Ratio.Of(other.Cents);
        trace.Step("cost.surcharge", block.Origin, Operand.Of("wages", wages), Operand.Of("surcharge", surcharge),
            Operand.Of("other", other), Operand.Cents("result", cents));
        return true;
    }

    private static bool TryShare(EffortFacts facts, BuildingBlock block, RuleTrace trace, out Percentage share)
    {
        share = Percentage.OfBasisPoints(Percentage.WholeInBasisPoints);
        if (block.Shares.Count == 0) return true;
        var registers = block.Shares.Where(row => row.Register is not null).Select(row => row.Register!).Distinct(StringComparer.Ordinal).ToList();
        var register = facts.Register ?? trace.Decided(Register);
        if (register is null && facts.SupplierPsoStep is null && registers.Count > 0) return trace.Ask(Register, "fact.register", registers);

        var named = block.Shares.Where(row => Supplies(row, register, facts.SupplierPsoStep)).ToList();
        var municipality = facts.Municipality ?? trace.Decided("municipality");
        if (municipality is null && named.Exists(row => row.Municipalities is not null)) return trace.Ask("municipality", "fact.municipality");
        if (named.Find(row => row.Municipalities?.Contains(municipality!, StringComparer.OrdinalIgnoreCase) ?? true) is { } found)
        {
            share = found.Share;
            return true;
        }

        return Refused(named.Count == 0 ? Register : "municipality", block, trace, register ?? "", municipality ?? "");
    }

    private static bool Supplies(InvoiceShareRow row, string? register, PsoStep? step) =>
        (row.Register is null || string.Equals(row.Register, register, StringComparison.OrdinalIgnoreCase))
        && (row.FromStep is not { } from || step >= from);

    private static bool Refused(string clause, BuildingBlock block, RuleTrace trace, string register, string municipality)
    {
        trace.Step("refused." + clause, block.Origin, Operand.Text("register", register), Operand.Text("municipality", municipality));
        return trace.Refuse(clause);
    }
}
