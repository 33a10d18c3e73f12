namespace SroiTracker.Domain.Actions;

/// <summary>What a kind of action must be before anybody may use it.</summary>
public static class ActionKindRules
{
    private const int LongestCode = 40;

    /// <summary>Every fault with its place and what to do, in the order of the kinds; none means that the set is good.</summary>
    public static IReadOnlyList<string> Faults(IReadOnlyList<ActionKind> kinds) =>
    [
        .. kinds.Count == 0 ? new[] { "kinds: there are none; name at least one" } : [],
        .. kinds.GroupBy(kind => kind.Code).Where(same => same.Count() > 1).Select(same => $"kind '{same.Key}': stands twice; keep one"),
        .. kinds.SelectMany(kind => OfKind(kind).Select(fault => $"kind '{kind.Code}': {fault}")),
    ];

    private static IEnumerable<string> OfKind(ActionKind kind)
    {
        if (!IsCode(kind.Code)) yield return "code must be small letters, digits and dashes";
        if (!IsNamed(kind.Name)) yield return "name needs words in nl and en";
        if (kind.Subjects.Count == 0) yield return "subjects are empty; name at least one";
        if (kind.Outcomes.Count == 0) yield return "outcomes are empty; name at least one";
        foreach (var outcome in kind.Outcomes.Where(outcome => !IsCode(outcome.Code) || !IsNamed(outcome.Name)))
            yield return $"outcome '{outcome.Code}' needs a code and a name in nl and en";
        if (kind.Outcomes.Select(outcome => outcome.Code).Distinct().Count() < kind.Outcomes.Count) yield return "an outcome stands twice; keep one";
        foreach (var fault in OfTime(kind)) yield return fault;
    }

    private static IEnumerable<string> OfTime(ActionKind kind)
    {
        if (kind.IsRecord && (kind.Term is not null || kind.RemindAfterWorkingDays is not null || kind.Has(ActionField.Due)))
            yield return "isRecord is done at once, so it takes no term, reminder or due day";
        if (!kind.IsRecord && kind.Term is null) yield return "term is missing; an open action always has a day";
        if (kind.Term is { Count: < 1 }) yield return "term must be at least 1";
        if (kind.RemindAfterWorkingDays is < 1) yield return "remindAfterWorkingDays must be at least 1";
        if (kind.IsPeriod && !kind.Has(ActionField.Due)) yield return "isPeriod ends on a day, so it asks due";
        if (kind.CountsApprenticeships && (!kind.Has(ActionField.Places) || kind.Has(ActionField.Claims)))
            yield return "countsApprenticeships needs places and takes no claims of its own";
        if (kind.IsContact && !kind.IsRecord) yield return "isContact is about what happened, so it needs isRecord";
    }

    private static bool IsCode(string code) =>
        code.Length is > 0 and <= LongestCode && code.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private static bool IsNamed(ActionName name) => !string.IsNullOrWhiteSpace(name.Nl) && !string.IsNullOrWhiteSpace(name.En);
}
