using System.Globalization;
using System.Resources;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Shortages;

namespace SroiTracker.Web.Wording;

/// <summary>Makes sentences of the reasons of a match, and names what a figure counts.</summary>
/// <param name="culture">The reader's language.</param>
/// <param name="sectors">The names of the sector chambers by code.</param>
public sealed class MatchExplainer(CultureInfo culture, IReadOnlyDictionary<string, string> sectors)
{
    private static readonly ResourceManager Texts = new(typeof(MatchTexts));

    /// <summary>The step in words; a step behind the value of a place has its words in the wording of the rules.</summary>
    public string Sentence(RuleStep step) => Texts.GetString(step.Rule, culture) is { } sentence
        ? step.Operands.Aggregate(
            sentence, (text, operand) => text.Replace("{" + operand.Name + "}", Value(operand), StringComparison.Ordinal))
        : new Explainer(culture).Sentence(step);

    /// <summary>What a figure counts: a qualification, segment, sector, level or everything.</summary>
    /// <param name="qualification">The name of the qualification; null when it is not known.</param>
    public string What(ShortageScope scope, string? qualification = null)
    {
        var what = scope.Detail switch
        {
            ScopeDetail.Qualification => qualification is null ? scope.Qualification.ToString()! : $"{qualification} ({scope.Qualification})",
            ScopeDetail.Segment => scope.Segment!,
            ScopeDetail.Sector => Sector(scope.Sector?.Text),
            ScopeDetail.Level => Text("scope.level") + " " + scope.Level?.ToString(CultureInfo.InvariantCulture),
            _ => Text("scope.total"),
        };
        if (scope.Education != EducationKind.Mbo) what = $"{Text("education." + scope.Education)}: {what}";
        return scope is { HasSector: true, Level: { } level, Qualification: null }
            ? string.Create(CultureInfo.InvariantCulture, $"{what}, {Text("scope.level").ToLowerInvariant()} {level}")
            : what;
    }

    /// <summary>The name of a sector chamber; the code itself when it has none.</summary>
    public string Sector(string? code) => code is null ? "–" : sectors.GetValueOrDefault(code, code);

    /// <summary>A word of the matching, such as "strength.strong".</summary>
    public string Text(string key) => Texts.GetString(key, culture) ?? key;

    private string Value(Operand operand) => operand switch
    {
        { Name: "sector" } => Sector(operand.Value),
        { Kind: OperandKind.Term } => Text($"{operand.Name}.{operand.Value}"),
        { Kind: OperandKind.Number, Name: not "points" } => CountText.Show(long.Parse(operand.Value, CultureInfo.InvariantCulture)),
        _ => OperandText.Of(operand, culture, word => word),
    };
}
