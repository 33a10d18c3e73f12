using SroiTracker.Domain.Contracts;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Contracts;

/// <summary>Every shape of a contract and of an obligation clause, each with a worked example.</summary>
public sealed class ObligationShapeTests
{
    [Theory]
    [InlineData(5, "NotObligated duration")]
    [InlineData(6, "Obligated 2000000")] // 400,000 x 5%
    [InlineData(7, "Obligated 2000000")]
    public void A_contract_shorter_than_the_minimum_is_not_in_scope(int months, string expected) =>
        InventedPolicy.With("\"thresholds\":[{\"amountCents\":25000000,\"comparison\":\"moreThan\",\"monthsMin\":6,@}]")
            .Says(Obligation($"\"valueCents\":40000000,\"months\":{months}")).Should().Be(expected);

    [Fact]
    public void A_missing_duration_is_asked_only_when_the_value_meets_the_threshold()
    {
        var policy = InventedPolicy.With("\"thresholds\":[{\"amountCents\":25000000,\"comparison\":\"moreThan\",\"monthsMin\":6,@}]");

        policy.Says(Obligation("\"valueCents\":25000000")).Should().Be("NotObligated threshold");
        policy.Says(Obligation("\"valueCents\":25000001")).Should().Be("NeedsDecision months");
    }

    [Theory]
    [InlineData("without", "NotObligated threshold")] // 90,000
    [InlineData("with", "Obligated 450000")] // 90,000 + 20,000 meets it; 5% is of the 90,000
    public void Option_years_count_for_the_threshold_where_the_policy_says_so(string options, string expected) =>
        InventedPolicy.With($"\"optionYears\":{{\"value\":\"{options}\",@}}")
            .Says(Obligation("\"valueCents\":9000000,\"optionsCents\":2000000")).Should().Be(expected);

    [Theory]
    [InlineData("supplies", 2999, "NotObligated scope")]
    [InlineData("supplies", 3000, "Obligated 2500000")]
    [InlineData("services", 0, "Obligated 2500000")]
    public void A_labour_share_brings_a_kind_into_scope(string kind, int share, string expected) =>
        InventedPolicy.With("""
            "thresholds":[{"when":{"kinds":["services"]},"amountCents":10000000,"comparison":"moreThan",@},
                          {"when":{"kinds":["supplies"],"labourShareAtLeastBp":3000},"amountCents":10000000,"comparison":"moreThan",@}]
            """).Says(Obligation($"\"kind\":\"{kind}\",\"valueCents\":50000000,\"labourShareBp\":{share}")).Should().Be(expected);

    [Theory]
    [InlineData(100_000_000, "Obligated 5000000")] // 5% of 1,000,000
    [InlineData(100_000_001, "NeedsDecision percentage")] // above a million the tender states it
    public void A_row_may_hold_above_a_value(long cents, string expected) =>
        InventedPolicy.With("""
            "percentages":[{"when":{"valueMoreThanCents":100000000},"contractMayState":true,"standing":"unknown","source":"s","lastChecked":"2026-11-22","reason":"per opdracht"},
                           {"basisPoints":500,@}]
            """).Says(Obligation($"\"valueCents\":{cents}")).Should().Be(expected);

    [Theory]
    [InlineData("", "Obligated 2000000")] // 2% of 1,000,000
    [InlineData(",\"offeredBp\":350", "Obligated 3500000")]
    [InlineData(",\"offeredBp\":200", "Obligated 2000000")]
    [InlineData(",\"offeredBp\":199", "NeedsDecision percentage")]
    [InlineData(",\"offeredBp\":500", "Obligated 5000000")]
    [InlineData(",\"offeredBp\":501", "NeedsDecision percentage")]
    public void What_a_bidder_offers_is_binding_within_the_bounds(string offered, string expected) =>
        InventedPolicy.With("\"percentages\":[{\"basisPoints\":200,\"contractMayState\":true,\"statedLeastBp\":200,\"statedMostBp\":500,@}]")
            .Says(Obligation("\"valueCents\":100000000" + offered)).Should().Be(expected);

