namespace SroiTracker.Web.Wording;

/// <summary>Says a difference in one line: "blok BOL (stage): € 10.000,00 → € 20.000,00", "toeslag 50+: nieuw", "blok WW_LT1 (…):
/// vervallen".</summary>
internal sealed class PolicyDifferenceWords(PolicyPhrases say, List<PolicyLine> left, List<PolicyLine> right)
{
    internal string Sentence(PolicyChange change, PolicyLine? before, PolicyLine? after) => change switch
    {
        PolicyChange.Same => "",
        PolicyChange.Standing => say.Fill("difference.standing", Subject(after!, right), after!.Value, Word(before!), Word(after)),
        PolicyChange.Added when after!.Row is null => say.Fill("difference.added", Subject(after, right), after.Value),
        PolicyChange.Removed when before!.Row is null => say.Fill("difference.removed", Subject(before, left)),
        _ => say.Fill("difference.changed", before is null ? Subject(after!, right) : Subject(before, left),
            before?.Value ?? say.Text("difference.none"), after?.Value ?? say.Text("difference.none")),
    };

    private string Subject(PolicyLine line, List<PolicyLine> lines)
    {
        if (line.Row is { } row) return say.Fill("difference.attribute", Subject(lines.First(each => each.Key == row), lines), line.Label);
        var (kind, code) = Split(line.Key);
        return kind switch
        {
            "block" => say.Fill("difference.block", code, line.Label),
            "bonus" or "placementKind" => say.Fill("difference." + kind, line.Label),
            _ => line.Label,
        };
    }

    private string Word(PolicyLine line) => line.Standing is { } standing ? say.Word(standing) : "";

    private static (string Kind, string Code) Split(string key) =>
        key.IndexOf('.', StringComparison.Ordinal) is var at and > 0 ? (key[..at], key[(at + 1)..]) : (key, "");
}
