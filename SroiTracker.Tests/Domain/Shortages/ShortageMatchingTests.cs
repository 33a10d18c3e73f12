using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Shortages;

public sealed class ShortageMatchingTests
{
    [Fact]
    public void The_points_of_the_steps_add_up_to_the_score()
    {
        var suggestion = Suggest(Chances.Obligation() with
        {
            Sbi = "86912",
            RecognisedFor = new HashSet<CreboCode> { Chances.Crebo("25480") },
            EarlierPlacements = new Dictionary<SectorCode, int> { [Tables.Sector("zws")] = 2 },
        }, Chances.Nurse).Single();

        suggestion.Steps.Sum(ShortageMatching.PointsOf).Should().Be(suggestion.Score);
        // region 30 + strong 30 + dossier 10 + trade 5 + earlier 10 + place fits 10 + size 10 + persistence 0 + recognised 10
        suggestion.Score.Should().Be(115);
    }

    [Fact]
    public void A_total_says_that_no_sector_is_known_and_ranks_below_a_sector()
    {
        var suggestions = Suggest(Chances.Obligation(), Chances.Total, Chances.Care);

        suggestions.Select(suggestion => suggestion.Scope).Should().Equal("AM13/sector:zws", "AM13/total");
        suggestions[1].Steps.Should().Contain(step => step.Rule == "match.noSector");
    }

    [Fact]
    public void Even_a_weak_small_sector_figure_ranks_above_a_large_total()
    {
        var office = Chances.Shortage(new(Chances.Utrecht, null, Tables.Sector("zdv"), null, null), count: 1);
        var suggestions = ShortageMatching.Suggest(
            Chances.Obligation(), [Chances.Shortage(Chances.Total), office], Chances.Mapping, Chances.Weights, Chances.Today);

        suggestions[0].Strength.Should().Be(FitStrength.Fallback);
        suggestions[0].Score.Should().BeLessThan(suggestions[1].Score);
    }

    [Fact]
    public void The_longest_prefix_wins()
    {
        var fits = Chances.Mapping.FitsFor(CpvCode.Parse("45112000"));

        fits.Select(fit => (fit.Prefix, fit.Strength)).Should().Equal(("451", FitStrength.Weak), ("*", FitStrength.Fallback));
    }

    [Theory]
    [InlineData("Inhuur zorgpersoneel", "zws")]
    [InlineData("Aanleg RIOLERING (fase 2)", "tgo")]
    [InlineData("Onderhoud", null)]
    [InlineData(null, null)]
    public void A_word_of_the_title_helps_weakly_where_the_cpv_code_points_nowhere(string? title, string? sector)
    {
        var mapping = new SectorMapping(
            [], new Dictionary<string, IReadOnlyList<SectorCode>>(), new Dictionary<CreboCode, QualificationFacts>(),
            [new("zorg", Tables.Sector("zws")), new("riolering", Tables.Sector("tgo"))]);

        mapping.FitsFor(CpvCode.Parse("45000000"), title).Select(fit => (fit.Sector.Text, fit.Strength, fit.Prefix))
            .Should().Equal(sector is null ? [] : [(sector, FitStrength.Weak, SectorMapping.FromTitle)]);
    }

    [Fact]
    public void A_title_changes_nothing_where_the_cpv_code_knows_the_sector() =>
        Chances.Mapping.FitsFor(CpvCode.Parse("85000000"), "Bouw van een school").Select(fit => fit.Prefix).Should().Equal("85", "*");

    [Theory]
    [InlineData(null, 2, 10)]
    [InlineData(3, 2, 10)]
    [InlineData(1, 1, 10)]
    [InlineData(0, 0, 0)] // nobody can be supervised, so no points for a place that fits
    public void No_more_places_are_asked_than_the_contractor_can_supervise(int? room, long places, int points)
    {
        var suggestion = Suggest(Chances.Obligation() with { SupervisionRoom = room }, Chances.Total).Single();

        suggestion.Places.Should().Be(places);
        ShortageMatching.PointsOf(suggestion.Steps.Single(step => step.Rule == "match.placesFit")).Should().Be(points);
        suggestion.Steps.Any(step => step.Rule == "match.supervision").Should().Be(room is not null);
    }

    [Theory]
    [InlineData(2_000_000, 2)] // 20,000.00 / 6,837.61 = 2.9
    [InlineData(683_761, 1)]
    [InlineData(683_760, 0)]
    public void The_places_that_fit_in_the_open_balance_are_counted(long outstanding, long places) =>
        Suggest(Chances.Obligation() with { Outstanding = Money.OfCents(outstanding) }, Chances.Total).Single().Places.Should().Be(places);

