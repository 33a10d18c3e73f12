using System.Text.RegularExpressions;
using System.Xml.Linq;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Architecture;

/// <summary>The sentences people read: both languages complete, Dutch short and plain.</summary>
public sealed class WordingTests
{
    private const int LongestSentence = 20;

    private static readonly Regex Stiff = new(
        @"\b(conform|middels|indien|dient te|dienen te|betreffende|echter|geschiedt|alsmede)\b", RegexOptions.IgnoreCase);

    public static TheoryData<string> Files => [.. Repository.Files("SroiTracker.Web", "*.resx")
        .Where(path => !path.EndsWith(".en.resx", StringComparison.Ordinal)).Select(path => Path.GetFileNameWithoutExtension(path))];

    [Theory, MemberData(nameof(Files))]
    public void Both_languages_have_the_same_keys_and_the_same_places(string name)
    {
        var dutch = Read(name + ".resx");
        var english = Read(name + ".en.resx");

        english.Keys.Should().BeEquivalentTo(dutch.Keys);
        dutch.Keys.Where(key => !Places(dutch[key]).SetEquals(Places(english[key]))).Should().BeEmpty("{0} stands in both or in neither");
        File.Exists(PathOf(name + ".cs")).Should().BeTrue("the texts have a marker class");
    }

    [Theory, MemberData(nameof(Files))]
    public void Dutch_is_short_and_plain(string name)
    {
        var texts = Read(name + ".resx");

        texts.Where(text => Stiff.IsMatch(text.Value)).Select(text => text.Key).Should().BeEmpty("stiff words are avoided");
        texts.Where(text => Sentences(text.Value).Any(sentence => Words(sentence) > LongestSentence)).Select(text => text.Key)
            .Should().BeEmpty("a sentence has at most twenty words");
    }

    [Theory, MemberData(nameof(Files))]
    public void No_text_is_empty(string name) =>
        Read(name + ".resx").Concat(Read(name + ".en.resx")).Where(text => string.IsNullOrWhiteSpace(text.Value)).Should().BeEmpty();

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(PathOf(file)).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static string PathOf(string file) => Repository.PathOf("SroiTracker.Web", "Wording", file);

    private static HashSet<string> Places(string text) => [.. Regex.Matches(text, @"\{\d+").Select(match => match.Value)];

    private static string[] Sentences(string text) => Regex.Split(text, @"[.!?:;]\s");

    private static int Words(string sentence) => sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
