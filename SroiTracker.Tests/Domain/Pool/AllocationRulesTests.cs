using NodaTime;
using SroiTracker.Domain.Pool;

namespace SroiTracker.Tests.Domain.Pool;

public sealed class AllocationRulesTests
{
    [Fact]
    public void Row_3_3_ten_places_for_8_4_and_3_are_5_3_and_2()
    {
        var proposal = AllocationRules.Propose(10, [new("a", 8, 0), new("b", 4, 0), new("c", 3, 0)], AllocationRule.Proportional);

        // 10 x 8/15 = 5.33, 10 x 4/15 = 2.67, 10 x 3/15 = 2: the one that is left goes to the largest remainder.
        proposal.Shares.Select(share => share.Places).Should().Equal(5, 3, 2);
        proposal.Given.Should().Be(10);
        proposal.Violations.Should().BeEmpty();
    }

    [Fact]
    public void Row_3_4_a_floor_of_one_for_entree_is_met()
    {
        // 3 x 20/30 = 2, 3 x 9/30 = 0.9, 3 x 1/30 = 0.1: entree would have none.
        GroupDemand[] groups = [new("niveau 4", 20, 0), new("niveau 2", 9, 0), new("entree", 1, 1)];

        var proposal = AllocationRules.Propose(3, groups, AllocationRule.Proportional);

        proposal.Shares.Select(share => (share.Key, share.Places)).Should().Equal(("entree", 1), ("niveau 2", 1),
            ("niveau 4", 1)); // 2 x 9/29 = 0.62, 2 x 20/29 = 1.38
        proposal.Steps.Should().Contain(new AllocationStep(AllocationStepKind.FloorGiven, "entree", 1, 0));
        proposal.Violations.Should().BeEmpty();
        AllocationRules.Propose(3, [.. groups.Select(group => group with { Floor = 0 })],
            AllocationRule.Proportional).Shares[0].Places.Should().Be(0);
    }

    [Fact]
    public void Row_3_4_a_floor_that_cannot_be_met_is_reported()
    {
        var proposal = AllocationRules.Propose(1, [new("entree a", 2, 1), new("entree b", 2, 1), new("niveau 4", 9, 0)], AllocationRule.Proportional);

        proposal.Given.Should().Be(1);
        proposal.Violations.Should().Equal("entree b");
        proposal.Steps.Should().Contain(new AllocationStep(AllocationStepKind.FloorMissed, "entree b", 0, 1));
    }

    [Theory]
    [InlineData(14, 14)]
    [InlineData(15, 15)]
    [InlineData(16, 15)] // what is left stays in the pool
    [InlineData(0, 0)]
    public void Together_the_groups_get_all_places_or_what_they_ask(long places, long given)
    {
        foreach (var rule in Enum.GetValues<AllocationRule>())
        {
            var proposal = AllocationRules.Propose(places, [new("a", 8, 0), new("b", 4, 0), new("c", 3, 0)], rule);

            proposal.Given.Should().Be(given);
            proposal.Shares.Should().OnlyContain(share => share.Places <= share.Demand);
        }
    }

    [Fact]
    public void In_turn_gives_one_at_a_time_to_the_group_with_the_fewest() =>
        AllocationRules.Propose(10, [new("a", 8, 0), new("b", 4, 0), new("c", 3, 0)], AllocationRule.InTurn)
            .Shares.Select(share => share.Places).Should().Equal(4, 3, 3); // c has what it asks after nine, the tenth goes to a

    [Fact]
    public void The_order_in_which_groups_are_named_changes_nothing()
    {
        GroupDemand[] groups = [new("a", 7, 0), new("b", 7, 0), new("c", 7, 1)];

        var there = AllocationRules.Propose(10, groups, AllocationRule.Proportional).Shares;
        var back = AllocationRules.Propose(10, [.. groups.Reverse()], AllocationRule.Proportional).Shares;

        back.Should().Equal(there);
        there.Select(share => share.Places).Should().Equal(4, 3, 3); // 3.33 each; equal remainders go by name
    }

    [Fact]
    public void Small_pools_divide_exactly_whatever_is_asked()
    {
        for (var places = 0; places <= 12; places++)
        {
            for (var first = 0; first <= 9; first++)
            {
                for (var second = 0; second <= 9; second++)
                {
                    foreach (var rule in Enum.GetValues<AllocationRule>())
                    {
                        var proposal = AllocationRules.Propose(places, [new("a", first, 1), new("b", second, 2), new("c", 4, 0)], rule);
                        proposal.Given.Should().Be(Math.Min(places, first + second + 4));
                        proposal.Shares.Should().OnlyContain(share => share.Places >= 0 && share.Places <= share.Demand);
                        if (places >= 3) proposal.Violations.Should().BeEmpty("floors of 1 and 2 fit in 3 places");
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData(-1, 1, 0)]
    [InlineData(1, -1, 0)]
    [InlineData(1, 1, -1)]
    public void Negative_numbers_are_refused(long places, long demand, long floor) =>
        FluentActions.Invoking(() => AllocationRules.Propose(places, [new("a", demand, floor)],
            AllocationRule.Proportional)).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData(15, 1, false)]
    [InlineData(14, 1, true)]
    [InlineData(13, 1, true)]
    [InlineData(0, 1, true)]
    [InlineData(-1, 1, false)] // begun
    [InlineData(14, 0, false)] // filled
    public void Row_3_10_an_unfilled_place_is_shown_from_14_days_before_its_start(int daysBefore, long open, bool expected)
    {
        var today = new LocalDate(2026, 3, 15);

        UnfilledRules.IsShown(today.PlusDays(daysBefore), open, today, 14).Should().Be(expected);
    }
}
