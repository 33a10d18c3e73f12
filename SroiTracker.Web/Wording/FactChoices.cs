using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Wording;

/// <summary>What a policy itself offers to choose from for a fact: its registers, kinds of places, target groups and municipalities.</summary>
public static class FactChoices
{
    /// <summary>The choices, each with its words; null for a fact that the policies name nothing for.</summary>
    public static IReadOnlyList<(string Word, string Label)>? Of(string key, IReadOnlyList<PolicyVersion> versions) => key switch
    {
        "targetGroup" => Words(versions.SelectMany(version => version.Blocks.Select(block => block.TargetGroup)
            .Concat(version.Bonuses.Select(bonus => bonus.When.TargetGroup)))),
        "register" => Words(versions.SelectMany(version => version.Blocks).SelectMany(block => block.Shares).Select(share => share.Register)),
        "placementKind" => versions.SelectMany(version => version.PlacementKinds).DistinctBy(kind => kind.Code).ToList() is { Count: > 0 } kinds
            ? [.. kinds.Select(kind => (kind.Code, kind.Label))]
            : null,
        _ => null,
    };

    /// <summary>The municipalities that the rules name; another may be typed as well. Null when they name none.</summary>
    public static string? Municipalities(IEnumerable<PolicyVersion> versions)
    {
        var named = versions.SelectMany(version => version.Thresholds.Select(row => row.When).Concat(version.Percentages.Select(row => row.When))
                .Select(when => when?.Municipalities).Append(version.Region?.Value?.Municipalities)
                .Concat(version.Blocks.SelectMany(block => block.Shares).Select(share => share.Municipalities)))
            .SelectMany(names => names ?? []).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToList();
        return named.Count == 0
            ? null
            : string.Format(System.Globalization.CultureInfo.CurrentCulture, CaseFactWords.Current.Label("municipalityOf"), string.Join(", ", named));
    }

    private static List<(string Word, string Label)>? Words(IEnumerable<string?> words) =>
        words.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToList() is { Count: > 0 } all
            ? all.ConvertAll(word => (word, word))
            : null;
}
