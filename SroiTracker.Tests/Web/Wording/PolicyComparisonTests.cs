using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Wording;

namespace SroiTracker.Tests.Web.Wording;

public sealed class PolicyComparisonTests
{
    private static readonly PolicyVersion Before = FullPolicy.Version;

    [Fact]
    public void A_version_does_not_differ_from_itself() =>
        PolicyComparison.Dutch.Between(Before, Before).Should().BeEmpty();

    [Fact]
    public void An_amount_that_changes_is_one_line_with_both_amounts()
    {
        var block = Before.Blocks[0];
        var after = Before with { Blocks = [block with { Amount = block.Amount! with { Value = Money.OfCents(1_000_000) } }] };

        Differences(after).Should().Equal("blok BOL (Stagiair): hoogstens €\u00A020.000,00 per jaar voltijd → hoogstens €\u00A010.000,00 per jaar voltijd");
    }

    [Fact]
    public void An_attribute_names_its_row()
    {
        var after = Before with { Blocks = [Before.Blocks[0] with { StandardWeeks = null, Levels = [3] }] };

        Differences(after).Should().Equal("blok BOL (Stagiair), Mbo-niveau: 3 en 4 → 3", "blok BOL (Stagiair), Standaardduur: 20 weken → geen");
    }

    [Fact]
    public void A_row_that_comes_or_goes_is_one_line()
    {
        var after = Before with { Bonuses = [Before.Bonuses[0]], Blocks = [Before.Blocks[0], Before.Blocks[0] with { Code = "BBL", Label = "Leerling" }] };

        Differences(after).Should().Equal(
            "blok BBL (Leerling): nieuw, hoogstens €\u00A020.000,00 per jaar voltijd", "toeslag 50 jaar of ouder: vervallen");
    }

    [Fact]
    public void A_clause_that_comes_or_goes_is_said()
    {
        var after = Before with { ObligationCap = null };

        Differences(after).Should().Equal("Hoogste verplichting: vervallen");
        PolicyComparison.Dutch.Between(after, Before).Select(each => each.Sentence).Should().Equal("Hoogste verplichting: nieuw, €\u00A0300.000,00");
    }

    [Fact]
    public void A_clause_that_becomes_sure_is_said()
    {
        var after = Before with { Vat = Before.Vat with { Origin = Before.Vat.Origin with { Standing = Standing.Published } } };
        var unsure = Before with { Vat = Before.Vat with { Origin = Before.Vat.Origin with { Standing = Standing.Assumed } } };

        PolicyComparison.Dutch.Between(unsure, after).Should().ContainSingle().Which.Sentence.Should().EndWith("(was aangenomen, nu gepubliceerd)");
    }

    [Fact]
    public void Rows_of_two_authorities_are_matched_by_what_they_are_about_and_never_by_code()
    {
        var block = Before.Blocks[0];
        var other = Before with
        {
            Folder = "elders",
            Blocks = [block with { Pathway = Pathway.Bbl }, block with { Code = "STAGE_MBO", Label = "Mbo-stage", HoursPerWeekMax = null }],
        };

        var differences = PolicyComparison.Dutch.Between(Before, other);

        differences.Select(each => each.Sentence).Should().Equal(
            "blok BOL (Stagiair), Meeste uren per week: hoogstens 2 uur per week → geen",
            "blok BOL (Stagiair): nieuw, hoogstens €\u00A020.000,00 per jaar voltijd");
    }

    [Theory]
    [InlineData("utrecht", "leiden")]
    [InlineData("haaglanden", "utrecht")]
    [InlineData("leiden", "voorbeeldstad")]
    public void Everything_of_both_authorities_is_shown_once(string one, string other)
    {
        var (before, after) = (Rules.Version(one, 2026, 1, 1), Rules.Version(other, 2026, 1, 1));

        var all = PolicyComparison.Dutch.Everything(before, after);

        all.Where(each => each.Before is { Row: null }).Select(each => each.Before!.Key).Should().OnlyHaveUniqueItems();
        all.Where(each => each.After is { Row: null }).Select(each => each.After!.Key).Should().OnlyHaveUniqueItems();
        all.Count(each => each.After is { Section: PolicySection.Blocks, Row: null }).Should().Be(after.Blocks.Count);
    }

    [Fact]
    public void The_earlier_and_the_current_table_of_utrecht_differ_in_the_amount_of_an_internship()
    {
        var differences = PolicyComparison.Dutch.Between(Rules.Version("utrecht", 2020, 1, 1), Rules.Version("utrecht", 2026, 1, 1));

        differences.Should().Contain(each => each.Sentence.Contains("€\u00A010.000,00 per jaar voltijd → €\u00A020.000,00 per jaar voltijd"));
    }

    private static IEnumerable<string> Differences(PolicyVersion after) => PolicyComparison.Dutch.Between(Before, after).Select(each => each.Sentence);
}