    [Fact]
    public void A_percentage_may_have_a_base_of_its_own() => // 7% of 300,000 wages
        InventedPolicy.With("\"percentages\":[{\"basisPoints\":700,\"base\":\"wageSum\",@}]")
            .Says(Obligation("\"valueCents\":100000000,\"wageSumCents\":30000000")).Should().Be("Obligated 2100000");

    [Theory]
    [InlineData(1_499_999_999, "Obligated 30000000")] // 299,999.99998 rounds to 300,000.00
    [InlineData(1_500_000_000, "Obligated 30000000")]
    [InlineData(2_000_000_000, "Obligated 30000000")] // 400,000 is cut to 300,000
    public void An_obligation_has_a_most_in_euros(long cents, string expected) =>
        InventedPolicy.With("\"percentages\":[{\"basisPoints\":200,@}]", "\"obligationCapCents\":{\"value\":30000000,@}")
            .Says(Obligation($"\"valueCents\":{cents}")).Should().Be(expected);

    [Theory]
    [InlineData("", "Obligated 2000000 provisional")] // 5% of the value of 400,000 until invoices are known
    [InlineData(",\"invoicedCents\":10000000,\"final\":false", "Obligated 2000000 provisional")]
    [InlineData(",\"invoicedCents\":36250000", "Obligated 1812500")] // 5% of 362,500
    public void An_invoiced_base_is_provisional_until_the_last_invoice(string invoiced, string expected)
    {
        var policy = InventedPolicy.With("\"base\":{\"value\":\"invoiced\",@}", "\"provisional\":{\"value\":\"contractValue\",@}");

        var outcome = policy.Ask(Obligation("\"valueCents\":40000000" + invoiced)).Outcome;

        var obligated = outcome.Should().BeOfType<SroiTracker.Domain.Explanations.Obligated>().Subject;
        $"Obligated {obligated.Amount.Cents}{(obligated.IsProvisional ? " provisional" : "")}".Should().Be(expected);
    }

    [Fact]
    public void Invoices_are_final_unless_said_otherwise() =>
        ObligationRules.Derive(
            new ObligationFacts { Value = Money.OfEuros(400_000), Invoiced = Money.OfEuros(362_500) }, InventedPolicy.With("\"base\":{\"value\":\"invoiced\",@}"),
            SroiTracker.Domain.Policies.RecordedDecisions.None).Outcome.Should().Be(new SroiTracker.Domain.Explanations.Obligated(Money.OfEuros(18_125)));

    [Fact]
    public void What_is_invoiced_so_far_may_be_the_provisional_base() => // 5% of 100,000
        InventedPolicy.With("\"base\":{\"value\":\"invoiced\",@}", "\"provisional\":{\"value\":\"soFar\",@}")
            .Says(Obligation("\"valueCents\":40000000,\"invoicedCents\":10000000,\"final\":false")).Should().Be("Obligated 500000");

    [Fact]
    public void Wages_that_are_not_final_are_expected_to_be_the_labour_share() => // 7% of 30% of 1,000,000
        InventedPolicy.With("\"percentages\":[{\"basisPoints\":700,@}]", "\"base\":{\"value\":\"wageSum\",@}", "\"provisional\":{\"value\":\"contractValue\",@}")
            .Says(Obligation("\"valueCents\":100000000,\"labourShareBp\":3000")).Should().Be("Obligated 2100000");

    [Fact]
    public void Without_a_clause_the_invoices_are_asked_for()
    {
        var policy = InventedPolicy.With("\"base\":{\"value\":\"invoiced\",@}");

        policy.Says(Obligation("\"valueCents\":40000000")).Should().Be("NeedsDecision invoicedCents");
        policy.Says(Obligation("\"valueCents\":40000000,\"invoicedCents\":10000000,\"final\":false")).Should().Be("NeedsDecision provisional");
    }

