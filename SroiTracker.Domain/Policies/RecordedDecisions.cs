namespace SroiTracker.Domain.Policies;

/// <summary>Decisions a person recorded for one contract or claim, by the name of the clause or fact they fill.</summary>
/// <param name="ByClause">The chosen reading, in the spelling of the policy's readings or of a case file.</param>
public sealed record RecordedDecisions(IReadOnlyDictionary<string, string> ByClause)
{
    /// <summary>No decision recorded.</summary>
    public static readonly RecordedDecisions None = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The chosen reading for the clause; null when nothing was decided.</summary>
    public string? For(string clause) => ByClause.GetValueOrDefault(clause);

    /// <summary>The same decisions and one more.</summary>
    public RecordedDecisions With(string clause, string reading) =>
        new(new Dictionary<string, string>(ByClause, StringComparer.Ordinal) { [clause] = reading });
}
