namespace SroiTracker.Domain.Approach;

/// <summary>What happened to a line between two versions of a plan.</summary>
public enum LineChangeKind
{
    /// <summary>Nothing.</summary>
    Same,

    /// <summary>Its facts or its note are others.</summary>
    Changed,

    /// <summary>It was not there before.</summary>
    New,

    /// <summary>It is not there any more.</summary>
    Gone,
}

/// <summary>A line before and after (verschil).</summary>
/// <param name="Before">Null for a new line.</param>
/// <param name="After">Null for one that is gone.</param>
public sealed record LineChange(LineChangeKind Kind, ValuedLine? Before, ValuedLine? After);

/// <summary>Tells two versions of a plan apart, line by line. A line is the same line when it has the same identity.</summary>
public static class LineChangeRules
{
    /// <summary>The lines of the later version in its order, then those that are gone.</summary>
    public static IReadOnlyList<LineChange> Compare(IReadOnlyList<ValuedLine> before, IReadOnlyList<ValuedLine> after)
    {
        var earlier = before.ToDictionary(line => line.Line.Id);
        var kept = after.Select(line => line.Line.Id).ToHashSet();
        return
        [
            .. after.Select(line => Of(earlier.GetValueOrDefault(line.Line.Id), line)),
            .. before.Where(line => !kept.Contains(line.Line.Id)).Select(line => new LineChange(LineChangeKind.Gone, line, null)),
        ];
    }

    private static LineChange Of(ValuedLine? before, ValuedLine after) => new(
        before is null ? LineChangeKind.New : before.Line == after.Line ? LineChangeKind.Same : LineChangeKind.Changed, before, after);
}
