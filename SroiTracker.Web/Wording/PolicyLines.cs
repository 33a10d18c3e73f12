using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Wording;

/// <summary>Collects the lines of a description; a key that comes back is numbered, so that every line keeps its own.</summary>
internal sealed class PolicyLines(PolicyPhrases say)
{
    private readonly List<PolicyLine> lines = [];
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    internal IReadOnlyList<PolicyLine> All => lines;

    internal PolicyPhrases Say => say;

    /// <summary>A clause under its own name; nothing when the policy has none.</summary>
    internal void Clause<T>(PolicySection section, string key, Clause<T>? clause, Func<T, string> words)
    {
        if (clause is not null) Line(section, key, say.Text("label." + key), say.Value(clause, words), clause.Origin);
    }

    /// <summary>A line with a label of its own. Returns its key, for the attributes of a row.</summary>
    internal string Line(PolicySection section, string key, string label, string value, ClauseOrigin? origin)
    {
        var number = seen[key] = seen.GetValueOrDefault(key) + 1;
        var own = number == 1 ? key : $"{key}#{number}";
        lines.Add(new PolicyLine(section, own, label, value, origin));
        return own;
    }

    /// <summary>An attribute of a row; nothing when the row has none.</summary>
    internal void Attribute(PolicySection section, string row, string name, string? value, ClauseOrigin origin)
    {
        if (!string.IsNullOrEmpty(value)) lines.Add(new PolicyLine(section, row + "." + name, say.Text("label." + name), value, origin, row));
    }
}
