using System.Text.Json;
using NodaTime.Text;
using SroiTracker.Domain.Explanations;

namespace SroiTracker.Domain.Cases;

/// <summary>Reads stored steps back.</summary>
public static class StepsJson
{
    /// <summary>The steps of canonical JSON as <see cref="CaseJson.Steps"/> writes it; none for an empty text.</summary>
    public static IReadOnlyList<RuleStep> Read(string? steps)
    {
        if (string.IsNullOrEmpty(steps)) return [];
        using var document = JsonDocument.Parse(steps);
        return [.. document.RootElement.EnumerateArray().Select(Step)];
    }

    private static RuleStep Step(JsonElement step) => new(
        Text(step, "rule") ?? "",
        [.. step.GetProperty("operands").EnumerateArray().Select(Operand)],
        Text(step, "clause"),
        Text(step, "standing") is { } standing ? Enum.Parse<Standing>(standing, ignoreCase: true) : null,
        step.TryGetProperty("source", out var source) ? Source(source) : null,
        Text(step, "reason"));

    private static Operand Operand(JsonElement operand) => new(
        Text(operand, "name") ?? "",
        Enum.Parse<OperandKind>(Text(operand, "kind") ?? "", ignoreCase: true),
        Text(operand, "value") ?? "");

    private static LegalReference Source(JsonElement source) => new(
        Text(source, "title") ?? "",
        Text(source, "url"),
        Text(source, "article"),
        LocalDatePattern.Iso.Parse(Text(source, "lastChecked") ?? "").Value);

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
