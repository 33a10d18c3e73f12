using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Wording;

namespace SroiTracker.Tests.Architecture;

/// <summary>Every name that a rule gives to a step, a reason, a question or an operand has its words in both languages.</summary>
public sealed class RuleNameTests
{
    private static readonly string[] Rooms = ["Contracts", "Placements", "Policies", "Cases", "Agreements"];
    private static readonly string[] Starts = ["step.", "question.", "reason.", "fault.", "outcome."];
    private static readonly ResourceManager Texts = new(typeof(RuleTexts));

    [Theory]
    [InlineData("nl-NL")]
    [InlineData("en")]
    public void Every_name_with_a_point_is_a_step_a_reason_a_question_or_a_fault(string culture)
    {
        var names = All(new Regex(@"""(?<name>[a-z]\w*(\.[A-Za-z]+)+)""")).ToList();

        names.Count.Should().BeGreaterThan(80);
        names.Where(name => !Starts.Any(start => Has(start + name, culture))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("nl-NL")]
    [InlineData("en")]
    public void Every_step_reason_and_question_has_its_own_sentence(string culture)
    {
        var missing = All(new Regex(@"\b(DecidedStep|Step|RuleStep)\((met \? )?""(?<name>[\w.]+)""")).Select(name => "step." + name)
            .Concat(All(new Regex(@"NotObligated\([^,()]+, ""(?<name>[\w.]+)""")).Select(name => "reason." + name))
            .Concat(All(new Regex(@"Refused\([^,()]+, ""(?<name>[\w.]+)""")).Select(name => "reason." + name))
            .Concat(All(new Regex(@"(?<!facts\.)Refuse\(""(?<name>\w+)""")).SelectMany(name => new[] { "step.refused." + name, "reason.refused." + name }))
            .Concat(All(new Regex(@"Ask\([^,()]+, ""(?<name>[\w.]+)""")).Select(name => "question." + name))
            .Concat(All(new Regex(@"TryFact\(""(?<name>\w+)""")).Select(name => "question.fact." + name))
            .Concat(Enum.GetValues<BonusProRata>().Select(each => "step.bonus." + TermText.Of(each)))
            .Concat(new[] { BlockUnit.FullTimeYear, BlockUnit.SchoolYear, BlockUnit.Month, BlockUnit.Internship }.Select(unit => $"step.{TermText.Of(unit)}.worth"))
            .Distinct().Where(key => !key.EndsWith('.') && !Has(key, culture));

        missing.Should().BeEmpty();
    }

    [Theory]
    [InlineData("nl-NL")]
    [InlineData("en")]
    public void Every_operand_has_a_name(string culture) =>
        All(new Regex(@"Operand\.(Of|Text|Term|Share)\(""(?<name>\w+)""")).Distinct().Where(name => !Has("operand." + name, culture)).Should().BeEmpty();

    private static bool Has(string key, string culture) => Texts.GetString(key, CultureInfo.GetCultureInfo(culture)) is not null;

    private static IEnumerable<string> All(Regex names) =>
        Sources.Of("SroiTracker.Domain").Where(file => Rooms.Contains(file.Folders.FirstOrDefault()))
            .SelectMany(file => names.Matches(Regex.Replace(file.Text, @"//[^\n]*", "")).Select(match => match.Groups["name"].Value));
}
