using System.Text.Json;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Policies;
using SroiTracker.Web.Features.Calculator;
using SroiTracker.Web.Wording;

namespace SroiTracker.Tests.Web.Calculator;

public sealed class CaseFactTests
{
    [Theory]
    [InlineData("obligation")]
    [InlineData("credit")]
    public void Every_fact_of_the_case_format_is_a_question_of_the_calculator(string question)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(PolicyLibrary.OwnFolder, "case.schema.json")));
        var names = Properties(schema.RootElement, question).Except(["select", "periods", "categoriesCreditedCents"]);
        var known = question == "obligation"
            ? CaseFacts.Obligation.Select(fact => fact.Name)
            : CaseFacts.Effort.Concat(CaseFacts.Period).Select(fact => fact.Name);
        var groups = question == "obligation" ? ObligationFields.Groups : EffortFields.Groups;

        known.Should().BeEquivalentTo(names);
        groups.SelectMany(group => group.Keys).Should().OnlyHaveUniqueItems().And.Contain(
            (question == "obligation" ? CaseFacts.Obligation : CaseFacts.Effort.Concat(CaseFacts.Period)).Select(fact => fact.Key));
    }

    [Fact]
    public void Every_fact_has_a_name_and_its_words()
    {
        var words = CaseFactWords.Current;
        var facts = CaseFacts.Obligation.Concat(CaseFacts.Effort).Concat(CaseFacts.Period).Concat(CaseFacts.Selection).ToList();

        facts.Where(fact => words.Label(fact.Key) == fact.Key).Select(fact => fact.Key).Should().BeEmpty();
        facts.Where(fact => fact.Kind == CaseFactKind.Term).SelectMany(fact => words.Choices(fact)).Where(choice => choice.Label.Contains('.', StringComparison.Ordinal))
            .Should().BeEmpty();
    }

    [Theory]
    [InlineData(CaseFactKind.Money, "9.500,00", "950000")]
    [InlineData(CaseFactKind.Percent, "2,5", "250")]
    [InlineData(CaseFactKind.Percent, "2,5%", "250")]
    [InlineData(CaseFactKind.Number, "31,5", "31.5")]
    [InlineData(CaseFactKind.Fraction, "31,5", "31.5")]
    [InlineData(CaseFactKind.Fraction, "360/91", "360/91")]
    [InlineData(CaseFactKind.Fraction, "12/4", "3")]
    [InlineData(CaseFactKind.Count, " 12 ", "12")]
    [InlineData(CaseFactKind.Day, "1-3-2026", "2026-03-01")]
    public void What_people_type_becomes_what_a_case_writes(CaseFactKind kind, string typed, string value) =>
        CaseFactWords.Read(new CaseFact("fact", kind), typed).Should().Be((value, null));

    [Theory]
    [InlineData(CaseFactKind.Money, "-1", "MoneyUnreadable")]
    [InlineData(CaseFactKind.Money, "1,234.56", "MoneyEnglishNotation")]
    [InlineData(CaseFactKind.Percent, "100,01", "PercentUnreadable")]
    [InlineData(CaseFactKind.Percent, "0,001", "PercentUnreadable")]
    [InlineData(CaseFactKind.Count, "1,5", "CountUnreadable")]
    [InlineData(CaseFactKind.Number, "-3", "HoursUnreadable")]
    [InlineData(CaseFactKind.Fraction, "3/0", "HoursUnreadable")]
    [InlineData(CaseFactKind.Fraction, "-3/4", "HoursUnreadable")]
    [InlineData(CaseFactKind.Fraction, "1/2/3", "HoursUnreadable")]
    [InlineData(CaseFactKind.Number, "3/4", "HoursUnreadable")] // only what was measured may be a fraction
    [InlineData(CaseFactKind.Day, "31-2-2026", "DayUnreadable")]
    public void What_cannot_be_read_says_what_is_wrong(CaseFactKind kind, string typed, string fault) =>
        CaseFactWords.Read(new CaseFact("fact", kind), typed).Should().Be((null, fault));

    [Fact]
    public void A_list_is_typed_with_semicolons()
    {
        var fact = new CaseFact("callOffsCents", CaseFactKind.Money, IsList: true);

        CaseFactWords.Read(fact, "40.000,00; 70.000").Should().Be(("4000000;7000000", null));
        CaseFactWords.Typed(fact, "4000000;7000000").Should().Be("40.000,00; 70.000,00");
    }

    private static List<string> Properties(JsonElement schema, string question)
    {
        var text = schema.GetRawText();
        var found = Find(schema, question) ?? throw new InvalidOperationException(text);
        return [.. found.GetProperty("properties").EnumerateObject().Select(each => each.Name)];
    }

    /// <summary>The object schema under the name, wherever it stands.</summary>
    private static JsonElement? Find(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object) return null;
        foreach (var each in element.EnumerateObject())
        {
            if (each.Name == name && each.Value.ValueKind == JsonValueKind.Object && each.Value.TryGetProperty("properties", out _)) return each.Value;
            if (Find(each.Value, name) is { } found) return found;
        }

        return null;
    }
}
