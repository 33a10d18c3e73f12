using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using NodaTime;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Placements;

/// <summary>What holds for every credit, tried with cases generated from a fixed seed under policies with caps at every level.</summary>
public sealed class CreditPropertyTests
{
    private static readonly Config Fixed = Config
        .QuickThrowOnFailure.WithMaxTest(1_000)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20261122UL, 7UL), FSharpOption<int>.None)));

    private static readonly LocalDate Start = new(2026, 1, 1);

    private static readonly PolicyVersion[] Policies =
    [
        Policy("calendar", 18, ""),
        Policy("worked", 9, ""),
        Policy("sinceInflow", 15, ""),
        Policy("calendar", 24, ",\"hoursPerWeekMin\":\"12\""),
        Policy("calendar", 36, ",\"categories\":[\"all\"]"),
    ];

    [Fact]
    public void More_hours_never_give_less_credit() => Holds(
        (policy, placement) => Worth(policy, placement) <= Worth(policy, placement with { HoursPerWeek = placement.HoursPerWeek + 1 }));

    [Fact]
    public void A_longer_placement_never_gives_less_credit() => Holds(
        (policy, placement) => Worth(policy, placement) <= Worth(policy, placement with { Days = placement.Days + 1 }));

    [Fact]
    public void Entering_a_placement_in_pieces_books_the_same_total_as_entering_it_whole() => Holds((policy, placement) =>
    {
        var pieces = Pieces(placement);
        var booked = Money.Zero;
        for (var count = 1; count <= pieces.Count; count++)
        {
            booked += Credited(policy, Facts(placement) with { From = null, To = null, HoursPerWeek = null, Periods = [.. pieces.Take(count)], CreditedBefore = booked });
        }

        return booked == Worth(policy, placement);
    });

    [Fact]
    public void The_order_in_which_the_pieces_are_given_does_not_matter() => Holds((policy, placement) =>
    {
        var pieces = Pieces(placement);
        var given = Facts(placement) with { From = null, To = null, HoursPerWeek = null };
        return Credited(policy, given with { Periods = pieces }) == Credited(policy, given with { Periods = [.. Enumerable.Reverse(pieces)] });
    });

    [Fact]
    public void A_cap_is_never_exceeded() => Holds((policy, placement) =>
    {
        var cap = policy.Block("W")!.PersonCaps[0].Months;
        var most = Ratio.Of(policy.Block("W")!.Amount!.Value.Cents + policy.Bonuses[0].Amount.Value.Cents) * Ratio.Of(cap, 12);
        var facts = Facts(placement) with { Obligation = Money.OfEuros(10_000) };
        return Ratio.Of(Credited(policy, facts).Cents) <= most + Ratio.One
            && (policy.Categories.Count == 0 || policy.Block("W")!.Categories.Count == 0 || Credited(policy, facts) <= Money.OfEuros(2_000)); // 20%
    });

    [Fact]
    public void What_is_derived_from_written_facts_is_equal() => Holds((policy, placement) =>
    {
        var asked = new Case("", "verzonnen", Start, new CreditQuestion(Facts(placement)), RecordedDecisions.None);
        using var written = System.Text.Json.JsonDocument.Parse(FactsJson.Write(asked));
        var (first, second) = (CaseRules.Answer(asked, policy).Derivation, CaseRules.Answer(CaseReader.Read(written.RootElement).Case!, policy).Derivation);
        return first.Outcome == second.Outcome && CaseJson.Steps(first.Steps) == CaseJson.Steps(second.Steps);
    });

    [Fact]
    public void The_largest_facts_that_are_read_do_not_overflow()
    {
        var hours = string.Join(',', Enumerable.Repeat("167.9999", 1_000));
        var periods = string.Join(',', Enumerable.Range(0, 100).Select(_ => $"{{\"weeks\":\"9999.9999\",\"hours\":\"9999.9999\",\"hoursPerWeek\":\"167.9999\",\"byWeek\":[{hours}]}}"));
        foreach (var unit in new[] { "fullTimeYear", "month", "hour", "schoolYear", "once", "day" })
        {
            var policy = InventedPolicy.Block(
                $"{{\"code\":\"W\",\"label\":\"w\",\"kind\":\"employment\",\"unit\":\"{unit}\",\"amountCents\":{DecisionText.MostUnitCents},\"hoursPerWeekMax\":\"40\",@}}",
                "\"fullTimeHours\":{\"value\":\"38.7654\",@}");

            policy.Says($"\"credit\":{{\"block\":\"W\",\"people\":1000,\"days\":10000,\"periods\":[{periods}]}}").Should().StartWith("Credited ", unit);
        }

        InventedPolicy.With("\"percentages\":[{\"basisPoints\":10000,@}]").Says($"\"obligation\":{{\"valueCents\":{DecisionText.MostCents}}}")
            .Should().Be($"Obligated {DecisionText.MostCents}");
    }

    private static PolicyVersion Policy(string clock, int months, string extra) => InventedPolicy.Block(
        "{\"code\":\"W\",\"label\":\"w\",\"kind\":\"employment\",\"unit\":\"fullTimeYear\",\"amountCents\":3333333,\"personCaps\":[{\"months\":"
            + months.ToString(CultureInfo.InvariantCulture) + ",\"clock\":\"" + clock + "\"}]" + extra + ",@}",
        "\"bonuses\":[{\"code\":\"A\",\"label\":\"50\",\"ageAtLeast\":50,\"amountCents\":777777,@}]",
        "\"categories\":[{\"code\":\"all\",\"mostBp\":2000,@}]");

    private static EffortFacts Facts(Placement placement) => new()
    {
        Block = "W",
        From = Start,
        To = Start.PlusDays(placement.Days - 1),
        HoursPerWeek = Ratio.Of(placement.HoursPerWeek, 2),
        Age = placement.Age,
        ContractEnd = new LocalDate(2029, 6, 30),
    };

    /// <summary>The placement cut on days that follow from its own numbers.</summary>
    private static List<EffortPeriod> Pieces(Placement placement)
    {
        var pieces = new List<EffortPeriod>();
        var length = Math.Max(1, placement.Days / (2 + (placement.Age % 5)));
        for (var day = 0; day < placement.Days; day += length)
        {
            var last = Math.Min(placement.Days, day + length) - 1;
            pieces.Add(new EffortPeriod { From = Start.PlusDays(day), To = Start.PlusDays(last), HoursPerWeek = Ratio.Of(placement.HoursPerWeek, 2) });
        }

        return pieces;
    }

    private static Money Worth(PolicyVersion policy, Placement placement) => Credited(policy, Facts(placement));

    private static Money Credited(PolicyVersion policy, EffortFacts facts) =>
        CreditRules.Derive(facts, policy, RecordedDecisions.None).Outcome is Credited credited ? credited.Amount : Money.Zero;

    private static void Holds(Func<PolicyVersion, Placement, bool> property)
    {
        var placements = Gen.Choose(1, 1_500).SelectMany(days => Gen.Choose(1, 90).SelectMany(hours => Gen.Choose(40, 60)
            .Select(age => new Placement(days, hours, age))));
        Prop.ForAll(placements.ToArbitrary(), placement => Array.TrueForAll(Policies, policy => property(policy, placement))).Check(Fixed);
    }

    /// <summary>A generated placement: so many days from 1 January 2026, half hours a week, a person's age.</summary>
    private sealed record Placement(int Days, int HoursPerWeek, int Age);
}
