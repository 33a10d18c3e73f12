using System.Text.Json;
using SroiTracker.Web.Commands;
using SroiTracker.Web.Data.Policies;

namespace SroiTracker.Tests.Web.Commands;

public sealed class PolicyCheckCommandTests
{
    [Fact]
    public async Task The_policies_of_the_seed_are_sound()
    {
        var (exit, error) = await RunAsync(Directory.GetFiles(PolicyLibrary.OwnFolder, "2*.json", SearchOption.AllDirectories));

        error.Should().BeEmpty();
        exit.Should().Be(0);
    }

    [Fact]
    public async Task A_file_that_breaks_its_own_examples_is_refused()
    {
        var file = Copy(text => text.Replace("\"amountCents\": 10000000", "\"amountCents\": 30000000", StringComparison.Ordinal));

        var (exit, error) = await RunAsync(file);

        exit.Should().Be(1);
        error.Should().Contain("V-1: Dit voorbeeld komt niet uit.");
    }

    [Fact]
    public async Task A_fault_is_told_with_its_place()
    {
        var file = Copy(text => text.Replace("\"basisPoints\": 500", "\"basisPoints\": 50000", StringComparison.Ordinal));

        var (exit, error) = await RunAsync(file);

        exit.Should().Be(1);
        error.Should().StartWith("voorbeeldstad/2024-01-01.json $.percentages[0].basisPoints: Een percentage staat in honderdsten");
    }

    [Fact]
    public async Task What_differs_from_the_version_before_is_told_in_words()
    {
        var file = Path.Combine(PolicyLibrary.OwnFolder, "utrecht", "2024-01-01.json");

        var (exit, output) = await PrintAsync(file);

        exit.Should().Be(0);
        output.Should().Contain("utrecht/2024-01-01.json: dit is anders dan in de versie van 2019-01-01:")
            .And.Contain("  - blok BOL (Bol-traject): €\u00A010.000,00 per jaar voltijd → €\u00A020.000,00 per jaar voltijd");
    }

    [Fact]
    public async Task The_first_version_and_one_that_only_begins_anew_say_so()
    {
        var first = Copy(text => text);
        var again = Path.Combine(Path.GetDirectoryName(first)!, "2030-01-01.json");
        File.Copy(first, again);

        var (_, output) = await PrintAsync(first, again);

        output.Should().Contain("voorbeeldstad/2024-01-01.json: de eerste versie in deze map.")
            .And.Contain("voorbeeldstad/2030-01-01.json: dezelfde regels als de versie van 2024-01-01.");
    }

    [Fact]
    public async Task As_JSON_it_gives_findings_and_differences()
    {
        var (_, output) = await PrintAsync(Path.Combine(PolicyLibrary.OwnFolder, "utrecht", "2024-01-01.json"), "--json");

        using var json = JsonDocument.Parse(output);
        json.RootElement.GetProperty("findings").EnumerateArray().Should().AllSatisfy(finding => finding.GetProperty("severity").GetString().Should().Be("warning"));
        var difference = json.RootElement.GetProperty("differences").EnumerateArray().Single();
        difference.GetProperty("file").GetString().Should().Be("utrecht/2024-01-01.json");
        difference.GetProperty("before").GetString().Should().Be("2019-01-01");
        difference.GetProperty("sentences").GetArrayLength().Should().BePositive();
    }

    private static string Copy(Func<string, string> change)
    {
        var folder = Directory.CreateTempSubdirectory("sroi-policy-").CreateSubdirectory("voorbeeldstad").FullName;
        foreach (var name in new[] { "2024-01-01.json", PolicyLibrary.ExamplesFile })
        {
            var text = File.ReadAllText(Path.Combine(PolicyLibrary.OwnFolder, "voorbeeldstad", name));
            File.WriteAllText(Path.Combine(folder, name), name == PolicyLibrary.ExamplesFile ? text : change(text));
        }

        return Path.Combine(folder, "2024-01-01.json");
    }

    private static async Task<(int Exit, string Output)> PrintAsync(params string[] args)
    {
        using var output = new StringWriter();
        var exit = await new PolicyCheckCommand().RunAsync(args, output, TextWriter.Null, CancellationToken.None);
        return (exit, output.ToString());
    }

    private static async Task<(int Exit, string Error)> RunAsync(params string[] files)
    {
        using var error = new StringWriter();
        var exit = await new PolicyCheckCommand().RunAsync(files, TextWriter.Null, error, CancellationToken.None);
        return (exit, error.ToString());
    }
}
