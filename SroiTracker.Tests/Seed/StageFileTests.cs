using System.Text.Json;
using System.Text.RegularExpressions;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Profiles;
using SroiTracker.Web.Data.Stages;
using SroiTracker.Web.Data.Support;

namespace SroiTracker.Tests.Seed;

/// <summary>The texts of the pages for employers: links in good form and in one list, sentences short, programmes that exist.</summary>
public sealed class StageFileTests
{
    private const int LongestSentence = 20;
    private static readonly FigureFolder Folder = new(Repository.PathOf("seed"));
    private static readonly Regex Stiff = new(@"\b(conform|middels|indien|dient te|dienen te|betreffende|echter|geschiedt|alsmede)\b",
        RegexOptions.IgnoreCase);

    public static TheoryData<string> Links => [.. StageFiles.Read(Folder).Links.Select(link => link.Key)];

    [Theory, MemberData(nameof(Links))]
    public void Row_1_27_every_link_is_https_and_well_formed(string key)
    {
        var link = StageFiles.Read(Folder).Links.Single(each => each.Key == key);

        Uri.TryCreate(link.Url, UriKind.Absolute, out var address).Should().BeTrue();
        address!.Scheme.Should().Be("https");
        address.UserInfo.Should().BeEmpty();
        address.IsDefaultPort.Should().BeTrue();
        address.Host.Should().Contain(".").And.MatchRegex("^[a-z0-9.-]+$");
        address.OriginalString.Should().Be(link.Url).And.NotContainAny(" ", "<", ">", "\"");
        new[] { link.Nl, link.En, link.Source, link.Subject }.Should().NotContain("");
    }

    [Fact]
    public void No_link_stands_twice()
    {
        var links = StageFiles.Read(Folder).Links;

        links.Select(link => link.Key).Should().OnlyHaveUniqueItems();
        links.Select(link => link.Url).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Every_address_in_the_texts_stands_in_the_one_list()
    {
        var texts = StageFiles.Read(Folder);
        var named = ProfileFiles.Read(Folder).ByCrebo.Values.SelectMany(profile => profile.Sources).Select(source => source.Url)
            .Concat(InstrumentFiles.Read(Folder).All.Select(entry => entry.SourceUrl)).Concat(texts.Questions.Select(question => question.Source));

        named.OfType<string>().Where(url => !texts.IsListed(url)).Should().BeEmpty();
    }

    [Fact]
    public void Every_profile_is_of_a_qualification_that_exists_and_asks_at_least_three_things()
    {
        var known = File.ReadAllLines(Folder.FileOf("codes/qualifications.tsv")).Skip(1).Select(line => line.Split('\t')[0]).ToHashSet();
        var profiles = ProfileFiles.Read(Folder).ByCrebo;

        profiles.Keys.Should().Contain("25180").And.OnlyContain(crebo => known.Contains(crebo));
        profiles.Values.Should().OnlyContain(each => each.Profile.Requirements.Count >= 3 && each.Sources.Count > 0 && each.Profile.Tasks.Count > 0);
    }

    [Theory]
    [InlineData("programmes/profiles.json")]
    [InlineData("support/instruments.json")]
    [InlineData("stages/questions.json")]
    [InlineData("stages/kit.json")]
    public void Dutch_is_short_and_plain(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Folder.FileOf(file)));

        var texts = Texts(document.RootElement).Where(text => !text.StartsWith("https://", StringComparison.Ordinal)).ToList();

        texts.Where(text => Stiff.IsMatch(text)).Should().BeEmpty();
        texts.SelectMany(text => Regex.Split(text, @"[.!?:;]\s"))
            .Where(sentence => sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > LongestSentence)
            .Should().BeEmpty();
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject()
            .Where(each => each.Name is not ("en" or "note" or "sources" or "sourceTitle")).SelectMany(each => Texts(each.Value)),
        _ => [],
    };
}
