namespace SroiTracker.Web.Wording;

/// <summary>Lays the lines of two descriptions side by side.</summary>
/// <param name="left">The first description.</param>
/// <param name="right">The second one.</param>
/// <param name="rows">For a row of the first the key of the row of the second; a row that is missing is gone.</param>
/// <param name="words">Says what differs.</param>
/// <param name="isOneAuthority">Whether both are versions of one authority.</param>
internal sealed class PolicyPairing(
    List<PolicyLine> left, List<PolicyLine> right, Dictionary<string, string> rows, PolicyDifferenceWords words, bool isOneAuthority)
{
    private static readonly string[] RowKinds = ["block.", "bonus.", "placementKind.", "category."];

    private readonly Dictionary<string, PolicyLine> byKey = right.ToDictionary(line => line.Key, StringComparer.Ordinal);

    internal IReadOnlyList<PolicyDifference> All()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var pairs = new List<PolicyDifference>();
        foreach (var line in left)
        {
            var other = Other(line);
            if (other is not null) found.Add(other.Key);
            if (other is not null || line.Row is null || HasOther(line.Row)) pairs.Add(Pair(line, other));
        }

        foreach (var line in right.Where(line => !found.Contains(line.Key)))
        {
            if (line.Row is null || found.Contains(line.Row)) Insert(pairs, Pair(null, line));
        }

        return pairs;
    }

    private PolicyDifference Pair(PolicyLine? before, PolicyLine? after)
    {
        var change = (before, after) switch
        {
            (null, _) => PolicyChange.Added,
            (_, null) => PolicyChange.Removed,
            _ when !string.Equals(before.Value, after.Value, StringComparison.Ordinal) => PolicyChange.Changed,
            _ when isOneAuthority && before.Standing != after.Standing && before.Row is null => PolicyChange.Standing,
            _ => PolicyChange.Same,
        };
        var line = (before ?? after)!;
        return new PolicyDifference(change, line.Section, line.Key, before, after, words.Sentence(change, before, after));
    }

    private PolicyLine? Other(PolicyLine line)
    {
        if (!RowKinds.Any(kind => line.Key.StartsWith(kind, StringComparison.Ordinal))) return byKey.GetValueOrDefault(line.Key);
        var row = line.Row ?? line.Key;
        return rows.TryGetValue(row, out var other) ? byKey.GetValueOrDefault(string.Concat(other, line.Key.AsSpan(row.Length))) : null;
    }

    private bool HasOther(string row) => rows.ContainsKey(row);

    /// <summary>Behind the last line of its row, or else of its section, so that what belongs together stands together.</summary>
    private static void Insert(List<PolicyDifference> pairs, PolicyDifference added)
    {
        var at = added.After!.Row is { } row ? pairs.FindLastIndex(pair => pair.After is { } other && (other.Row ?? other.Key) == row) : -1;
        if (at < 0) at = pairs.FindLastIndex(pair => pair.Section <= added.Section);
        pairs.Insert(at + 1, added);
    }
}
