using System.Globalization;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Contracts;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Data.Register;

/// <summary>What the rules say about a contract, with all that is needed to say it again.</summary>
/// <param name="Asked">The case; null when no policy was found to ask.</param>
/// <param name="Version">The version used; null when none was found.</param>
public sealed record ObligationAnswer(Case? Asked, PolicyVersion? Version, Derivation Derivation)
{
    /// <summary>The receipt of a booking; null when no policy was found.</summary>
    public Receipt? Receipt => (Asked, Version) is ({ } asked, { } version) ? Receipts.Of(asked, version, Derivation) : null;

    /// <summary>The same as kept on the contract's row.</summary>
    public ObligationOutcome Outcome
    {
        get
        {
            var (name, cents) = CaseJson.Named(Derivation.Outcome);
            return new ObligationOutcome
            {
                Name = name,
                Amount = cents is { } amount ? Money.OfCents(amount) : null,
                Clause = Outcomes.Clause(Derivation.Outcome),
                Question = Outcomes.Question(Derivation.Outcome),
                Steps = CaseJson.Steps(Derivation.Steps),
                PolicyFolder = Version?.Folder,
                PolicyDay = Version?.ValidFrom,
                PolicyHash = Version?.Hash,
            };
        }
    }
}

/// <summary>Puts a contract's row to the rules.</summary>
public static class ContractCase
{
    /// <summary>Asks what the contract owes.</summary>
    /// <param name="version">The policy version; null when none was found.</param>
    /// <param name="municipality">Name of the municipality; null when the client is not one known here.</param>
    /// <param name="wasObligated">What was concluded before; null the first time.</param>
    public static ObligationAnswer Ask(
        ContractFacts facts, ContractDays days, PolicyVersion? version, string? municipality, RecordedDecisions decisions, bool? wasObligated)
    {
        if (version is null || Deciding(days).On(version.DecidingDay.Value) is not { } on) return NoPolicy(municipality);
        var asked = Facts(facts, days, municipality);
        var noted = AmendmentRules.Noting(wasObligated, asked, version, decisions);
        var question = new Case("", version.Folder, on, new ObligationQuestion(asked), noted);
        return new ObligationAnswer(question, version, CaseRules.Answer(question, version).Derivation);
    }

    /// <summary>Asks which of the policies holds whose lists name the municipality.</summary>
    public static ObligationAnswer Contested(string? municipality, IReadOnlyList<string> folders)
    {
        var step = new RuleStep("policy.contested", [Operand.Text("municipality", municipality ?? "")]);
        return new ObligationAnswer(null, null, new Derivation(new NeedsDecision(CaseRules.PolicyClause, "policy.contested", folders), [step]));
    }

    /// <summary>The days by which a version may be chosen.</summary>
    public static DecidingDays Deciding(ContractDays days) => new(days.PublicationOn, days.AwardOn, days.ContractOn, days.StartOn);

    private static ObligationFacts Facts(ContractFacts facts, ContractDays days, string? municipality) => new()
    {
        Kind = facts.Kind is { } kind ? DecisionText.Term<ContractKind>(kind) : null,
        Value = facts.ValueFlag == ValueFlag.Usable ? WithoutOptions(facts) : null,
        Options = facts.Options,
        PartOf = facts.PartOf is { } part ? DecisionText.Term<PartOf>(part) : null,
        Whole = facts.Whole,
        CallOffs = CalledOff(facts),
        Shares = Numbers(facts.PartnerShares)?.Select(share => Percentage.OfBasisPoints((int)share)).ToList(),
        IsFinal = !facts.HasInvoicesToCome,
        PsoFrom = facts.PsoFrom,
        PsoUntil = facts.PsoUntil,
        TenderOn = days.PublicationOn ?? days.AwardOn,
        ContractEnd = days.EndOn,
        Vat = facts.IsValueWithVat ? Vat.Incl : Vat.Excl,
        Months = facts.Months is { } months ? Ratio.Of(months) : null,
        LabourShare = Share(facts.LabourShare),
        Municipality = municipality,
        Invoiced = facts.Invoiced,
        WageSum = facts.WageSum,
        Offered = Share(facts.OfferedPercentage),
        PsoStep = facts.PsoStep is { } step ? DecisionText.PsoStep(step) : null,
        TargetGroupShare = Share(facts.TargetGroupShare),
    };

    private static Money? WithoutOptions(ContractFacts facts) => facts is { HasOptionYearsInValue: true, Options: { } options }
        ? facts.Value - options
        : facts.Value;

    /// <summary>A framework without any call-off or value owes nothing yet.</summary>
    private static List<Money>? CalledOff(ContractFacts facts) => facts is { PartOf: "framework", CallOffs: null, Value: null }
        ? []
        : Numbers(facts.CallOffs)?.Select(Money.OfCents).ToList();

    private static List<long>? Numbers(string? list) => list is null
        ? null
        : [.. list.Split(',').Select(number => long.Parse(number, CultureInfo.InvariantCulture))];

    private static Percentage? Share(int? basisPoints) => basisPoints is { } points ? Percentage.OfBasisPoints(points) : null;

    private static ObligationAnswer NoPolicy(string? municipality)
    {
        var question = municipality is null ? "policy.notMunicipality" : "policy.none";
        var step = new RuleStep("policy.unassigned", [Operand.Text("municipality", municipality ?? "")]);
        return new ObligationAnswer(null, null, new Derivation(new NeedsDecision(CaseRules.PolicyClause, question), [step]));
    }
}
