using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Policies;

namespace SroiTracker.Tests.Seed;

public sealed class PolicyFileTests
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(PolicyLibrary.OwnFolder, "2*.json", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(PolicyLibrary.OwnFolder, file)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_policy_file_loads_and_holds_its_examples()
    {
        var (versions, faults) = PolicyLibrary.Read(PolicyLibrary.OwnFolder);

        faults.Should().BeEmpty();
        versions.Select(version => $"{version.Folder}/{version.ValidFrom:uuuu-MM-dd}").Should().Equal(
            "amersfoort/2020-01-01", "amsterdam/2020-01-01", "bloemendaal/2019-09-01", "haaglanden/2023-07-01",
            "haaglanden/2025-07-01", "harlingen/2020-01-01", "holland-rijnland/2020-01-01", "leiden/2023-09-01",
            "lekstroom/2020-01-01", "noord-holland/2016-01-01", "oost-nederland/2023-04-01", "rijk/2011-01-01",
            "rijk/2018-01-01", "rotterdam/2020-01-01", "schiedam/2020-01-01", "sudwest-fryslan/2020-01-01",
            "tilburg/2017-01-01", "utrecht/2015-01-01", "utrecht/2019-01-01", "utrecht/2024-01-01", "veenendaal/2013-06-01",
            "voorbeeldstad/2024-01-01", "voorbeeldstad/2026-01-01");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_clause_has_a_source_that_is_listed_and_a_day_and_a_reason_where_it_is_not_published(string file)
    {
        using var policy = JsonDocument.Parse(File.ReadAllText(Path.Combine(PolicyLibrary.OwnFolder, file)));
        var sources = policy.RootElement.GetProperty("sources").EnumerateObject().Select(source => source.Name).ToHashSet();
        var clauses = Objects(policy.RootElement).Where(each => each.TryGetProperty("standing", out _)).ToList();

        clauses.Should().HaveCountGreaterThan(12);
        foreach (var clause in clauses)
        {
            sources.Should().Contain(clause.GetProperty("source").GetString()!);
            LocalDatePattern.Iso.Parse(clause.GetProperty("lastChecked").GetString()!).Success.Should().BeTrue();
            var isPublished = clause.GetProperty("standing").GetString() == "published";
            clause.TryGetProperty("reason", out _).Should().Be(!isPublished, clause.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_written_again_reads_as_the_same_version(string file)
    {
        var path = Path.Combine(PolicyLibrary.OwnFolder, file);
        var (read, _) = PolicyLibrary.ReadFile(path);
        var written = JsonNode.Parse(File.ReadAllText(path))!.ToJsonString();

        var (again, faults) = PolicyFileReader.Read(read!.Folder, Path.GetFileName(path), Encoding.UTF8.GetBytes(written));

        faults.Should().BeEmpty();
        again.Should().BeEquivalentTo(read, options => options.Excluding(version => version.Hash).ComparingByMembers<PolicyVersion>());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_folder_has_worked_examples_with_their_sum_and_says_what_was_read(string file)
    {
        var folder = Path.Combine(PolicyLibrary.OwnFolder, Path.GetDirectoryName(file)!);
        using var examples = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, PolicyLibrary.ExamplesFile)));

        examples.RootElement.GetProperty("cases").EnumerateArray().Should().OnlyContain(one => one.GetProperty("why").GetString()!.Length > 0);
        File.Exists(Path.Combine(folder, "source.md")).Should().BeTrue();
    }

    [Fact]
    public void The_schema_beside_the_files_is_the_one_that_reads_them() =>
        File.ReadAllText(Path.Combine(PolicyLibrary.OwnFolder, "policy.schema.json")).Should().Be(PolicyJson.Schema());

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(each => Objects(each.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
