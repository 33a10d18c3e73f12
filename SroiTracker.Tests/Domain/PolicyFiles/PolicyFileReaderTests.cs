using System.Text;
using System.Text.Json.Nodes;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.PolicyFiles;

public sealed class PolicyFileReaderTests
{
    public static TheoryData<string, Action<JsonObject>, string, string> Faults => new()
    {
        { "an unknown property", file => file["thresold"] = 1, "$.thresold", "shape.unknown" },
        { "a missing clause", file => file.Remove("rounding"), "$.rounding", "shape.missing" },
        { "a wrong word", file => file["base"]!["value"] = "turnover", "$.base.value", "shape.word" },
        { "a number for a word", file => file["rounding"]!["value"] = 1, "$.rounding.value", "shape.word" },
        { "a day that does not exist", file => file["start"]!["lastChecked"] = "2026-02-30", "$.start.lastChecked", "shape.day" },
        { "a source that is not there", file => file["vat"]!["source"] = "elders", "$.vat.source", "clause.source" },
        { "assumed without a reason", file => file["vat"]!["standing"] = "assumed", "$.vat.reason", "clause.reason" },
        { "decided", file => file["vat"]!["standing"] = "decided", "$.vat.standing", "clause.decided" },
        { "unknown with a value", file => Open(file["vat"]!), "$.vat", "clause.unknownWithValue" },
        { "published without a value", file => ((JsonObject)file["vat"]!).Remove("value"), "$.vat", "clause.withoutValue" },
        { "percentage 50,000", file => file["percentages"]![0]!["basisPoints"] = 50_000, "$.percentages[0].basisPoints", "value.percentage" },
        { "a negative amount", file => file["blocks"]![0]!["amountCents"] = -1, "$.blocks[0].amountCents", "value.negative" },
        { "hours that are words", file => file["fullTimeHours"]!["value"] = "voltijd", "$.fullTimeHours.value", "shape.hours" },
        { "level 5", file => file["blocks"]![0]!["levels"] = new JsonArray(5), "$.blocks[0].levels", "value.level" },
        { "one code twice", file => file["blocks"]![0]!["code"] = "BBL", "$.blocks", "block.double" },
        { "an amount for an invoice", file => file["blocks"]![5]!["amountCents"] = 1, "$.blocks[5].amountCents", "block.amount" },
        { "a category that is not there", file => file["blocks"]![0]!["categories"] = new JsonArray("stage"), "$.blocks", "category.unknown" },
        { "a bonus on no block", file => file["bonuses"]![0]!["blocks"] = new JsonArray("BOLL"), "$.bonuses", "bonus.block" },
        { "a bonus without a condition", file => ((JsonObject)file["bonuses"]![0]!).Remove("ageMoreThan"), "$.bonuses[0]", "bonus.always" },
        { "an open deciding day", file => Open(file["decidingDay"]!, keepValue: false), "$.decidingDay", "clause.mustBeKnown" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_file_with_a_fault_is_refused_with_its_place(string what, Action<JsonObject> change, string place, string code)
    {
        var (version, faults) = Rules.Changed(change);

        version.Should().BeNull(what);
        faults.Should().Contain(fault => fault.Code == code && fault.Place.StartsWith(place, StringComparison.Ordinal), what);
    }

    [Theory]
    [InlineData("2024-1-1.json")]
    [InlineData("2024-02-30.json")]
    [InlineData("nieuw.json")]
    [InlineData("2024-01-01.txt")]
    public void The_name_of_the_file_is_its_only_date(string name) =>
        Rules.Changed(_ => { }, name).Faults.Single().Code.Should().Be("file.name");

    [Theory]
    [InlineData("\uFEFF{}", "file.bom")]
    [InlineData("", "file.empty")]
    [InlineData("{\"title\":\"a\",\"title\":\"b\"}", "shape.twice")]
    [InlineData("null", "file.empty")]
    public void Text_that_is_no_policy_is_refused(string text, string code) =>
        PolicyFileReader.Read("voorbeeldstad", "2024-01-01.json", Encoding.UTF8.GetBytes(text)).Faults[0].Code.Should().Be(code);

    [Fact]
    public void A_file_of_10_MB_is_refused_before_it_is_read() =>
        PolicyFileReader.Read("voorbeeldstad", "2024-01-01.json", new byte[10_000_000]).Faults.Single().Code.Should().Be("file.size");

    private static void Open(JsonNode clause, bool keepValue = true)
    {
        clause["standing"] = "unknown";
        clause["reason"] = "open";
        if (!keepValue) clause.AsObject().Remove("value");
    }
}
