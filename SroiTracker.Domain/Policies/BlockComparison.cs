namespace SroiTracker.Domain.Policies;

/// <summary>
/// Finds the rows of two tables that are about the same effort. A code is local to its authority, so rows of two authorities are compared by
/// kind, pathway, levels and target group, and never by code.
/// </summary>
public static class BlockComparison
{
    private const int SameRow = 100;

    /// <summary>Pairs of rows that are alike, the most alike first chosen; every row stands in one pair at most.</summary>
    /// <param name="one">The rows of one table.</param>
    /// <param name="other">The rows of the other table.</param>
    /// <param name="isOneAuthority">Whether both are tables of one authority; then rows with the same code are the same row.</param>
    public static IReadOnlyDictionary<BuildingBlock, BuildingBlock> Pairs(
        IReadOnlyList<BuildingBlock> one, IReadOnlyList<BuildingBlock> other, bool isOneAuthority = false)
    {
        var likely = from left in one
                     from right in other
                     let likeness = isOneAuthority && string.Equals(left.Code, right.Code, StringComparison.Ordinal) ? SameRow : Likeness(left, right)
                     where likeness > 0
                     orderby likeness descending
                     select (left, right);
        var pairs = new Dictionary<BuildingBlock, BuildingBlock>(ReferenceEqualityComparer.Instance);
        var taken = new HashSet<BuildingBlock>(ReferenceEqualityComparer.Instance);
        foreach (var (left, right) in likely)
        {
            if (!pairs.ContainsKey(left) && taken.Add(right)) pairs[left] = right;
        }

        return pairs;
    }

    /// <summary>How alike two rows are; zero when they are about different efforts.</summary>
    private static int Likeness(BuildingBlock left, BuildingBlock right)
    {
        if (left.Kind != right.Kind || left.Pathway != right.Pathway) return 0;
        if (!string.Equals(left.TargetGroup, right.TargetGroup, StringComparison.OrdinalIgnoreCase)) return 0;
        var sameLevels = left.Levels.Order().SequenceEqual(right.Levels.Order());
        if (!sameLevels && left.Levels.Count > 0 && right.Levels.Count > 0 && !left.Levels.Intersect(right.Levels).Any()) return 0;
        bool[] alike =
        [
            true, sameLevels, left.Existing == right.Existing, left.Unit == right.Unit,
            left.BenefitMonthsFrom == right.BenefitMonthsFrom && left.BenefitMonthsTo == right.BenefitMonthsTo,
        ];
        return alike.Count(each => each);
    }
}