    private const string Ladder = """
        "reductions":[{"fromStep":"step3","validity":"throughout","reductionBp":7500,@},{"fromStep":"step2","validity":"throughout","reductionBp":5000,@},
                      {"fromStep":"step1","validity":"atTender","reductionBp":2500,@},{"targetGroupShareFromBp":500,"reductionBp":10000,@}]
        """;

    [Theory]
    [InlineData("\"psoStep\":\"aspirant\"", "Obligated 2000000")]
    [InlineData("\"psoStep\":\"1\"", "Obligated 1500000")] // 25% off
    [InlineData("\"psoStep\":\"2\"", "Obligated 1000000")]
    [InlineData("\"psoStep\":\"3\"", "Obligated 500000")]
    [InlineData("\"psoStep\":\"30+\"", "Obligated 500000")]
    [InlineData("\"targetGroupShareBp\":499", "Obligated 2000000")]
    [InlineData("\"targetGroupShareBp\":500", "NotObligated reduction")] // 5% of the staff: the whole
    [InlineData("\"psoStep\":\"2\",\"tenderOn\":\"2026-03-01\",\"contractEnd\":\"2027-02-28\",\"psoFrom\":\"2026-03-01\",\"psoUntil\":\"2027-02-28\"", "Obligated 1000000")]
    [InlineData("\"psoStep\":\"2\",\"tenderOn\":\"2026-03-01\",\"contractEnd\":\"2027-02-28\",\"psoUntil\":\"2027-02-27\"", "Obligated 2000000")] // a day short of the end
    [InlineData("\"psoStep\":\"2\",\"tenderOn\":\"2026-03-01\",\"psoFrom\":\"2026-03-02\"", "Obligated 2000000")] // a day after the tender
    [InlineData("\"psoStep\":\"1\",\"tenderOn\":\"2026-03-01\",\"contractEnd\":\"2027-02-28\",\"psoUntil\":\"2026-03-01\"", "Obligated 1500000")] // at the tender is enough
    public void A_certificate_or_staff_reduces_the_obligation(string facts, string expected) =>
        InventedPolicy.With(Ladder).Says(Obligation("\"valueCents\":40000000," + facts)).Should().Be(expected);

    [Fact]
    public void A_reduction_is_taken_of_the_capped_amount_and_rounded_once() => // min(5% of 400,000.10; 15,000.01) = 15,000.01, half of it 7,500.005
        InventedPolicy.With("\"obligationCapCents\":{\"value\":1500001,@}", "\"reductions\":[{\"fromStep\":\"step2\",\"reductionBp\":5000,@}]")
            .Says(Obligation("\"valueCents\":40000010,\"psoStep\":\"2\"")).Should().Be("Obligated 750001");

    [Fact]
    public void A_certificate_that_takes_the_whole_needs_no_percentage() =>
        InventedPolicy.With("\"reductions\":[{\"fromStep\":\"step2\",\"reductionBp\":10000,@}]",
            "\"percentages\":[{\"standing\":\"unknown\",\"source\":\"s\",\"lastChecked\":\"2026-11-22\",\"reason\":\"5 of 7\"}]")
            .Says(Obligation("\"valueCents\":40000000,\"psoStep\":\"2\"")).Should().Be("NotObligated reduction");

    [Fact]
    public void A_given_obligation_is_only_reduced() =>
        InventedPolicy.With(Ladder).Says(Obligation("\"obligationCents\":5000000,\"psoStep\":\"2\"")).Should().Be("Obligated 2500000");

