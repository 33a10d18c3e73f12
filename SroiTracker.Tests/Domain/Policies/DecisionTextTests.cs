using SroiTracker.Domain.Policies;

namespace SroiTracker.Tests.Domain.Policies;

/// <summary>What may be written as a decision or a fact, at every bound.</summary>
public sealed class DecisionTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("31.5", "63/2")]
    [InlineData("0.1234", "617/5000")]
    [InlineData("0.12345", null)] // a decimal too many
    [InlineData("123456789.5", null)]
    [InlineData(".5", null)]
    [InlineData(".12345", null)]
    [InlineData("10000", "10000")]
    [InlineData("10000.0001", null)]
    [InlineData("10001", null)]
    [InlineData("-1", null)]
    [InlineData("", null)]
    [InlineData("31,5", null)]
    public void A_number_has_at_most_four_decimals_and_is_at_most_10000(string text, string? expected) =>
        DecisionText.Number(text)?.ToString().Should().Be(expected);

    [Theory]
    [InlineData("168", true)]
    [InlineData("168.0001", false)]
    [InlineData("0", true)]
    public void A_week_has_168_hours(string text, bool isRead) => (DecisionText.WeekHours(text) is not null).Should().Be(isRead);

    [Theory]
    [InlineData("0.0001", true)]
    [InlineData("0", false)]
    public void What_is_divided_by_is_more_than_zero(string text, bool isRead) => (DecisionText.Positive(text) is not null).Should().Be(isRead);

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("10000000000000", 10_000_000_000_000)]
    [InlineData("10000000000001", null)]
    [InlineData("-1", null)]
    [InlineData("1.5", null)]
    [InlineData("1e3", null)]
    public void An_amount_is_in_whole_cents_up_to_100_billion_euros(string text, long? cents) => (DecisionText.Cents(text)?.Cents).Should().Be(cents);

    [Theory]
    [InlineData("1000000000", true)]
    [InlineData("1000000001", false)]
    public void A_unit_of_a_table_is_worth_at_most_10_million_euros(string text, bool isRead) => (DecisionText.UnitCents(text) is not null).Should().Be(isRead);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("10000", 10_000)]
    [InlineData("10001", null)]
    [InlineData("-1", null)]
    public void Basis_points_are_at_most_the_whole(string text, int? points) => (DecisionText.BasisPoints(text)?.BasisPoints).Should().Be(points);

    [Theory]
    [InlineData("0", 0)]
    [InlineData("10000", 10_000)]
    [InlineData("10001", null)]
    [InlineData("1.5", null)]
    public void A_count_is_at_most_10000(string text, int? count) => DecisionText.Count(text).Should().Be(count);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("True", null)]
    [InlineData("ja", null)]
    public void Yes_and_no_are_true_and_false(string text, bool? expected) => DecisionText.YesNo(text).Should().Be(expected);

    [Theory]
    [InlineData("PrO/VSO", Pathway.ProVso)]
    [InlineData("pro-vso", Pathway.ProVso)]
    [InlineData("bol", Pathway.Bol)]
    [InlineData("", null)]
    [InlineData("0", null)] // the number of a word is no word
    [InlineData("-", null)]
    [InlineData("bol bbl", null)]
    public void A_word_is_read_whatever_its_case_slash_and_dash(string text, Pathway? expected) => DecisionText.Term<Pathway>(text).Should().Be(expected);

    [Theory]
    [InlineData(PsoStep.Aspirant, "aspirant")]
    [InlineData(PsoStep.Step1, "1")]
    [InlineData(PsoStep.Step2, "2")]
    [InlineData(PsoStep.Step3, "3")]
    [InlineData(PsoStep.Step30Plus, "30+")]
    public void A_step_of_the_PSO_ladder_reads_as_it_is_written(PsoStep step, string text)
    {
        DecisionText.Of(step).Should().Be(text);
        DecisionText.PsoStep(text).Should().Be(step);
    }
}
