using NodaTime;
using SroiTracker.Domain.Alerts;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Alerts;

public sealed class AlertEvaluationTests
{
    private static readonly LocalDate Today = Chances.Today;

    [Fact]
    public void A_fresh_suggestion_is_raised_and_a_second_run_changes_nothing()
    {
        var suggestion = Suggestion();
        var first = Evaluate([], [suggestion]);

        first.Should().Equal(new RaiseAlert(suggestion));
        Evaluate([AlertOf(suggestion)], [suggestion]).Should().BeEmpty();
    }

    [Fact]
    public void A_newer_snapshot_continues_the_alert()
    {
        var newer = Suggestion() with { Shortage = Chances.Shortage(Chances.Total, 700) };

        Evaluate([AlertOf(Suggestion())], [newer]).Should().Equal(new ContinueAlert(new(Chances.Id(9, 1)), newer));
    }

    [Fact]
    public void Stale_figures_never_alert_nor_change_an_open_alert()
    {
        var stale = Suggestion() with { IsStale = true, MayAlert = false, Score = 1 };

        Evaluate([], [stale]).Should().Equal(new WaitForLater(stale, WaitReason.Stale));
        Evaluate([AlertOf(Suggestion())], [stale]).Should().BeEmpty();
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void A_dismissed_alert_is_not_raised_again_within_its_term(int days, bool isRaised)
    {
        var until = new LocalDate(2026, 6, 1);
        var dismissed = AlertOf(Suggestion(), raisedOn: new(2026, 1, 5)) with { State = new DismissedAlert("past niet", until) };

        Evaluate([dismissed], [Suggestion()], until.PlusDays(days)).OfType<RaiseAlert>().Any().Should().Be(isRaised);
    }

    [Theory]
    [InlineData(179, false)]
    [InlineData(180, true)]
    public void A_finished_alert_is_not_raised_again_for_half_a_year(int days, bool isRaised)
    {
        var placed = AlertOf(Suggestion(), raisedOn: Today.PlusDays(-200)) with { State = new PlacedAlert(), StateSince = Today.PlusDays(-days) };

        Evaluate([placed], [Suggestion()]).OfType<RaiseAlert>().Any().Should().Be(isRaised);
    }

    [Fact]
    public void An_adviser_gets_ten_alerts_a_day_the_best_first()
    {
        var suggestions = Enumerable.Range(1, 12).Select(number => Suggestion(number)).ToList();

        var changes = Evaluate([], suggestions);

        changes.OfType<RaiseAlert>().Should().HaveCount(10);
        changes.OfType<WaitForLater>().Select(wait => (wait.Reason, wait.Suggestion.Contract.Value)).Should().Equal(
            (WaitReason.DailyBudget, Chances.Id(1, 11)), (WaitReason.DailyBudget, Chances.Id(1, 12)));
    }

    [Fact]
    public void The_budget_counts_what_was_raised_earlier_that_day_and_holds_on_a_second_run()
    {
        var suggestions = Enumerable.Range(1, 12).Select(number => Suggestion(number)).ToList();
        var raised = suggestions.Take(10).Select((suggestion, place) => AlertOf(suggestion, number: place + 1)).ToList();

        Evaluate(raised, suggestions).Should().OnlyContain(change => change is WaitForLater);
        Evaluate(raised, suggestions, Today.PlusDays(1)).OfType<RaiseAlert>().Should().HaveCount(2);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(13, false)]
    [InlineData(14, true)]
    public void A_contractor_is_left_alone_for_fourteen_days_but_one_day_is_one_conversation(int daysAgo, bool isRaised)
    {
        var earlier = AlertOf(Suggestion(), raisedOn: Today.PlusDays(-daysAgo));
        var next = Suggestion(scope: Chances.Care);

        Evaluate([earlier], [Suggestion(), next]).OfType<RaiseAlert>().Any().Should().Be(isRaised);
    }

    [Fact]
    public void An_alert_closes_itself_with_the_reason()
    {
        var alert = AlertOf(Suggestion());
        HashSet<ContractId> contracts = [new(Chances.Id(1, 1))];
        HashSet<string> scopes = ["AM13/total"];

        Reason(new([alert], [], contracts, new HashSet<string>())).Should().Be(ExpiryReason.ShortageGone);
        Reason(new([alert], [], new HashSet<ContractId>(), scopes)).Should().Be(ExpiryReason.BalanceGone);
        Reason(new([alert], [], contracts, scopes)).Should().Be(ExpiryReason.NoLongerFits);
    }

    [Fact]
    public void A_referred_alert_stays_with_the_people_who_work_on_it() =>
        Evaluate([AlertOf(Suggestion()) with { State = new ReferredAlert() }], []).Should().BeEmpty();

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void A_snoozed_alert_comes_back_on_its_day(int days, bool isWoken)
    {
        var snoozed = AlertOf(Suggestion()) with { State = new SnoozedAlert(Today) };

        Evaluate([snoozed], [Suggestion()], Today.PlusDays(days)).OfType<WakeAlert>().Any().Should().Be(isWoken);
    }

    [Fact]
    public void Only_the_moves_of_the_table_are_allowed()
    {
        AlertState[] states =
        [
            new NewAlert(), new SeenAlert(), new SnoozedAlert(Today), new ReferredAlert(), new PlacedAlert(), new NoPlaceAlert("r"),
            new DismissedAlert("r", Today), new ExpiredAlert(ExpiryReason.ShortageGone),
        ];

        var moves = from start in states from end in states where AlertRules.CanMove(start, end) select $"{Name(start)}>{Name(end)}";

        moves.Should().Equal(
            "New>Seen", "New>Expired", "Seen>Snoozed", "Seen>Referred", "Seen>Dismissed", "Seen>Expired", "Snoozed>New", "Snoozed>Seen",
            "Snoozed>Expired", "Referred>Placed", "Referred>NoPlace");
    }

    private static string Name(AlertState state) => state.GetType().Name.Replace("Alert", "", StringComparison.Ordinal);

    private static ExpiryReason Reason(AlertFacts facts) =>
        AlertEvaluation.Evaluate(facts, Today).OfType<ExpireAlert>().Single().Reason;

    private static IReadOnlyList<AlertChange> Evaluate(
        IReadOnlyCollection<Alert> alerts, IReadOnlyCollection<MatchSuggestion> suggestions, LocalDate? today = null) =>
        AlertEvaluation.Evaluate(
            new(alerts, suggestions, suggestions.Select(suggestion => suggestion.Contract).ToHashSet(), suggestions.Select(suggestion => suggestion.Scope).ToHashSet()),
            today ?? Today);

    private static MatchSuggestion Suggestion(int number = 1, ShortageScope? scope = null) =>
        ShortageMatching.Suggest(
            Chances.Obligation(number), [Chances.Shortage(scope ?? Chances.Total)], Chances.Mapping, Chances.Weights, Today).Single();

    private static Alert AlertOf(MatchSuggestion suggestion, int number = 1, LocalDate? raisedOn = null) => new()
    {
        Id = new(Chances.Id(9, number)),
        Key = AlertKey.Of(suggestion),
        Contractor = suggestion.Obligation.Contractor,
        Adviser = suggestion.Obligation.Adviser,
        RaisedOn = raisedOn ?? Today,
        State = new NewAlert(),
        StateSince = raisedOn ?? Today,
        Score = suggestion.Score,
        Count = suggestion.Shortage.Count,
        Places = suggestion.Places,
        MeasuredOn = suggestion.Shortage.MeasuredOn,
    };
}
