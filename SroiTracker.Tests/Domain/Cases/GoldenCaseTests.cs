using System.Text.Json;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Cases;

/// <summary>The golden cases that do not fit a case file's list, and open ones with the decision recorded.</summary>
public sealed class GoldenCaseTests
{
    private const string Haaglanden = "\"policy\":\"haaglanden\",\"on\":\"2024-07-01\"";

    /// <summary>Golden cases written out below; the others stand in cases.json.</summary>
    private static readonly string[] Below = ["PLC-038", "PLC-041", "ELI-003", "ELI-004", "ELI-006", "ELI-007"];

    [SharedDataFact]
    public async Task Every_golden_case_is_a_case_or_a_test_here()
    {
        (await IdsAsync("golden-cases.json")).Except(await IdsAsync("cases.json")).Should().BeEquivalentTo(Below);
    }

    [Theory]
    [InlineData("2023-06-01", "Refused lookBack")] // 13 months before
    [InlineData("2023-06-30", "Refused lookBack")] // a day too early
    [InlineData("2023-07-01", "Credited 4000000")] // 12 months before; the 12 months inside the contract count: 40,000
    public void PLC_038_a_placement_started_at_most_12_months_before_the_contract(string from, string outcome) =>
        Says($$"""{{{Haaglanden}},"credit":{"block":"PW","hoursPerWeek":36,"from":"{{from}}","to":"2025-06-30","contractStart":"2024-07-01"} }""").Should().Be(outcome);

    [Theory]
    [InlineData(5, "Credited 312500")] // 7,500 x 5/12, and nothing for the hire
    [InlineData(6, "Credited 2812500")] // 7,500 x 5/12 + 25,000
    public void PLC_041_the_hire_adds_25000_after_6_months_and_nothing_after_5(int internship, string outcome) =>
        Says($$"""{{{Haaglanden}},"credit":{"block":"STAGE_VSO_PRO","hoursPerWeek":36,"months":5,"hireAfterMonths":{{internship}}} }""").Should().Be(outcome);

    [Theory]
    [InlineData("\"performedBy\":\"supplier\",\"additional\":true", "Credited 100000")]
    [InlineData("\"performedBy\":\"subcontractor\",\"additional\":true", "Credited 100000")]
    [InlineData("\"performedBy\":\"supplier\",\"additional\":false", "Refused additionalOnly")]
    [InlineData("\"performedBy\":\"supplier\",\"overlaps\":true,\"overlapsIn\":\"everywhere\"", "Refused onePersonOneCredit")]
    public void ELI_003_a_supplier_may_perform_what_is_new_and_reported_only_here(string facts, string outcome) =>
        Says($$"""{"policy":"amersfoort","on":"2026-03-01","credit":{"block":"SOCIAL_ACTIVITY",{{facts}}},"decisions":{"agreedValue":"100000"} }""").Should().Be(outcome);

    [Theory]
    [InlineData(23, "NeedsDecision PW.amount")] // a month is left, so the amount matters
    [InlineData(24, "Refused personCap")]
    [InlineData(25, "Refused personCap")]
    public void ELI_004_two_years_after_inflow_nothing_counts_whatever_amount_and_full_time_are(int months, string outcome) =>
        Says($$"""{"policy":"tilburg","on":"2026-03-01","credit":{"block":"PW","months":1,"hoursPerWeek":36,"inflowMonths":{{months}}} }""").Should().Be(outcome);

    [Theory]
    [InlineData("\"hours\":2652", "Credited 5666667")] // 34 months half time: 40,000 x 2,652/1,872; 17 months worked
    [InlineData("\"hours\":78,\"earlierWorkedMonths\":\"16.5\"", "Credited 166667")] // the 34th month: 40,000 x 78/1,872
    [InlineData("\"hours\":78,\"earlierWorkedMonths\":24", "Refused personCap")]
    public void ELI_006_two_years_in_Sudwest_Fryslan_are_years_worked(string facts, string outcome) =>
        Says($$"""{"policy":"sudwest-fryslan","on":"2026-03-01","credit":{"block":"BENEFIT",{{facts}}},"decisions":{"BENEFIT.amount":"4000000","yearHours":"1872"} }""")
            .Should().Be(outcome);

    [Theory]
    [InlineData(23, "Credited 166667")] // the 24th month: 40,000 x 1/12 x 18/36
    [InlineData(24, "Refused personCap")]
    [InlineData(33, "Refused personCap")] // the 34th month
    public void ELI_007_the_same_person_in_The_Hague_counts_24_calendar_months(int earlier, string outcome) =>
        Says($$"""{{{Haaglanden}},"credit":{"block":"PW","hoursPerWeek":18,"months":1,"earlierMonths":{{earlier}}} }""").Should().Be(outcome);

    [Theory]
    [InlineData("flat", "Credited 3000000")] // 40,000 x 18/36 + 10,000
    [InlineData("asBlock", "Credited 2500000")] // (40,000 + 10,000) x 18/36
    public void PLC_008_with_the_decision_recorded(string reading, string outcome) =>
        Says($$"""{"policy":"utrecht","on":"2026-03-01","credit":{"block":"PW","hoursPerWeek":18,"months":12,"age":53},"decisions":{"bonusProRata":"{{reading}}"} }""")
            .Should().Be(outcome);

    [Theory]
    [InlineData("met", "Obligated 500000")] // 250,000 x 2%
    [InlineData("notMet", "NotObligated threshold")]
    public void OBL_028_with_the_decision_recorded(string reading, string outcome) =>
        Says($$"""{"policy":"harlingen","on":"2026-03-01","obligation":{"kind":"works","valueCents":25000000},"decisions":{"threshold":"{{reading}}"} }""")
            .Should().Be(outcome);

    [Fact]
    public void OBL_030_with_the_decision_recorded() =>
        Says("""{"policy":"rijk","on":"2026-03-01","obligation":{"kind":"services","valueCents":40000000,"months":6},"decisions":{"percentage":"500"} }""")
            .Should().Be("Obligated 2000000"); // 400,000 x 5%

    private static string Says(string json)
    {
        var outcome = Rules.Ask(json).Outcome;
        var (name, cents) = CaseJson.Named(outcome);
        return $"{name} {cents?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? Outcomes.Clause(outcome)}";
    }

    private static async Task<IEnumerable<string>> IdsAsync(string file)
    {
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(SharedData.FileOf("policies/" + file)));
        return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(one => one.GetProperty("id").GetString()!)];
    }
}
