using SroiTracker.Domain.Scenarios;
using SroiTracker.Domain.Values;

namespace SroiTracker.Tests.Domain.Scenarios;

public sealed class ProjectionRulesTests
{
    private static readonly Assumptions Nothing = new()
    {
        IntakeChangeBp = 0, DropOutBp = 0, SupplyChangeBp = 0, HoursPerWeek = Ratio.Of(3, 2), Weeks = 20, PlaceValue = Money.OfCents(683_761),
    };

    [Fact]
    public void Without_a_change_the_shortage_stays_what_it_was()
    {
        var projection = ProjectionRules.Of(new(10, 90, 0), Nothing);

        projection.Should().BeEquivalentTo(new { Need = 100L, Supply = 90L, RegularShort = 10L, CatchUpShort = 0L, Short = 10L });
        projection.Hours.Should().Be(Ratio.Of(3_000)); // 100 x 1.5 x 20
        projection.Worth.Should().Be(Money.OfCents(6_837_610)); // 10 x 6,837.61
    }

    [Fact]
    public void A_fifth_more_students_are_all_short_where_the_places_stay_the_same()
    {
        var projection = ProjectionRules.Of(new(10, 90, 0), Nothing with { IntakeChangeBp = 2_000 });

        projection.Should().BeEquivalentTo(new { Need = 120L, Supply = 90L, RegularShort = 30L }); // 100 x 1.2 - 90
    }

    [Fact]
    public void Catch_up_demand_first_takes_the_places_that_are_left_and_is_reported_apart()
    {
        // 100 x 0.8 = 80 need one of 90, so 10 of the 25 of earlier years find a place.
        var projection = ProjectionRules.Of(new(10, 90, 25), Nothing with { DropOutBp = 2_000 });

        projection.Should().BeEquivalentTo(new { Need = 80L, Supply = 90L, RegularShort = 0L, CatchUpShort = 15L, Short = 15L });
        projection.Hours.Should().Be(Ratio.Of(3_150)); // (80 + 25) x 1.5 x 20
    }

    [Theory]
    [InlineData(500, 1)] // 1 x 1.05 = 1.05
    [InlineData(4_999, 1)] // 1.4999
    [InlineData(5_000, 2)] // 1.5, half away from zero
    public void Students_are_rounded_once_to_whole_ones(int intake, long need) =>
        ProjectionRules.Of(new(0, 1, 0), Nothing with { IntakeChangeBp = intake }).Need.Should().Be(need);

    [Fact]
    public void The_same_assumptions_give_the_same_steps() =>
        ProjectionRules.Of(new(7, 31, 4), Nothing with { IntakeChangeBp = -1_300 }).Should().BeEquivalentTo(
            ProjectionRules.Of(new(7, 31, 4), Nothing with { IntakeChangeBp = -1_300 }));

    [Fact]
    public void Everything_gone_leaves_nothing_and_never_less()
    {
        var projection = ProjectionRules.Of(new(10, 90, 0), Nothing with { IntakeChangeBp = -10_000, SupplyChangeBp = -10_000 });

        projection.Should().BeEquivalentTo(new { Need = 0L, Supply = 0L, Short = 0L });
    }
}
