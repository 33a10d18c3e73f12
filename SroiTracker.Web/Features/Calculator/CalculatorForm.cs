using Microsoft.AspNetCore.Mvc.Rendering;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Calculator;

/// <summary>The questions of a form: those that the rules ask, and those that were answered already. Groups beyond the first fold.</summary>
internal sealed class CalculatorForm(CalculatorInput input, IReadOnlyList<PolicyVersion> versions)
{
    private static readonly string[] AlwaysOpen = ["Contract", "What", "HowMuch"];

    internal IReadOnlyList<CalculatorGroup> Obligation() => versions.Count == 0
        ? []
        : Groups(ObligationFields.Groups, ObligationFields.Asked(versions), CaseFacts.Obligation);

    internal IReadOnlyList<CalculatorGroup> Effort() => versions.Count == 0
        ? []
        : Groups(EffortFields.Groups.Where(group => group.Group != EffortFields.PeriodGroup), Asked(), [.. CaseFacts.Effort, .. CaseFacts.Selection]);

    /// <summary>The stretches, each with its fields.</summary>
    internal IReadOnlyList<IReadOnlyList<CalculatorField>> Periods()
    {
        if (versions.Count == 0) return [];
        var asked = Asked();
        var rows = Enumerable.Range(0, input.Rows).Select(CaseInWords.Row).ToList();
        var facts = CaseFacts.Period.Where(fact => input.ShowsAll || asked.Contains(fact.Key)
            || rows.Exists(row => input[fact.Key + row].Length > 0)).ToList();
        return facts.Count == 0
            ? [] : [.. rows.Select(row => facts.Select(fact => CalculatorField.Of(fact, fact.Key + row, input[fact.Key + row])).ToList())];
    }

    private HashSet<string> Asked() => EffortFields.Asked([.. versions.Select(version => (version, Blocks(version)))], versions.Count == 1);

    /// <summary>The blocks that it may be; none while nothing was chosen.</summary>
    private IReadOnlyList<BuildingBlock> Blocks(PolicyVersion version)
    {
        if (input["block"] is { Length: > 0 } code) return version.Block(code) is { } block ? [block] : [];
        var decided = input.Decisions(version.Folder).FirstOrDefault(each => each.Clause == BlockRules.Fact).Typed;
        if (decided is not null && version.Block(decided) is { } chosen) return [chosen];
        return input["kind"].Length == 0 ? [] : BlockRules.Fitting(Selection(), version);
    }

    private BlockSelection Selection() => new()
    {
        Kind = DecisionText.Term<BlockKind>(input["kind"]),
        Pathway = DecisionText.Term<Pathway>(input["pathway"]),
        Level = DecisionText.Count(input["level"]),
        TargetGroup = input["targetGroup"] is { Length: > 0 } group ? group : null,
        BenefitMonths = DecisionText.Count(input["benefitMonths"]),
        Existing = DecisionText.YesNo(input["existing"]),
    };

    private List<CalculatorGroup> Groups(
        IEnumerable<(string Group, string[] Keys)> groups, HashSet<string> asked, IReadOnlyList<CaseFact> facts) =>
    [
        .. from @group in groups
           let fields = @group.Keys.Where(key => IsShown(key, asked)).SelectMany(key => Fields(key, facts)).ToList()
           where fields.Count > 0
           select new CalculatorGroup(@group.Group, fields, AlwaysOpen.Contains(@group.Group) || fields.Exists(field => field.Value.Length > 0)),
    ];

    private bool IsShown(string key, HashSet<string> asked) => key == "block"
        ? asked.Contains(key)
        : input.ShowsAll || asked.Contains(key) || input[key].Length > 0
            || input.Typed.Any(each => each.Key.StartsWith(key + ".", StringComparison.Ordinal));

    private IEnumerable<CalculatorField> Fields(string key, IReadOnlyList<CaseFact> facts)
    {
        var fact = facts.First(each => each.Key == key);
        if (key == "municipality") return [CalculatorField.Of(fact, key, input[key]) with { Hint = FactChoices.Municipalities(versions) }];
        if (key != "categoryCredited") return [CalculatorField.Of(fact, key, input[key], Items(key))];
        var categories = versions.SelectMany(version => version.Categories).Select(category => category.Code).Distinct(StringComparer.Ordinal)
            .ToList();
        if (categories.Count < 2 || input[key].Length > 0) return [CalculatorField.Of(fact, key, input[key])];
        return categories.Select(code => CalculatorField.Of(fact, $"{key}.{code}", input[$"{key}.{code}"]) with
        {
            Label = string.Format(System.Globalization.CultureInfo.CurrentCulture, CaseFactWords.Current.Label("categoryOf"), code),
        });
    }

    /// <summary>Choices that the policies themselves give; null for a field that has its own.</summary>
    private List<SelectListItem>? Items(string key) => key == "block"
        ? [.. versions.SelectMany(version => version.Blocks)
            .Select(block => new SelectListItem($"{block.Label} ({PolicyInWords.Current.Worth(block)})", block.Code))]
        : FactChoices.Of(key, versions)?.Select(choice => new SelectListItem(choice.Label, choice.Word)).ToList();
}
