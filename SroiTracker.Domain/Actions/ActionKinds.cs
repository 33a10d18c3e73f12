namespace SroiTracker.Domain.Actions;

/// <summary>The kinds of action that exist here. A set with a fault is not made.</summary>
public sealed class ActionKinds
{
    private readonly Dictionary<string, ActionKind> byCode;

    private ActionKinds(IReadOnlyList<ActionKind> all) => (All, byCode) = (all, all.ToDictionary(kind => kind.Code, StringComparer.Ordinal));

    /// <summary>All of them, in the order of the file.</summary>
    public IReadOnlyList<ActionKind> All { get; }

    /// <summary>The kind with this code; null when it does not exist.</summary>
    public ActionKind? Find(string? code) => code is not null && byCode.TryGetValue(code, out var kind) ? kind : null;

    /// <summary>The kinds that a person may start about such a subject.</summary>
    public IReadOnlyList<ActionKind> For(SubjectKind subject) =>
        [.. All.Where(kind => !kind.IsMadeElsewhere && kind.Subjects.Contains(subject))];

    /// <summary>The set of these kinds.</summary>
    /// <exception cref="ArgumentException">A kind is wrong; the message says which and why.</exception>
    public static ActionKinds Of(IReadOnlyList<ActionKind> kinds)
    {
        var faults = ActionKindRules.Faults(kinds);
        return faults.Count == 0 ? new(kinds) : throw new ArgumentException(string.Join('\n', faults), nameof(kinds));
    }
}
