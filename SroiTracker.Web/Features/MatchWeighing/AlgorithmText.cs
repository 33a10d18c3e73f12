using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.MatchWeighing;

/// <summary>
/// Describes matching in plain words for the national algorithm register (algoritmes.overheid.nl), under the headings of its
/// publication standard. Every number comes from the weights.
/// </summary>
public sealed class AlgorithmText(IStringLocalizer<MatchWeighingTexts> texts)
{
    private static readonly string[] Headings =
    [
        "Summary", "GoalAndImpact", "Considerations", "HumanIntervention", "RiskManagement", "LegalBasis", "Data", "Working", "SourceCode",
    ];

    /// <summary>The sections in order, for the contracts of an organisation.</summary>
    public IReadOnlyList<AlgorithmSection> Sections(string organisation, MatchWeights weights) =>
        [.. Headings.Select(heading => new AlgorithmSection(texts["Heading." + heading], [.. Sentences(heading, organisation, weights)]))];

    /// <summary>The same as text to copy into the register.</summary>
    public string Plain(string organisation, MatchWeights weights) => string.Join(
        "\n\n",
        Sections(organisation, weights).Select(section => section.Heading + "\n" + string.Join('\n', section.Sentences))
            .Prepend(texts["PlainTitle", organisation, weights.Version].Value)) + "\n";

    /// <summary>One weight in words, without its number.</summary>
    public string NameOf(WeightLine line) => texts["Weight." + line.Key, CountText.Show(line.From ?? 0)];

    /// <summary>One weight in words with its number.</summary>
    public string Sentence(WeightLine line, bool isTerm) =>
        texts[isTerm ? "TermLine" : Math.Abs(line.Value) == 1 ? "PointLine" : "PointsLine", NameOf(line), CountText.Show(line.Value)];

    private IEnumerable<string> Sentences(string heading, string organisation, MatchWeights weights)
    {
        yield return texts["Text." + heading, organisation];
        if (heading != "Working") yield break;
        foreach (var line in WeightLines.Points(weights)) yield return Sentence(line, isTerm: false);
        yield return texts["WorkingOrder"];
        foreach (var line in WeightLines.Terms(weights)) yield return Sentence(line, isTerm: true);
        yield return texts[weights.CountryMayAlert ? "CountryAlerts" : "CountrySuggests"];
    }
}

/// <summary>One part of the description.</summary>
public sealed record AlgorithmSection(string Heading, IReadOnlyList<string> Sentences);
