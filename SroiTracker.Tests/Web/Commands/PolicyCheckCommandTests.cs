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

    private static async Task<(int Exit, string Error)> RunAsync(params string[] files)
    {
        using var error = new StringWriter();
        var exit = await new PolicyCheckCommand().RunAsync(files, TextWriter.Null, error, CancellationToken.None);
        return (exit, error.ToString());
    }
}
