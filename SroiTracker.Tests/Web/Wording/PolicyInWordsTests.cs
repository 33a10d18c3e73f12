using System.Globalization;
using System.Resources;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Wording;

namespace SroiTracker.Tests.Web.Wording;

public sealed class PolicyInWordsTests
{
    [Fact]
    public void Everything_that_a_policy_can_say_is_described()
    {
        var said = Words(FullPolicy.Version);

        var variations = Variations.Of(FullPolicy.Version).Select(each => (each.Property, Seen: Words((PolicyVersion)each.Copy) != said)).ToList();

        variations.Count.Should().BeGreaterThan(90);
        variations.GroupBy(each => each.Property).Where(each => !each.Any(variation => variation.Seen)).Select(each => each.Key)
            .Should().BeEmpty("a change of any of these is seen in the description");
    }

    [Fact]
    public void No_phrase_is_missing_or_unfilled()
    {
        var versions = Rules.Book.Folders.SelectMany(Rules.Book.Versions).Append(FullPolicy.Version);
        string[] cultures = ["nl-NL", "en"];

        var lines = versions.SelectMany(version => cultures.SelectMany(culture => new PolicyInWords(CultureInfo.GetCultureInfo(culture)).Describe(version)));

        lines.Where(line => line.Label.Contains("label.", StringComparison.Ordinal) || line.Value.Contains('{', StringComparison.Ordinal) || line.Value.Length == 0)
            .Select(line => line.Key + ": " + line.Value).Should().BeEmpty();
    }

    [Fact]
    public void Every_word_of_a_closed_list_of_policies_has_a_phrase()
    {
        var texts = new ResourceManager(typeof(PolicyWordsTexts));
        var lists = typeof(PolicyVersion).Assembly.GetTypes().Where(type => type is { IsEnum: true, Namespace: "SroiTracker.Domain.Policies" })
            .Append(typeof(PolicySection)).Append(typeof(Standing)).Append(typeof(Rounding));
        var missing = lists.Where(type => type != typeof(PartThreshold) && type != typeof(PartOf) && type != typeof(TermUnit))
            .SelectMany(type => Enum.GetNames(type).Select(name => $"{Camel(type.Name)}.{Camel(name)}"))
            .Where(key => texts.GetString(key, CultureInfo.GetCultureInfo("nl-NL")) is null);

        missing.Should().BeEmpty();
    }

    [Fact]
    public void Every_line_has_a_key_of_its_own() =>
        Rules.Book.Folders.SelectMany(Rules.Book.Versions).Append(FullPolicy.Version)
            .Where(version => PolicyInWords.Dutch.Describe(version).GroupBy(line => line.Key).Any(keys => keys.Count() > 1))
            .Select(version => version.Title).Should().BeEmpty();

    [Fact]
    public void An_open_clause_says_which_values_it_may_have()
    {
        var line = PolicyInWords.Dutch.Describe(Rules.Version("utrecht", 2026, 1, 1)).Single(each => each.Key == "bonusProRata");

        line.Value.Should().StartWith("onbekend: ").And.Contain(" of ");
        line.Standing.Should().Be(Standing.Unknown);
    }

    [Fact]
    public void Amounts_and_conditions_read_as_the_field_writes_them()
    {
        var lines = PolicyInWords.Dutch.Describe(FullPolicy.Version).Where(line => line.Section != PolicySection.Bonuses)
            .ToDictionary(line => line.Label + "|" + line.Row, line => line.Value);

        lines["Stagiair|"].Should().Be("hoogstens €\u00A020.000,00 per jaar voltijd");
        lines["Maximum per persoon|block.BOL"].Should().Be("hoogstens 24 maanden, in gewerkte tijd");
        lines["Deel van de factuur|block.BOL"].Should().Be("50%: register Code Sociale Ondernemingen, vanaf PSO-trede 1 en in Voorbeeldstad");
        lines["Plan van aanpak|"].Should().Be("30 dagen na de gunning; eindigt op een werkdag; herinnering 7 dagen vooraf");
        lines["Bij een tekort|"].Should().Be(
            "eerst een gesprek, dan een besluit; 125% van het tekort; mogelijk: kwijtschelden; niets als de opdrachtnemer geen schuld heeft");
    }

    private static string Words(PolicyVersion version) =>
        string.Join('\n', PolicyInWords.Dutch.Describe(version).Select(line => $"{line.Key} {line.Label} {line.Value}"));

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
