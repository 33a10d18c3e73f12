using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Settings;

namespace SroiTracker.Tests.Architecture;

/// <summary>Habits of the code that matter enough to be checked.</summary>
public sealed class HabitTests
{
    /// <summary>Classes that something derives from, with the reason.</summary>
    private static readonly Dictionary<string, string> Unsealed = new()
    {
        ["SroiDbContext"] = "the context of a second kind of database derives from it",
    };

    [Theory]
    [InlineData("SroiTracker.Domain")]
    [InlineData("SroiTracker.Web")]
    public void Every_class_is_sealed(string project)
    {
        var open = Assembly.Load(project).GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false }
            && type.Namespace?.StartsWith("SroiTracker", StringComparison.Ordinal) == true
            && !type.Namespace.EndsWith(".Migrations", StringComparison.Ordinal)
            && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !Unsealed.ContainsKey(type.Name));

        open.Select(type => type.FullName).Should().BeEmpty();
    }

    [Fact]
    public void The_domain_has_no_binary_fractions_and_no_clock_types() =>
        Found("SroiTracker.Domain", @"\b(DateTime|DateTimeOffset|decimal|double|float|Half)\b").Should().BeEmpty();

    [Fact]
    public void The_domain_references_NodaTime_and_the_runtime_only() =>
        typeof(Money).Assembly.GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => name != "NodaTime" && !name.StartsWith("System", StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void The_name_of_the_zone_stands_in_one_place() =>
        Sources.Of("SroiTracker.Domain").Concat(Sources.Of("SroiTracker.Web")).Concat(Sources.Of("SroiTracker.Tests"))
            .Where(file => file.Text.Contains("Europe/" + "Amsterdam", StringComparison.Ordinal)).Select(file => file.Path)
            .Should().Equal("SroiTracker.Web/Settings/DutchDay.cs");

    [Theory]
    [InlineData("SroiTracker.Domain")]
    [InlineData("SroiTracker.Web")]
    [InlineData("SroiTracker.Tests")]
    public void Nothing_is_left_to_be_done(string project) =>
        Sources.Of(project).Where(file => file.Text.Contains("TO" + "DO", StringComparison.Ordinal)).Select(file => file.Path).Should().BeEmpty();

    [Fact]
    public void Tests_do_not_wait_and_do_not_throw_dice() =>
        Found("SroiTracker.Tests", @"\b(Thread\.Sleep|Task\.Delay|new Random|Random\.Shared|DateTime\.(Utc)?Now)\b").Should().BeEmpty();

    [Fact]
    public void Pages_have_no_script_and_no_style_of_their_own() =>
        Sources.Of("SroiTracker.Web", "*.cshtml")
            .Where(file => Regex.IsMatch(file.Text, @"\sstyle\s*=|\son[a-z]+\s*=|<style|<script(?![^>]*\ssrc=)|javascript:", RegexOptions.IgnoreCase))
            .Select(file => file.Path).Should().BeEmpty();

    [Fact]
    public void Program_is_composition_only() =>
        File.ReadAllLines(Given.Repository.PathOf("SroiTracker.Web", "Program.cs")).Length.Should().BeLessThanOrEqualTo(60);

    [Fact]
    public void A_controller_has_at_most_five_actions() =>
        Assembly.Load("SroiTracker.Web").GetTypes().Where(type => typeof(Microsoft.AspNetCore.Mvc.ControllerBase).IsAssignableFrom(type))
            .Where(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Length > 5)
            .Select(type => type.Name).Should().BeEmpty();

    private static IEnumerable<string> Found(string project, string pattern) =>
        Sources.Of(project).Where(file => Regex.IsMatch(file.Code, pattern)).Select(file => file.Path);
}
