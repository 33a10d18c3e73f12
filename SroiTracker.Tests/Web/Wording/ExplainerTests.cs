using System.Globalization;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Contracts;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Policies;
using SroiTracker.Web.Wording;

namespace SroiTracker.Tests.Web.Wording;

public sealed class ExplainerTests
{
    [Theory]
    [InlineData("nl-NL")]
    [InlineData("en")]
    public void No_sentence_of_any_derivation_has_an_open_place_or_a_missing_text(string culture)
    {
        var say = new Explainer(CultureInfo.GetCultureInfo(culture));
        var derivations = Derivations().ToList();

        var faults = derivations.SelectMany(each => each.Steps).DistinctBy(step => (step.Rule, string.Join(',', step.Operands.Select(operand => operand.Name))))
            .SelectMany(step => step.Operands.Select(say.Name).Append(say.Sentence(step)).Select(text => (step.Rule, Text: text)))
            .Concat(derivations.Select(each => (Rule: "outcome", Text: say.Outcome(each.Outcome))))
            .Where(each => each.Text.Contains('{', StringComparison.Ordinal) || each.Text.StartsWith("step.", StringComparison.Ordinal)
                || each.Text.StartsWith("operand.", StringComparison.Ordinal) || each.Text.Contains("question.", StringComparison.Ordinal)
                || each.Text.Contains("reason.", StringComparison.Ordinal) || each.Text.Contains("outcome.", StringComparison.Ordinal));

        derivations.Count.Should().BeGreaterThan(500);
        derivations.SelectMany(each => each.Steps).Select(step => step.Rule).Distinct().Count().Should().BeGreaterThan(30);
        faults.Distinct().Should().BeEmpty();
    }

    private static IEnumerable<Derivation> Derivations()
    {
        var cases = PublishedCases.All.Select(written => CaseReader.Read(written).Case).OfType<Case>()
            .Concat(Rules.Book.Folders.SelectMany(PolicyTextFiles.Examples).Select(example => example.Case));
        var versions = Rules.Book.Folders.SelectMany(Rules.Book.Versions).Append(FullPolicy.Version).ToList();
        return cases.Select(asked => CaseRules.Answer(asked, Rules.Book).Derivation)
            .Concat(versions.SelectMany(version => Efforts().SelectMany(facts => version.Blocks.Select(block => CreditRules.Derive(
                facts with { Block = block.Code }, version, Decided)))))
            .Concat(versions.SelectMany(version => Contracts().Select(facts => ObligationRules.Derive(facts, version, Decided))))
            .Concat(versions.SelectMany(version => Enum.GetValues<ProcessTerm>().Select(term => TermRules.Derive(
                term, new NodaTime.LocalDate(2026, 3, 1), version, RecordedDecisions.None))))
            .Concat(versions.SelectMany(version => Enum.GetValues<ShortfallDecision>().Select(decision => SanctionRules.Derive(
                Money.OfEuros(1000), Money.OfEuros(400), decision, version, RecordedDecisions.None))));
    }

    private static readonly RecordedDecisions Decided = RecordedDecisions.None.With("threshold", "met").With("agreedValue", "100000").With("bonusProRata", "flat");

    private static IEnumerable<EffortFacts> Efforts()
    {
        var one = new EffortFacts { Weeks = Ratio.Of(20), HoursPerWeek = Ratio.Of(45), Hours = Ratio.Of(60), Days = 2, HalfDays = 3, Cost = Money.OfEuros(500), Invoice = Money.OfEuros(900) };
        return
        [
            one, new EffortFacts { Hours = Ratio.Of(40) }, new EffortFacts { Months = Ratio.Of(30), HoursPerWeek = Ratio.Of(18) },
            one with { Age = 57, Permanent = true, StatusHolder = true, HireAfterMonths = Ratio.Of(7), Obligation = Money.OfEuros(100), Recognition = Recognition.Recognised,
                Evidence = Enum.GetValues<EvidenceKind>(), WageSubsidy = true, Subsidy = Money.OfEuros(10), PerformedBy = Performer.Contractor, Municipality = "Voorbeeldstad" },
            one with { Recognition = Recognition.NotRecognised }, one with { Overlaps = true }, one with { PlaceCredited = true }, one with { Evidence = [] },
            one with { PlacementKind = "SHARED", SharedBy = 2 }, one with { PlacementKind = "ANDERS" }, one with { Additional = false },
            one with { From = new NodaTime.LocalDate(2026, 1, 1), To = new NodaTime.LocalDate(2028, 6, 1), Weeks = null, ContractStart = new NodaTime.LocalDate(2026, 2, 1),
                ContractEnd = new NodaTime.LocalDate(2026, 12, 31), CreditedBefore = Money.OfEuros(1) },
            one with { From = new NodaTime.LocalDate(2020, 1, 1), Weeks = Ratio.Of(8), ContractStart = new NodaTime.LocalDate(2026, 2, 1), MonthsSinceSameEmployer = Ratio.Of(2) },
            one with { Register = "Social Enterprise NL", Municipality = "Elders", SupplierPsoStep = PsoStep.Step3, WageCost = Money.OfEuros(300) },
        ];
    }

    private static IEnumerable<ObligationFacts> Contracts()
    {
        var one = new ObligationFacts { Kind = ContractKind.Services, Value = Money.OfEuros(400_000), LabourShare = Percentage.OfBasisPoints(2500), Municipality = "Leidschendam-Voorburg", Months = Ratio.Of(12) };
        return
        [
            one, one with { Value = Money.OfEuros(1) }, one with { Value = null }, one with { Kind = ContractKind.Concession }, one with { Months = Ratio.Of(1) },
            one with { Offered = Percentage.OfBasisPoints(300) }, one with { PsoStep = PsoStep.Step30Plus, TargetGroupShare = Percentage.OfBasisPoints(9000) },
            one with { Shares = [Percentage.OfBasisPoints(4000), Percentage.OfBasisPoints(6000)] }, one with { Invoiced = Money.OfEuros(100_000), WageSum = Money.OfEuros(90_000) },
            one with { Invoiced = Money.OfEuros(100_000), WageSum = Money.OfEuros(90_000), IsFinal = false }, one with { PartOf = PartOf.Framework, CallOffs = [Money.OfEuros(90_000), Money.OfEuros(300_000)] },
            one with { PartOf = PartOf.Lots, Whole = Money.OfEuros(800_000) }, one with { Vat = Vat.Incl }, one with { LabourShare = Percentage.OfBasisPoints(6000), Municipality = "Voorbeeldstad" },
        ];
    }
}
