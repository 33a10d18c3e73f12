using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Wording;

/// <summary>
/// For every row of one policy the key of the row of another that is about the same. Within one authority a row with the same code comes
/// first; what is left, and everything between two authorities, is matched by attributes.
/// </summary>
internal static class PolicyRowPairs
{
    internal static Dictionary<string, string> Of(PolicyVersion one, PolicyVersion other)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        var isOne = string.Equals(one.Folder, other.Folder, StringComparison.Ordinal);
        foreach (var (left, right) in BlockComparison.Pairs(one.Blocks, other.Blocks, isOne)) keys["block." + left.Code] = "block." + right.Code;
        Add(keys, isOne, "bonus.", one.Bonuses, other.Bonuses, bonus => bonus.Code, About);
        Add(keys, isOne, "placementKind.", one.PlacementKinds, other.PlacementKinds, kind => kind.Code, kind => kind.Label.ToUpperInvariant());
        Add(keys, isOne, "category.", one.Categories, other.Categories, category => category.Code, category => About(category, one),
            category => About(category, other));
        return keys;
    }

    private static void Add<T>(
        Dictionary<string, string> keys, bool isOne, string prefix, IReadOnlyList<T> one, IReadOnlyList<T> other, Func<T, string> code,
        Func<T, string> about, Func<T, string>? aboutOther = null) where T : class
    {
        var free = other.ToList();
        foreach (var row in one)
        {
            if (!isOne || free.Find(each => string.Equals(code(each), code(row), StringComparison.Ordinal)) is not { } same) continue;
            keys[prefix + code(row)] = prefix + code(same);
            free.Remove(same);
        }

        foreach (var row in one.Where(each => !keys.ContainsKey(prefix + code(each))))
        {
            var found = free.FindIndex(each => string.Equals((aboutOther ?? about)(each), about(row), StringComparison.Ordinal));
            if (found < 0) continue;
            keys[prefix + code(row)] = prefix + code(free[found]);
            free.RemoveAt(found);
        }
    }

    /// <summary>What a bonus is for, its numbers left out.</summary>
    private static string About(Bonus bonus) => string.Join('|',
        bonus.When.AgeMoreThan is not null || bonus.When.AgeAtLeast is not null ? "older" : "", bonus.When.AgeAtMost is not null ? "younger" : "",
        bonus.When.Permanent, bonus.When.StatusHolder, bonus.When.HireAfterMonthsMin is not null, bonus.When.TargetGroup?.ToUpperInvariant());

    /// <summary>What a category is for: the kinds of its blocks.</summary>
    private static string About(CategoryCap category, PolicyVersion policy) => string.Join('|',
        policy.Blocks.Where(block => block.Categories.Contains(category.Code)).Select(block => block.Kind).Distinct().Order());
}
