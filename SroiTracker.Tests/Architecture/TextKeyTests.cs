using System.Text.RegularExpressions;
using System.Xml.Linq;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Architecture;

/// <summary>A text that a page or class names by its key stands in its resource file; a missing one would show its key to a reader.</summary>
public sealed class TextKeyTests
{
    private static readonly Regex Localizer = new(@"IStringLocalizer<(?<texts>\w+)>\s+(?<name>\w+)");

    [Fact]
    public void Every_key_that_is_written_out_has_a_text()
    {
        var missing = Sources.Of("SroiTracker.Web").Concat(Sources.Of("SroiTracker.Web", "*.cshtml")).SelectMany(Missing);

        missing.Should().BeEmpty();
    }

    private static IEnumerable<string> Missing(Source file) =>
        from localizer in Localizer.Matches(file.Text)
        let texts = localizer.Groups["texts"].Value
        let keys = Keys(texts)
        from use in Regex.Matches(file.Text, $@"\b{localizer.Groups["name"].Value}\[""(?<key>[^""$]+)""[\],]")
        where !keys.Contains(use.Groups["key"].Value)
        select $"{file.Path}: {texts} {use.Groups["key"].Value}";

    private static HashSet<string> Keys(string texts) =>
        [.. XDocument.Load(Repository.PathOf("SroiTracker.Web", "Wording", texts + ".resx")).Root!.Elements("data").Select(data => data.Attribute("name")!.Value)];
}
