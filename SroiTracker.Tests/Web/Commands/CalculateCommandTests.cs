using System.Text.Json;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Commands;

namespace SroiTracker.Tests.Web.Commands;

public sealed class CalculateCommandTests
{
    [SharedDataFact]
    public async Task Every_published_case_comes_to_what_is_expected()
    {
        var file = SharedData.FileOf("policies/cases.json");
        using var asked = JsonDocument.Parse(await File.ReadAllTextAsync(file));

        var (exit, lines, error) = await RunAsync(file);

        exit.Should().Be(0);
        error.Should().BeEmpty();
        var cases = asked.RootElement.GetProperty("cases").EnumerateArray().ToList();
        lines.Should().HaveCount(50).And.HaveCount(cases.Count);
        foreach (var (one, line) in cases.Zip(lines))
        {
            foreach (var property in one.GetProperty("expected").EnumerateObject())
            {
                line.GetProperty(property.Name).ToString().Should().Be(property.Value.ToString(), one.GetProperty("id").GetString());
            }
        }
    }

    [Fact]
    public async Task An_unreadable_case_is_Invalid_with_its_field_and_the_others_go_on()
    {
        var file = await FileAsync("""
            {"cases":[
              {"id":"a","policy":"utrecht","on":"2026-03-01","obligation":{"valueCents":"1,234.56"}},
              {"id":"b","policy":"utrecht","on":"2026-03-01","obligation":{"valueCents":25000000}}
            ]}
            """);

        var (exit, lines, _) = await RunAsync(file);

        exit.Should().Be(1);
        lines[0].GetProperty("outcome").GetString().Should().Be("Invalid");
        lines[0].GetProperty("field").GetString().Should().Be("obligation.valueCents");
        lines[0].GetProperty("message").GetString().Should().StartWith("Vul een heel aantal centen in");
        lines[1].GetProperty("cents").GetInt64().Should().Be(1_250_000); // 250,000 x 5%
    }

    [Fact]
    public async Task A_step_is_said_in_Dutch_and_names_its_source()
    {
        var file = await FileAsync("""{"cases":[{"id":"a","policy":"voorbeeldstad","on":"2026-03-01","credit":{"block":"SUPERVISION","hours":40,"weeks":10}}]}""");

        var (_, lines, _) = await RunAsync(file);

        var cut = lines[0].GetProperty("steps").EnumerateArray().Single(step => step.GetProperty("rule").GetString() == "hours.weekCap");
        cut.GetProperty("text").GetString().Should().Be("40 uur gegeven, 20 uur geteld: 20 uur boven het maximum van 2 uur per week.");
        cut.GetProperty("source").GetProperty("article").GetString().Should().Be("art. 10");
    }

    [Fact]
    public async Task A_folder_of_policies_may_be_added()
    {
        var root = Directory.CreateTempSubdirectory("sroi-policies-");
        var folder = root.CreateSubdirectory("proefstad");
        File.Copy(
            Path.Combine(SroiTracker.Web.Data.Policies.PolicyLibrary.OwnFolder, "voorbeeldstad", "2024-01-01.json"),
            Path.Combine(folder.FullName, "2025-01-01.json"));
        var file = await FileAsync("""{"cases":[{"id":"a","policy":"proefstad","on":"2025-01-01","obligation":{"valueCents":25000000}}]}""");

        var (exit, lines, _) = await RunAsync(file, "--policies", root.FullName);

        exit.Should().Be(0);
        lines[0].GetProperty("policyVersion").GetString().Should().Be("2025-01-01");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task A_file_that_is_no_list_of_cases_is_told_and_nothing_is_thrown(string text)
    {
        var (exit, _, error) = await RunAsync(await FileAsync(text));

        exit.Should().Be(1);
        error.Should().Contain("geen goede lijst met gevallen");
    }

    [Theory]
    [InlineData]
    [InlineData("--policies")]
    [InlineData("a.json", "b.json")]
    public async Task Wrong_usage_is_exit_code_2(params string[] args) => (await RunAsync(args)).Exit.Should().Be(2);

    [Fact]
    public async Task The_schema_of_cases_and_policies_is_JSON()
    {
        using var output = new StringWriter();

        await new CalculateCommand().RunAsync(["--schema"], output, TextWriter.Null, CancellationToken.None);

        using var schema = JsonDocument.Parse(output.ToString());
        schema.RootElement.EnumerateObject().Select(part => part.Name).Should().Equal("cases", "policy");
    }

    private static async Task<string> FileAsync(string text)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("sroi-cases-").FullName, "cases.json");
        await File.WriteAllTextAsync(file, text);
        return file;
    }

    private static async Task<(int Exit, List<JsonElement> Lines, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await new CalculateCommand().RunAsync(args, output, error, CancellationToken.None);
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (exit, [.. lines.Select(line => JsonDocument.Parse(line).RootElement)], error.ToString());
    }
}
