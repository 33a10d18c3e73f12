using System.Text;
using System.Text.Json.Nodes;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Commands;
using SroiTracker.Web.Data.Policies;
using SroiTracker.Web.Wording;

namespace SroiTracker.Tests.Web.Commands;

/// <summary>Files that are no good policy, as they come from a mailbox: each is refused with the place and what to do, and nothing breaks.</summary>
public sealed class BadPolicyFileTests : IDisposable
{
    /// <summary>The folders of the test that runs; tests of one class run one after another.</summary>
    private static readonly List<string> Made = [];

    private const string Folder = "voorbeeldstad";
    private const string Name = "2024-01-01.json";

    /// <summary>What is wrong, how the file is made, where the fault is, which sentence says what to do.</summary>
    public static TheoryData<string, Func<string, string[]>, string, string> Files => new()
    {
        { "a unit that does not exist", Edited(file => file["blocks"]![0]!["unit"] = "perWeek"), "$.blocks[0].unit", "shape.word" },
        { "two versions on one day", TwoFolders, "$", "version.double" },
        { "a percentage of 50,000", Edited(file => file["percentages"]![0]!["basisPoints"] = 50_000), "$.percentages[0].basisPoints", "value.percentage" },
        { "a percentage of 5000%", Edited(file => file["percentages"]![0]!["basisPoints"] = "5000%"), "$.percentages[0].basisPoints", "shape.basisPoints" },
        { "a percentage with a comma", Edited(file => file["percentages"]![0]!["basisPoints"] = 2.5), "$.percentages[0].basisPoints", "shape.basisPoints" },
        { "a negative percentage", Edited(file => file["percentages"]![0]!["basisPoints"] = -500), "$.percentages[0].basisPoints", "value.percentage" },
        { "a source that is not listed", Edited(file => file["vat"]!["source"] = "elders"), "$.vat.source", "clause.source" },
        { "no source at a clause", Edited(file => Drop(file["vat"]!, "source")), "$.vat.source", "shape.missing" },
        { "no sources at all", Edited(file => file.Remove("sources")), "$.sources", "shape.missing" },
        { "a source without a title", Edited(file => Drop(file["sources"]!["own"]!, "title")), "$.sources.own.title", "shape.missing" },
        { "a region that is part of itself through another", Circle, "$.authorities[0].partOf", "member.cycle" },
        { "a municipality that was merged into itself through another", Mergers, "$.municipalities[0].mergedInto", "member.cycle" },
        { "a municipality that follows two folders on a day", Overlap, "$.municipalities[0].policies[1]", "member.overlap" },
        { "a membership that ends before it begins", Backwards, "$.municipalities[0].policies[0]", "member.period" },
        { "a list of authorities that is a list", _ => [Written("authorities.json", "[]"u8.ToArray(), "")], "$", "member.json" },
        { "a bonus on a block that does not exist", Edited(file => file["bonuses"]![0]!["blocks"] = new JsonArray("BOLL")), "$.bonuses", "bonus.block" },
        { "a category that does not exist", Edited(file => file["blocks"]![0]!["categories"] = new JsonArray("stage")), "$.blocks", "category.unknown" },
        { "a byte order mark", Bytes(text => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]), "$", "file.bom" },
        { "UTF-16", Bytes(Encoding.Unicode.GetBytes), "$", "shape.any" },
        { "Latin-1", Bytes(text => Encoding.Latin1.GetBytes(text.Replace("Gemeente", "Gemeenté", StringComparison.Ordinal))), "$", "file.encoding" },
        { "10 MB", Bytes(text => [.. Encoding.UTF8.GetBytes(text), .. Enumerable.Repeat((byte)' ', 10_000_000)]), "$", "file.size" },
        { "nested a hundred deep", Text(text => text.Replace("\"notFound\": []", "\"notFound\": " + new string('[', 100) + new string(']', 100), StringComparison.Ordinal)), "$", "file.deep" },
        { "a million open brackets", Bytes(_ => [.. Enumerable.Repeat((byte)'[', 1_000_000)]), "$", "file.deep" },
        { "NUL bytes", Bytes(text => [.. Encoding.UTF8.GetBytes(text), 0, 0, 0]), "$", "file.json" },
        { "NUL in a text", Edited(file => file["title"] = "Regeling\0"), "$.title", "shape.control" },
        { "nothing in it", Bytes(_ => []), "$", "file.empty" },
        { "only spaces", Bytes(_ => "  \n "u8.ToArray()), "$", "file.empty" },
        { "the word null", Bytes(_ => "null"u8.ToArray()), "$", "file.empty" },
        { "a list", Bytes(_ => "[]"u8.ToArray()), "$", "shape.group" },
        { "plain words", Bytes(_ => "Regeling social return"u8.ToArray()), "$", "file.json" },
        { "XML", Bytes(_ => "<regeling/>"u8.ToArray()), "$", "file.json" },
        { "a comma too many", Text(text => text.Replace("\"notFound\": []", "\"notFound\": [],", StringComparison.Ordinal)), "$", "file.json" },
        { "a comment", Text(text => "// regeling\n" + text), "$", "file.json" },
        { "two documents", Text(text => text + text), "$", "file.json" },
        { "the end cut off", Text(text => text[..^20]), "$", "file.json" },
        { "a field twice", Text(text => text.Replace("\"notFound\": []", "\"notFound\": [], \"notFound\": []", StringComparison.Ordinal)), "$.notFound", "shape.twice" },
        { "a field that is spelled wrong", Edited(file => file["thresold"] = 1), "$.thresold", "shape.unknown" },
        { "a clause that is missing", Edited(file => file.Remove("rounding")), "$.rounding", "shape.missing" },
        { "a clause that is null", Edited(file => file["rounding"] = null), "$.rounding", "shape.missing" },
        { "a clause that is a word", Edited(file => file["rounding"] = "halfEven"), "$.rounding", "shape.group" },
        { "a number where a word belongs", Edited(file => file["rounding"]!["value"] = 1), "$.rounding.value", "shape.word" },
        { "a word where yes or no belongs", Edited(file => file["bonusesAddUp"]!["value"] = "ja"), "$.bonusesAddUp.value", "shape.flag" },
        { "euros with a comma", Edited(file => file["blocks"]![0]!["amountCents"] = "10.000,00"), "$.blocks[0].amountCents", "shape.cents" },
        { "cents with decimals", Edited(file => file["blocks"]![0]!["amountCents"] = 10.5), "$.blocks[0].amountCents", "shape.cents" },
        { "not a number", Text(text => text.Replace("1000000", "NaN", StringComparison.Ordinal)), "$", "file.json" },
        { "an amount of thirty digits", Text(text => text.Replace("1000000", "1" + new string('0', 30), StringComparison.Ordinal)), "$", "shape.cents" },
        { "an amount above a trillion euros", Edited(file => file["blocks"]![0]!["amountCents"] = long.MaxValue), "$.blocks[0].amountCents", "value.tooMuch" },
        { "a negative amount", Edited(file => file["blocks"]![0]!["amountCents"] = -1), "$.blocks[0].amountCents", "value.negative" },
        { "a negative cap", Edited(file => file["blocks"]![0]!["personCaps"]![0]!["months"] = -12), "$.blocks[0].personCaps[0].months", "value.number" },
        { "a cap of two billion months", Edited(file => file["blocks"]![0]!["personCaps"]![0]!["months"] = int.MaxValue), "$.blocks[0].personCaps[0].months", "value.tooLarge" },
        { "two caps by one clock", Edited(file => file["blocks"]![0]!["personCaps"]!.AsArray().Add(JsonNode.Parse("""{"months":24,"clock":"calendar"}"""))), "$.blocks[0].personCaps", "block.clocks" },
        { "level 5", Edited(file => file["blocks"]![0]!["levels"] = new JsonArray(5)), "$.blocks[0].levels", "value.level" },
        { "a list of kinds that is empty", Edited(file => file["thresholds"]![0]!["when"] = JsonNode.Parse("""{"kinds":[]}""")), "$.thresholds[0].when.kinds", "condition.empty" },
        { "labour shares the wrong way round", Edited(file => file["percentages"]![0]!["when"] = JsonNode.Parse("""{"labourShareBelowBp":3000,"labourShareAtLeastBp":5000}""")), "$.percentages[0].when.labourShareBelowBp", "condition.never" },
        { "stated bounds the wrong way round", Edited(Stated), "$.percentages[0].statedMostBp", "percentage.order" },
        { "benefit months the wrong way round", Edited(file => (file["blocks"]![2]!["benefitMonthsFrom"], file["blocks"]![2]!["benefitMonthsTo"]) = (24, 12)), "$.blocks[2].benefitMonthsTo", "block.benefit" },
        { "internship by time without its length", Edited(file => (file["blocks"]![2]!["unit"], file["blocks"]![2]!["proRata"]) = ("internship", file["proRata"]!.DeepClone())), "$.blocks[2].standardWeeks", "block.standardWeeks" },
        { "200 hours a week", Edited(file => file["fullTimeHours"]!["value"] = "200"), "$.fullTimeHours.value", "value.week" },
        { "hours with a comma", Edited(file => file["fullTimeHours"]!["value"] = "37,5"), "$.fullTimeHours.value", "shape.hours" },
        { "hours as a number", Edited(file => file["fullTimeHours"]!["value"] = 36), "$.fullTimeHours.value", "shape.hours" },
        { "a hearing without outcomes", Edited(file => file["sanction"] = Clause("""{"strategy":"hearing","factorBp":10000,"faultException":false}""")), "$.sanction.value.outcomes", "sanction.outcomes" },
        { "a sanction of nothing", Edited(file => file["sanction"] = Clause("""{"strategy":"withhold","factorBp":0,"faultException":false}""")), "$.sanction.value.factorBp", "value.factor" },
        { "a term that does not exist", Edited(file => file["terms"] = new JsonArray(Row("\"term\":\"lunch\",\"from\":\"award\",\"amount\":7,\"unit\":\"days\""))), "$.terms[0].term", "shape.word" },
        { "a term of zero days", Edited(file => file["terms"] = new JsonArray(Row("\"term\":\"plan\",\"from\":\"award\",\"amount\":0,\"unit\":\"days\""))), "$.terms[0].amount", "value.number" },
        { "a region without municipalities", Edited(file => file["region"] = Clause("""{"municipalities":[],"required":true}""")), "$.region.value.municipalities", "condition.empty" },
        { "a day that does not exist", Edited(file => file["start"]!["lastChecked"] = "2026-02-30"), "$.start.lastChecked", "shape.day" },
        { "a day as the Dutch write it", Edited(file => file["start"]!["lastChecked"] = "30-11-2026"), "$.start.lastChecked", "shape.day" },
        { "a name that is no day", _ => [Written("nieuw.json", Encoding.UTF8.GetBytes(Sound))], "$", "file.name" },
        { "a name of a day that does not exist", _ => [Written("2024-02-30.json", Encoding.UTF8.GetBytes(Sound))], "$", "file.name" },
        { "decided in a policy", Edited(file => file["vat"]!["standing"] = "decided"), "$.vat.standing", "clause.decided" },
        { "unknown with a value", Edited(file => (file["vat"]!["standing"], file["vat"]!["reason"]) = ("unknown", "open")), "$.vat", "clause.unknownWithValue" },
        { "published without a value", Edited(file => Drop(file["vat"]!, "value")), "$.vat", "clause.withoutValue" },
        { "assumed without a reason", Edited(file => file["vat"]!["standing"] = "assumed"), "$.vat.reason", "clause.reason" },
        { "an open deciding day", Edited(file => { (file["decidingDay"]!["standing"], file["decidingDay"]!["reason"]) = ("unknown", "open"); Drop(file["decidingDay"]!, "value"); }), "$.decidingDay", "clause.mustBeKnown" },
        { "one code twice", Edited(file => file["blocks"]![0]!["code"] = "BBL"), "$.blocks", "block.double" },
        { "a kind of place twice", Edited(file => file["placementKinds"] = new JsonArray(Kind(), Kind())), "$.placementKinds", "placementKind.double" },
        { "a bonus without a condition", Edited(file => Drop(file["bonuses"]![0]!, "ageMoreThan")), "$.bonuses[0]", "bonus.always" },
        { "an example that does not hold", Text(text => text.Replace("\"amountCents\": 10000000", "\"amountCents\": 30000000", StringComparison.Ordinal)), "V-1", "example.broken" },
        { "examples that are no JSON", _ => [Beside("{\"cases\": ["u8.ToArray())], "$", "example.json" },
        { "an example with a number that is too large", _ => [Beside("""{"cases":[{"id":"X-1","policy":"voorbeeldstad","on":"2026-03-01","credit":{"block":"SUPERVISION","hours":"99999999999999999"},"expected":{}}]}"""u8.ToArray())], "X-1.credit.hours", "case.number" },
    };

    private static string Sound => File.ReadAllText(Path.Combine(PolicyLibrary.OwnFolder, Folder, Name));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_bad_file_is_refused_with_its_place_and_what_to_do(string what, Func<string, string[]> make, string place, string code)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var exit = await new PolicyCheckCommand().RunAsync(make(what), output, error, CancellationToken.None);

        exit.Should().Be(1, what);
        var lines = error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Should().Contain(line => line.Contains(" " + place, StringComparison.Ordinal) && Says(line, code), what);
        lines.Should().AllSatisfy(line => line.Should().MatchRegex(@"^\S+ .+: [A-Z].+\.( \(.*\))?$", "a line is file, place, a sentence and a detail"));
        error.ToString().Should().NotContain("fault.").And.NotContain("   at ").And.NotContain("Exception");
    }

    [Fact]
    public void There_are_at_least_sixty_of_them() => Files.Count.Should().BeGreaterThanOrEqualTo(60);

    private static bool Says(string line, string code) => code == "shape.any" || line.Contains(Explainer.Dutch.Fault(code), StringComparison.Ordinal);

    private static Func<string, string[]> Edited(Action<JsonObject> change) => Text(text =>
    {
        var document = JsonNode.Parse(text)!.AsObject();
        change(document);
        return document.ToJsonString();
    });

    private static Func<string, string[]> Text(Func<string, string> change) => Bytes(text => Encoding.UTF8.GetBytes(change(text)));

    private static Func<string, string[]> Bytes(Func<string, byte[]> make) => _ => [Written(Name, make(Sound))];

    public void Dispose()
    {
        foreach (var folder in Made) Directory.Delete(folder, recursive: true);
        Made.Clear();
    }

    /// <summary>Writes the file, with the sound examples beside it, in a folder of its own.</summary>
    private static string Written(string name, byte[] content, string folder = Folder, byte[]? examples = null)
    {
        Made.Add(Directory.CreateTempSubdirectory("sroi-bad-").FullName);
        var path = Path.Combine(Made[^1], folder);
        Directory.CreateDirectory(path);
        if (folder.Length > 0)
        {
            File.WriteAllBytes(Path.Combine(path, PolicyLibrary.ExamplesFile),
                examples ?? File.ReadAllBytes(Path.Combine(PolicyLibrary.OwnFolder, Folder, PolicyLibrary.ExamplesFile)));
        }

        File.WriteAllBytes(Path.Combine(path, name), content);
        return Path.Combine(path, name);
    }

    private static string Beside(byte[] examples) => Written(Name, Encoding.UTF8.GetBytes(Sound), examples: examples);

    private static string[] TwoFolders(string what) => [Written(Name, Encoding.UTF8.GetBytes(Sound)), Written(Name, Encoding.UTF8.GetBytes(Sound))];

    private static string[] Circle(string what) => Authorities("""
        {"authorities":[{"folder":"noord","partOf":"midden"},{"folder":"midden","partOf":"zuid"},{"folder":"zuid","partOf":"noord"}],"municipalities":[]}
        """);

    private static string[] Mergers(string what) => Authorities("""
        {"authorities":[],"municipalities":[{"code":"GM0001","mergedInto":{"code":"GM0002","day":"2020-01-01"}},{"code":"GM0002","mergedInto":{"code":"GM0001","day":"2021-01-01"}}]}
        """);

    private static string[] Overlap(string what) => Authorities("""
        {"authorities":[],"municipalities":[{"code":"GM0001","name":"Dorp","policies":[{"folder":"a","from":"2020-01-01","to":"2022-12-31"},{"folder":"b","from":"2022-12-31"}]}]}
        """);

    private static string[] Backwards(string what) => Authorities("""
        {"authorities":[],"municipalities":[{"code":"GM0001","name":"Dorp","policies":[{"folder":"a","from":"2020-01-01","to":"2019-12-31"}]}]}
        """);

    private static string[] Authorities(string text) => [Written(PolicyFolderCheck.AuthoritiesFile, Encoding.UTF8.GetBytes(text), "")];

    private static void Drop(JsonNode clause, string field) => clause.AsObject().Remove(field);

    private static void Stated(JsonObject file)
    {
        var row = file["percentages"]![0]!;
        (row["contractMayState"], row["statedLeastBp"], row["statedMostBp"]) = (true, 500, 200);
    }

    private static JsonNode Clause(string value) =>
        JsonNode.Parse($$"""{"value":{{value}},"standing":"published","source":"own","lastChecked":"2026-11-22"}""")!;

    private static JsonNode Row(string fields) => JsonNode.Parse($$"""{{{fields}},"standing":"published","source":"own","lastChecked":"2026-11-22"}""")!;

    private static JsonNode Kind() => Row("\"code\":\"GEDEELD\",\"label\":\"Gedeelde plaats\",\"factorBp\":10000,\"share\":\"students\"");
}
