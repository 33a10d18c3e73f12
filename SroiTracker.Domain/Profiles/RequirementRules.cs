namespace SroiTracker.Domain.Profiles;

/// <summary>What a firm answers to one requirement.</summary>
/// <param name="Code">The requirement's code.</param>
/// <param name="Text">The requirement as it was asked.</param>
/// <param name="IsMet">Whether the place offers it.</param>
/// <param name="Reason">Why it does not; null or empty when it does.</param>
public sealed record RequirementAnswer(string Code, string Text, bool IsMet, string? Reason)
{
    /// <summary>Whether the firm ticked it or said why not.</summary>
    public bool IsGiven => IsMet || !string.IsNullOrWhiteSpace(Reason);
}

/// <summary>When the requirements of a profile are answered, and how codes live on when a profile changes.</summary>
public static class RequirementRules
{
    /// <summary>
    /// The requirements that are neither ticked nor answered with a reason. An answer counts for the text that was asked, not for a later one.
    /// </summary>
    public static IReadOnlyList<Requirement> Open(RequirementProfile profile, IReadOnlyList<RequirementAnswer> answers) =>
    [
        .. profile.Requirements.Where(requirement => !answers.Any(answer =>
            answer.IsGiven && string.Equals(answer.Code, requirement.Code, StringComparison.Ordinal)
            && string.Equals(answer.Text, requirement.Text, StringComparison.Ordinal))),
    ];

    /// <summary>The requirements of a new version: an unchanged text keeps its code, a new one gets a number that no requirement had.</summary>
    /// <param name="used">Every code that the profile ever used.</param>
    /// <param name="before">The requirements of the version before.</param>
    /// <param name="texts">The texts of the new version, in order.</param>
    public static IReadOnlyList<Requirement> Renew(IEnumerable<string> used, IReadOnlyList<Requirement> before, IEnumerable<string> texts)
    {
        var taken = used.Concat(before.Select(each => each.Code)).ToHashSet(StringComparer.Ordinal);
        var renewed = new List<Requirement>();
        foreach (var text in texts.Distinct(StringComparer.Ordinal))
        {
            var same = before.FirstOrDefault(each => string.Equals(each.Text, text, StringComparison.Ordinal));
            renewed.Add(same ?? new(NextCode(taken), text));
        }

        return renewed;
    }

    private static string NextCode(HashSet<string> taken)
    {
        var number = taken.Count;
        string code;
        do
        {
            number++;
            code = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        while (!taken.Add(code));

        return code;
    }
}
