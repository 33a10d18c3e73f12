using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Support;

namespace SroiTracker.Tests.Domain.Support;

public sealed class InstrumentRulesTests
{
    private static readonly LocalDate First = new(2026, 3, 2);
    private static readonly LocalDate Last = new(2026, 5, 10); // 10 weeks: 2 March and 69 days

    private static readonly Instrument Hall = new()
    {
        Key = "hal", Name = "Hal", Kind = InstrumentKind.InKind, Needs = [SupportNeed.Space], Regions = ["AM13"], Levels = [1, 2],
        FromDay = First, LastDay = Last, Stacking = StackingStatement.Ask,
    };

    private static readonly Instrument Scheme = Hall with { Key = "regeling", Name = "A-regeling", Regions = [], Levels = [], FromDay = null,
        LastDay = null };

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(69, true)]
    [InlineData(70, false)]
    public void An_offer_is_open_from_its_first_day_to_its_last(int days, bool expected) => Hall.IsOpenOn(First.PlusDays(days)).Should().Be(expected);

    [Theory]
    [InlineData("AM13", 2, SupportNeed.Space, "hal regeling")] // of the region before those of the country
    [InlineData("AM13", 3, SupportNeed.Space, "regeling")]
    [InlineData("AM09", 2, SupportNeed.Space, "regeling")]
    [InlineData("AM13", 2, SupportNeed.Money, "")]
    [InlineData(null, null, null, "hal regeling")]
    public void Region_level_and_need_choose(string? region, int? level, SupportNeed? need, string expected) =>
        string.Join(' ', InstrumentRules.Fitting([Scheme, Hall], each => each, new(region, level, need, First))
            .Select(each => each.Key)).Should().Be(expected);

    [Theory]
    [InlineData(Stacking.Allowed, StackingStatement.Yes, StackingOfPolicy.Allowed, false)]
    [InlineData(Stacking.Allowed, StackingStatement.No, StackingOfPolicy.Allowed, true)]
    [InlineData(Stacking.Allowed, StackingStatement.Ask, StackingOfPolicy.Allowed, true)]
    [InlineData(Stacking.Allowed, null, StackingOfPolicy.Allowed, true)]
    [InlineData(Stacking.Warn, StackingStatement.Yes, StackingOfPolicy.Warn, true)]
    [InlineData(Stacking.Deduct, StackingStatement.Yes, StackingOfPolicy.Deduct, true)]
    [InlineData(Stacking.Refuse, StackingStatement.Yes, StackingOfPolicy.Refuse, true)]
    public void Stacking_is_quiet_only_when_policy_and_subsidy_both_allow_it(
        Stacking policy, StackingStatement? subsidy, StackingOfPolicy expected, bool isWarning)
    {
        var advice = StackingAdvice.Of(Clause(policy, Standing.Published), subsidy);

        advice.Policy.Should().Be(expected);
        advice.IsWarning.Should().Be(isWarning);
    }

    [Fact]
    public void A_silent_policy_and_an_open_clause_ask_for_attention()
    {
        StackingAdvice.Of(null, StackingStatement.Yes).Should().Be(new StackingAdvice(StackingOfPolicy.Silent, StackingStatement.Yes));
        StackingAdvice.Of(Clause(Stacking.Allowed, Standing.Unknown), StackingStatement.Yes).Policy.Should().Be(StackingOfPolicy.Open);
        StackingAdvice.Of(null, StackingStatement.Yes).IsWarning.Should().BeTrue();
    }

    private static Clause<Stacking> Clause(Stacking value, Standing standing) =>
        new(new ClauseOrigin("stacking", standing, new LegalReference("regeling", null, "art. 1", new LocalDate(2026, 1, 1)), null), value,
            new Dictionary<string, Stacking>());
}
