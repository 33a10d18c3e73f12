using System.Text.RegularExpressions;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Architecture;

/// <summary>The glossary in the domain's README names types that exist.</summary>
public sealed class GlossaryTests
{
    private static readonly string[] Rows =
    [
        .. File.ReadAllLines(Repository.PathOf("SroiTracker.Domain", "README.md"))
            .SkipWhile(line => line != "## Words").TakeWhile(line => line != "## Rooms").Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1),
    ];

    [Fact]
    public void Every_type_in_the_glossary_exists()
    {
        var types = typeof(Money).Assembly.GetExportedTypes().Select(type => type.Name).ToHashSet();

        Rows.SelectMany(row => Regex.Matches(Cells(row)[2], "`(?<type>[^`]+)`").Select(match => match.Groups["type"].Value))
            .Where(type => !types.Contains(type)).Should().BeEmpty();
    }

    [Fact]
    public void Every_word_has_a_Dutch_word_and_a_type_or_a_dash()
    {
        Rows.Should().HaveCountGreaterThan(30);
        Rows.Where(row => Cells(row) is not [_, { Length: > 0 }, ['`', ..] or "–"]).Should().BeEmpty();
    }

    [Fact]
    public void No_word_stands_twice() =>
        Rows.Select(row => Cells(row)[0]).GroupBy(word => word).Where(words => words.Count() > 1).Select(words => words.Key).Should().BeEmpty();

    private static string[] Cells(string row) => [.. row.Trim('|', ' ').Split('|').Select(cell => cell.Trim())];
}