    [Theory]
    [InlineData("estimate", "60000000", "Obligated 600000")] // the framework of 600,000 meets it; 5% of 80,000 + 40,000
    [InlineData("estimate", "10000000", "NotObligated threshold")]
    [InlineData("callOffsTogether", "60000000", "Obligated 600000")] // 120,000 together meets it
    [InlineData("eachCallOff", "60000000", "NotObligated threshold")] // 80,000 and 40,000 do not
    public void A_framework_adds_each_call_off_to_one_account(string clause, string whole, string expected) =>
        InventedPolicy.With($"\"frameworkThreshold\":{{\"value\":\"{clause}\",@}}")
            .Says(Obligation($"\"partOf\":\"framework\",\"wholeCents\":{whole},\"callOffsCents\":[8000000,4000000]")).Should().Be(expected);

    [Theory]
    [InlineData(12_000_000, "Obligated 900000")] // 5% of 180,000
    [InlineData(12_000_001, "Obligated 360000")] // more than 180,000 together: 2% of 180,000.00 and a cent
    public void A_percentage_by_value_looks_at_the_call_offs_together(long second, string expected) =>
        InventedPolicy.With("""
            "percentages":[{"when":{"valueMoreThanCents":18000000},"basisPoints":200,@},{"basisPoints":500,@}],"frameworkThreshold":{"value":"callOffsTogether",@}
            """).Says(Obligation($"\"partOf\":\"framework\",\"callOffsCents\":[6000000,{second}]")).Should().Be(expected);

    [Fact]
    public void Of_call_offs_judged_one_by_one_only_those_that_meet_the_threshold_count() => // 5% of 150,000 + 100,000.01, not of 40,000
        InventedPolicy.With("\"frameworkThreshold\":{\"value\":\"eachCallOff\",@}")
            .Says(Obligation("\"partOf\":\"framework\",\"callOffsCents\":[15000000,4000000,10000001]")).Should().Be("Obligated 1250000"); // 12,500.0005

    [Theory]
    [InlineData("lots", "lotThreshold", "whole", "Obligated 300000")] // the tender of 500,000; 5% of the lot of 60,000
    [InlineData("lots", "lotThreshold", "part", "NotObligated threshold")]
    [InlineData("jointClients", "jointThreshold", "whole", "Obligated 300000")] // the share of one client
    [InlineData("jointClients", "jointThreshold", "part", "NotObligated threshold")]
    public void A_lot_or_a_share_is_held_against_the_threshold_as_the_policy_says(string of, string name, string clause, string expected) =>
        InventedPolicy.With($"\"{name}\":{{\"value\":\"{clause}\",@}}")
            .Says(Obligation($"\"partOf\":\"{of}\",\"wholeCents\":50000000,\"valueCents\":6000000")).Should().Be(expected);

    [Fact]
    public void A_silent_policy_asks_about_parts_only_when_it_matters()
    {
        var policy = InventedPolicy.With();

        policy.Says(Obligation("\"partOf\":\"lots\",\"wholeCents\":50000000,\"valueCents\":6000000")).Should().Be("NeedsDecision lotThreshold");
        policy.Says(Obligation("\"partOf\":\"lots\",\"wholeCents\":50000000,\"valueCents\":20000000")).Should().Be("Obligated 1000000"); // both readings agree
        policy.Says(Obligation("\"partOf\":\"lots\",\"wholeCents\":50000000,\"valueCents\":6000000"), """{"lotThreshold":"part"}""").Should().Be("NotObligated threshold");
    }

    [Fact]
    public void The_parts_of_a_consortium_add_up_to_the_obligation()
    {
        var derivation = InventedPolicy.With().Ask(Obligation("\"valueCents\":20000020,\"sharesBp\":[3333,3333,3334]")); // 5% is 10,000.01

        derivation.Steps.Where(step => step.Rule == "consortium.part").Select(step => step.Operands[^1].Value).Should().Equal("333300", "333300", "333401");
        ConsortiumRules.Split(Money.OfCents(1_000_001), [Percentage.OfBasisPoints(5_000), Percentage.OfBasisPoints(5_000)])
            .Select(part => part.Cents).Should().Equal(500_001, 500_000);
    }

    private static string Obligation(string facts) => "\"obligation\":{" + facts + "}";
}
