using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Wording;

namespace SroiTracker.Tests.Web.Calculator;

/// <summary>The published cases through the public page: the same amount, to the cent, as <c>calculate</c> gives.</summary>
public sealed class CalculatorCasesTests(SroiApp app) : IClassFixture<SroiApp>
{
    /// <summary>Obligation and credit cases among the published ones.</summary>
    private const int Published = 44;

    public static TheoryData<string> Ids => [.. PublishedCases.Calculable.Select(each => each.GetProperty("id").GetString()!)];

    [SharedDataTheory, MemberData(nameof(Ids))]
    public async Task The_page_gives_what_the_command_gives(string id)
    {
        var written = PublishedCases.Calculable.Single(each => each.GetProperty("id").GetString() == id);
        var outcome = CaseRules.Answer(CaseReader.Read(written).Case!, Rules.Book).Derivation.Outcome;
        using var client = app.Stranger();

        var page = await client.PageAsync(Address(written)!);

        var shown = page.QuerySelector("#uitkomst")!;
        var expected = written.GetProperty("expected");
        expected.GetProperty("outcome").GetString().Should().Be(CaseJson.Named(outcome).Name, "the command gives it too");
        if (expected.TryGetProperty("cents", out var cents))
        {
            shown.QuerySelector(".worth__amount").Words().Should().Be(MoneyText.Show(Money.OfCents(cents.GetInt64())).Replace('\u00A0', ' '));
        }
        else
        {
            shown.QuerySelector(".worth__amount").Should().BeNull();
            shown.Words().Should().Contain(outcome is NeedsDecision open
                ? Explainer.Dutch.Question(open.Question)
                : Explainer.Dutch.Outcome(outcome).Replace('\u00A0', ' '));
        }
    }

    [SharedDataFact]
    public void Every_obligation_and_credit_case_of_a_policy_that_is_here_is_asked()
    {
        var all = PublishedCases.All.Where(PublishedCases.IsCalculable).ToList();
        var missing = all.Select(each => each.GetProperty("policy").GetString()!).Distinct().Where(folder => Rules.Book.Versions(folder).Count == 0).ToList();

        all.Count.Should().BeGreaterThanOrEqualTo(Published);
        PublishedCases.Calculable.Count.Should().Be(all.Count(each => !missing.Contains(each.GetProperty("policy").GetString()!)));
        if (missing.Count == 0) PublishedCases.Calculable.Count.Should().Be(all.Count);
    }

    [Fact]
    public async Task A_worked_example_of_every_authority_comes_out_on_the_page()
    {
        using var client = app.Stranger();
        foreach (var folder in Rules.Book.Folders)
        {
            foreach (var (asked, written) in SroiTracker.Web.Data.Policies.PolicyTextFiles.Examples(folder))
            {
                if (Address(written) is not { } address) continue;
                var (_, cents) = CaseJson.Named(CaseRules.Answer(asked, Rules.Book).Derivation.Outcome);

                var page = await client.PageAsync(address);

                var shown = page.QuerySelector("#uitkomst .worth__amount")?.TextContent.Trim();
                shown.Should().Be(cents is { } amount ? MoneyText.Show(Money.OfCents(amount)) : null, $"{folder} {asked.Id} {address}");
            }
        }
    }

    [Fact]
    public void An_address_is_the_case_again()
    {
        using var written = JsonDocument.Parse("""
            {"id":"a","policy":"voorbeeldstad","on":"2026-03-01","credit":{"select":{"kind":"internship","level":3},"permanent":true,"costCents":950000,
            "periods":[{"weeks":"10","hoursPerWeek":"31.5"},{"weeks":"4","hoursPerWeek":"16"}],"goalsShareBp":5050},"decisions":{"percentage":"500"}}
            """);

        Uri.UnescapeDataString(Address(written.RootElement)!).Should().Be(
            "/rekentool/inspanning?regeling=voorbeeldstad&dag=2026-03-01&cost=9.500,00&permanent=true&goalsShare=50,5&kind=internship&level=3"
            + "&weeks=10&hoursPerWeek=31,5&weeks.2=4&hoursPerWeek.2=16&besluit.voorbeeldstad.percentage=5");
    }

    [Fact]
    public void Decisions_stand_in_an_address_as_people_write_them()
    {
        using var written = JsonDocument.Parse("""
            {"id":"a","policy":"utrecht","on":"2026-03-01","credit":{"block":"SUPERVISION"},
            "decisions":{"SUPERVISION.amount":"10000","AGE":"250000","fullTimeHours":"31.5","bonusProRata":"flat","months":"2.5"}}
            """);
        var printed = Rules.Book.InForceOn("utrecht", new LocalDate(2026, 3, 1))!;
        var open = printed.Start with { Name = "AGE", Standing = Standing.Unknown };
        var age = new Bonus("AGE", "Vijftig of ouder", new(open, Money.Zero, new Dictionary<string, Money>()), null, new(null, 50, null, false, false, null, null), [], null);

        Uri.UnescapeDataString(CaseInWords.Address(written.RootElement, printed with { Bonuses = [age] })!).Should().EndWith(
            "&besluit.utrecht.SUPERVISION.amount=100,00&besluit.utrecht.AGE=2.500,00&besluit.utrecht.fullTimeHours=31,5"
            + "&besluit.utrecht.bonusProRata=flat&besluit.utrecht.months=2,5");
    }

    /// <summary>The address with the policy that is in force on the day of the case.</summary>
    private static string? Address(JsonElement written) => CaseInWords.Address(
        written, Rules.Book.InForceOn(written.GetProperty("policy").GetString()!, LocalDatePattern.Iso.Parse(written.GetProperty("on").GetString()!).Value));
}
