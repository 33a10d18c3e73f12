using System.Text.Json;
using SroiTracker.Domain.Approach;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Web.Data.Approach;

/// <summary>The lines of a plan as JSON: the facts in the case format, and what the rules said when it was written.</summary>
public static class ApproachLines
{
    /// <summary>No lines.</summary>
    internal const string None = "[]";

    /// <summary>The lines of a kept plan, with the values of then.</summary>
    /// <exception cref="InvalidDataException">The text is something else.</exception>
    public static IReadOnlyList<ValuedLine> Read(string json) => [.. Rows(json).Select(Line)];

    /// <summary>The lines as they are kept.</summary>
    internal static string Write(IEnumerable<ValuedLine> lines, PolicyVersion policy) =>
        JsonSerializer.Serialize(lines.Select(line => Row(line, policy)), JsonSerializerOptions.Web);

    private static List<StoredLine> Rows(string json) =>
        JsonSerializer.Deserialize<List<StoredLine>>(json, JsonSerializerOptions.Web)
        ?? throw new InvalidDataException("the lines of a plan are empty");

    private static StoredLine Row(ValuedLine valued, PolicyVersion policy)
    {
        var outcome = valued.Derivation.Outcome;
        var (name, cents) = CaseJson.Named(outcome);
        return new(valued.Line.Id, valued.Line.Note, ClaimCase.Json(valued.Line.Effort, policy), name, cents, Outcomes.Clause(outcome),
            Outcomes.Question(outcome), CaseJson.Steps(valued.Derivation.Steps));
    }

    private static ValuedLine Line(StoredLine row) => new(
        new PlanLine(row.Id, ClaimCase.Facts(row.Facts), row.Note),
        KeptDerivation.Of(row.Outcome, row.Cents is { } cents ? Money.OfCents(cents) : null, row.Clause, row.Question, row.Steps)
            ?? throw new InvalidDataException("a line of a plan keeps no outcome"));

    private sealed record StoredLine(
        Guid Id, string Note, string Facts, string Outcome, long? Cents, string? Clause, string? Question, string? Steps);
}