    [Fact]
    public void No_more_places_fit_than_are_short() =>
        ShortageMatching.Suggest(Chances.Obligation(), [Chances.Shortage(Chances.Total, 1)], Chances.Mapping, Chances.Weights, Chances.Today)
            .Single().Places.Should().Be(1);

    [Fact]
    public void A_value_that_asks_for_a_decision_gives_no_number_of_places()
    {
        var suggestion = Suggest(Chances.Obligation() with { PlaceValue = null }, Chances.Total).Single();

        suggestion.Places.Should().BeNull();
        suggestion.Steps.Should().Contain(step => step.Rule == "match.valueUnknown");
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    public void A_place_needs_twenty_weeks(int days, int suggestions)
    {
        // Twenty whole weeks from today, the last day included, end 139 days later.
        var end = Chances.Today.PlusDays((20 * 7) - 1 + days);

        Suggest(Chances.Obligation() with { EndDay = end }, Chances.Total).Should().HaveCount(suggestions);
    }

    [Fact]
    public void Nothing_is_suggested_without_a_balance_a_shortage_or_a_fit()
    {
        Suggest(Chances.Obligation() with { Outstanding = Money.Zero }, Chances.Total).Should().BeEmpty();
        Suggest(Chances.Obligation() with { Region = Tables.Region("AM09") }, Chances.Total).Should().BeEmpty();
        Suggest(Chances.Obligation() with { Cpv = CpvCode.Parse("45000000") }, Chances.Care).Should().BeEmpty();
        Suggest(Chances.Obligation(), ShortageScope.TotalOf(ShortageArea.OfCustom("Midden-Utrecht"))).Should().BeEmpty();
        ShortageMatching.Suggest(Chances.Obligation(), [Chances.Shortage(Chances.Total, 0)], Chances.Mapping, Chances.Weights, Chances.Today)
            .Should().BeEmpty();
    }

    [Fact]
    public void Stale_figures_suggest_but_may_not_alert()
    {
        var suggestion = ShortageMatching.Suggest(
            Chances.Obligation(), [Chances.Shortage(Chances.Total)], Chances.Mapping, Chances.Weights, new(2026, 4, 13)).Single();

        // 1 March to 13 April is 43 days.
        suggestion.Should().BeEquivalentTo(new { IsStale = true, MayAlert = false });
        suggestion.Steps.Should().Contain(step => step.Rule == "match.stale");
    }

    [Fact]
    public void A_figure_of_the_whole_country_only_suggests() =>
        Suggest(Chances.Obligation(), ShortageScope.TotalOf(ShortageArea.Country)).Single().MayAlert.Should().BeFalse();

    [Fact]
    public void The_order_is_total_whatever_the_order_of_the_input()
    {
        var suggestions = Enumerable.Range(1, 20)
            .SelectMany(number => Suggest(Chances.Obligation(number), Chances.Total, Chances.Care, Chances.Nurse)).ToList();
        var expected = suggestions.Order(MatchOrder.Best).ToList();

        suggestions.AsEnumerable().Reverse().Order(MatchOrder.Best).Should().Equal(expected);
        suggestions.OrderBy(suggestion => suggestion.Scope.GetHashCode(StringComparison.Ordinal)).Order(MatchOrder.Best).Should().Equal(expected);
        expected.Zip(expected.Skip(1)).Should().OnlyContain(pair => MatchOrder.Best.Compare(pair.First, pair.Second) < 0);
    }

    /// <summary>Matching looks at contracts and companies. A new input must be put in this list, and be no characteristic of a person.</summary>
    [Fact] // row 2.5: the match input holds no personal characteristic
    public void Row_2_5_No_personal_characteristic_is_an_input()
    {
        typeof(OpenObligation).GetProperties().Select(property => property.Name).Where(name => name != "EqualityContract").Should().BeEquivalentTo(
            "Contract", "Contractor", "Authority", "Adviser", "Region", "Cpv", "Title", "Sbi", "Outstanding", "EndDay", "PlaceValue", "PlaceValueSteps",
            "RecognisedFor", "SupervisionRoom", "OffersPlaces", "EarlierPlacements");
        typeof(CurrentShortage).GetProperties().Select(property => property.Name).Where(name => name != "EqualityContract").Should().BeEquivalentTo(
            "Scope", "Pathway", "Count", "Mark", "MeasuredOn", "Source", "Persistence");
        typeof(ShortageScope).GetProperties().Select(property => property.Name).Where(name => name != "EqualityContract").Should().BeEquivalentTo(
            "Area", "Qualification", "Sector", "Segment", "Level", "Education", "Detail", "HasSector", "Key");
    }

    private static IReadOnlyList<MatchSuggestion> Suggest(OpenObligation obligation, params ShortageScope[] scopes) =>
        ShortageMatching.Suggest(
            obligation, scopes.Select(scope => Chances.Shortage(scope)), Chances.Mapping, Chances.Weights, Chances.Today);
}
