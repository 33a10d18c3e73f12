using System.Text.Json;
using NodaTime;
using SroiTracker.Domain.Agreements;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Wording;

namespace SroiTracker.Tests.Domain.Agreements;

/// <summary>Voorbeeldstad allows it from 2026 on; Utrecht says nothing about it.</summary>
public sealed class PooledSharesTests
{
    private static readonly DivisionKey Key = DivisionKey.Of([Ratio.Of(1, 2), Ratio.Of(1, 3), Ratio.Of(1, 6)]);
    private static readonly PolicyVersion Allowed = Rules.Version("voorbeeldstad", 2026, 1, 1);

    [Theory]
    [InlineData(0, 500_000)] // 10,000.00 less its own 5,000.00 leaves
    [InlineData(1, -333_333)]
    [InlineData(2, -166_667)]
    public void A_credit_leaves_where_it_was_earned_and_comes_at_the_others(int part, long cents) =>
        Derive(Facts(part)).Outcome.Should().Be(new Pooled(Money.OfCents(cents)));

    [Fact]
    public void What_leaves_and_comes_adds_up_to_zero_whoever_earned_it()
    {
        foreach (var earner in new[] { 0, 1, 2 })
        {
            var amounts = Enumerable.Range(0, 3).Select(part => ((Pooled)Derive(Facts(part) with { Earner = earner }).Outcome).Amount);
            amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount).Should().Be(Money.Zero);
        }
    }

    [Fact]
    public void The_steps_say_which_agreement_and_key()
    {
        var said = Derive(Facts(1)).Steps.Select(Explainer.Dutch.Sentence).Select(sentence => sentence.Replace('\u00A0', ' ')).ToList();

        said.Skip(1).Should().Equal(
            "De regeling staat samen invullen toe. Wie tekent: de opdrachtnemers en de scholen.",
            "Deze inspanning telt mee voor de overeenkomst Techniek samen, versie 2. De verdeelsleutel is 1/2, 1/3, 1/6.",
            "Van € 10.000,00 is het deel 1/3 van deze opdracht € 3.333,33. Alle delen samen zijn precies € 10.000,00.",
            "Een andere opdracht in de overeenkomst verdiende dit. Deze opdracht krijgt € 3.333,33.");
    }

    [Fact]
    public void Silence_is_no_permission() =>
        PooledShares.Derive(Facts(0), Rules.Version("utrecht", 2024, 1, 1), RecordedDecisions.None).Outcome
            .Should().BeOfType<NeedsDecision>().Which.Clause.Should().Be("pooling");

    [Fact]
    public void A_policy_that_forbids_it_asks_for_a_decision()
    {
        var policy = Allowed with { Pooling = Allowed.Pooling! with { Value = Pooling.NotAllowed } };

        PooledShares.Derive(Facts(0), policy, RecordedDecisions.None).Outcome.Should().Be(new NeedsDecision("pooling", "pool.notAllowed"));
    }

    [Fact]
    public void The_receipt_reads_back_as_the_same_question()
    {
        var asked = new Case("", "voorbeeldstad", new LocalDate(2026, 1, 5), new PoolQuestion(Facts(2)), RecordedDecisions.None);
        var json = FactsJson.Write(asked);

        using var document = JsonDocument.Parse(json);
        var again = CaseReader.Read(document.RootElement).Case!;

        FactsJson.Write(again).Should().Be(json);
        CaseRules.Answer(again, Allowed).Derivation.Outcome.Should().Be(new Pooled(Money.OfCents(-166_667)));
    }

    [Theory]
    [InlineData("\"1/2\",\"1/3\"", 0, "pool.shares")] // adds up to 5/6
    [InlineData("\"1/2\",\"x\"", 0, "pool.shares")]
    [InlineData("\"1/2\",\"1/2\"", 2, "pool.part")] // there is no third
    public void A_key_that_cannot_be_is_a_fault_of_the_case(string shares, int part, string field)
    {
        var pool = $$"""{"agreement":"A","version":1,"creditCents":100,"shares":[{{shares}}],"earner":0,"part":{{part}}}""";
        using var document = JsonDocument.Parse($$"""{"policy":"voorbeeldstad","on":"2026-01-05","pool":{{pool}}}""");

        CaseReader.Read(document.RootElement).Fault!.Field.Should().Be(field);
    }

    /// <summary>
    /// One internship that is reported every month, in an agreement of three contracts. Each month is divided by itself, and every row adds up to
    /// the credit of its month.
    /// </summary>
    [Fact]
    public void A_pooled_placement_by_month()
    {
        var months = new (string Month, long Cents)[] { ("februari", 68_377), ("maart", 68_376), ("april", 68_375), ("mei", 136_753) };

        var rows = months.Select(month =>
            $"{month.Month} | {Euro(month.Cents)} | " + string.Join(" | ", PooledShares.Of(Money.OfCents(month.Cents), Key).Select(Show)));

        // maand | waarde | deel 1/2 | deel 1/3 | deel 1/6
        rows.Should().Equal(
            "februari | 683,77 | 341,89 | 227,92 | 113,96", // 341.885 is the largest rest
            "maart | 683,76 | 341,88 | 227,92 | 113,96", // nothing is left
            "april | 683,75 | 341,87 | 227,92 | 113,96", // 341.875: the rests of 1/6 and 1/3 are larger
            "mei | 1.367,53 | 683,77 | 455,84 | 227,92");
    }

    private static Derivation Derive(PooledFacts facts) => PooledShares.Derive(facts, Allowed, RecordedDecisions.None);

    private static PooledFacts Facts(int part) => new("Techniek samen", 2, Key, Money.OfEuros(10_000), 0, part);

    private static string Show(Money amount) => MoneyText.Field(amount);

    private static string Euro(long cents) => MoneyText.Field(Money.OfCents(cents));
}
