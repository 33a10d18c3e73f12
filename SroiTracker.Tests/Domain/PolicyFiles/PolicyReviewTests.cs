using System.Text;
using System.Text.Json.Nodes;
using NodaTime;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Policies;

namespace SroiTracker.Tests.Domain.PolicyFiles;

public sealed class PolicyReviewTests
{
    public static TheoryData<string, Action<JsonObject>, string, string> Odd => new()
    {
        { "a threshold behind one for all", file => Copy(file["thresholds"]!, 0), "$.thresholds[1]", "row.unreachable" },
        { "a percentage for works behind one for all", file => Copy(file["percentages"]!, 0)["when"] = JsonNode.Parse("""{"kinds":["works"]}"""), "$.percentages[1]", "row.unreachable" },
        { "a percentage of 50%", file => file["percentages"]![0]!["basisPoints"] = 5000, "$.percentages[0].basisPoints", "percentage.high" },
        { "a category without blocks", file => file["blocks"]![3]!["categories"] = new JsonArray(), "$.categories[0]", "category.unused" },
        { "an internship of one level beside all levels", file => Narrow(file), "$.blocks[6]", "block.sameFacts" },
        { "no blocks", file => (file["blocks"], file["bonuses"]) = (new JsonArray(), new JsonArray()), "$.blocks", "block.noneAtAll" },
        { "a contribution in kind by the year", file => file["blocks"]![0]!["kind"] = "inKind", "$.blocks[0]", "block.inKindUnit" },
        { "older than 50 and at most 40", file => file["bonuses"]![0]!["ageAtMost"] = 40, "$.bonuses[0]", "bonus.never" },
        { "a bonus for a group that no block is for", file => file["bonuses"]![0]!["targetGroup"] = "WW", "$.bonuses[0].targetGroup", "bonus.noBlock" },
        { "a source that no clause names", file => file["sources"]!["old"] = JsonNode.Parse("""{"title":"Oud","read":"2020"}"""), "$.sources.old", "source.unused" },
        { "a clause of two years ago", file => file["vat"]!["lastChecked"] = "2024-11-21", "$.vat", "clause.old" },
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public void What_nobody_can_reach_or_checked_is_named_with_its_place(string what, Action<JsonObject> change, string place, string code)
    {
        var found = Review(change).Single(finding => finding.Code == code);

        found.Place.Should().Be(place, what);
        found.Severity.Should().Be(FindingSeverity.Warning);
    }

    [Fact]
    public void A_sound_version_has_no_findings() => Review(_ => { }).Should().BeEmpty();

    [Theory]
    [InlineData("2025-11-21", 1)] // a year and a day
    [InlineData("2025-11-22", 0)] // a year
    [InlineData("2025-11-23", 0)]
    public void A_check_is_old_after_a_year(string checkedOn, int findings) =>
        Review(file => file["vat"]!["lastChecked"] = checkedOn).Should().HaveCount(findings);

    [Fact]
    public void Days_of_a_membership_before_the_first_version_are_a_gap()
    {
        var members = new[] { new MembershipDays("Dorp", new LocalDate(2023, 1, 1), null) };

        PolicyReview.Time("f", new LocalDate(2024, 1, 1), [], members, isNew: false).Single().Detail.Should().Be("Dorp: 2023-01-01 – 2023-12-31");
        PolicyReview.Time("f", new LocalDate(2023, 1, 1), [], members, isNew: false).Should().BeEmpty();
        PolicyReview.Time("f", new LocalDate(2024, 1, 1), [new LocalDate(2022, 1, 1)], members, isNew: false).Should().BeEmpty();
    }

    [Fact]
    public void A_new_version_on_or_before_a_day_that_is_taken_is_named()
    {
        LocalDate[] taken = [new(2024, 1, 1), new(2026, 1, 1)];

        PolicyReview.Time("f", new LocalDate(2024, 1, 1), taken, [], isNew: true).Should().Contain(each => each.Code == "version.double");
        PolicyReview.Time("f", new LocalDate(2025, 1, 1), taken, [], isNew: true).Single().Detail.Should().Be("2026-01-01");
        PolicyReview.Time("f", new LocalDate(2027, 1, 1), taken, [], isNew: true).Should().BeEmpty();
    }

    private static IReadOnlyList<PolicyFinding> Review(Action<JsonObject> change)
    {
        var text = File.ReadAllText(Path.Combine(PolicyLibrary.OwnFolder, "voorbeeldstad", "2024-01-01.json"));
        var document = JsonNode.Parse(text)!.AsObject();
        change(document);
        var content = Encoding.UTF8.GetBytes(document.ToJsonString());
        var (version, faults) = PolicyFileReader.Read("voorbeeldstad", "2024-01-01.json", content);
        faults.Should().BeEmpty();
        return PolicyReview.Version("voorbeeldstad/2024-01-01.json", version!, content, new LocalDate(2026, 11, 22));
    }

    private static JsonNode Copy(JsonNode rows, int index)
    {
        var copy = rows[index]!.DeepClone();
        rows.AsArray().Add(copy);
        return copy;
    }

    private static void Narrow(JsonObject file)
    {
        var block = Copy(file["blocks"]!, 0);
        (block["code"], block["levels"]) = ("BOL_1", new JsonArray(1));
    }
}
