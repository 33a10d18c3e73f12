using System.Text.Json;
using NodaTime.Text;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;

namespace SroiTracker.Domain.Cases;

/// <summary>Reads stored steps back, as <see cref="CaseJson.Steps"/> wrote them.</summary>
public static class StepsJson
{
    /// <summary>The steps; empty when nothing is stored.</summary>
    public static IReadOnlyList<RuleStep> Read(string? json)
    {
        if (string.IsNullOrEmpty(json)) return [];
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(Step)];
    }

    private static RuleStep Step(JsonElement step) => new(
        Text(step, "rule") ?? "",
        [.. step.GetProperty("operands").EnumerateArray().Select(Value)],
        Text(step, "clause"),
        Text(step, "standing") is { } standing ? DecisionText.Term<Standing>(standing) : null,
        step.TryGetProperty("source", out var source) ? Source(source) : null,
        Text(step, "reason"));

    private static Operand Value(JsonElement operand) => new(
        Text(operand, "name") ?? "", DecisionText.Term<OperandKind>(Text(operand, "kind") ?? "") ?? OperandKind.Text, Text(operand, "value") ?? "");

    private static LegalReference Source(JsonElement source) => new(
        Text(source, "title") ?? "", Text(source, "url"), Text(source, "article"), LocalDatePattern.Iso.Parse(Text(source, "lastChecked") ?? "").Value);

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString() : null;
}
