using System.Text.Json;
using NodaTime.Text;
using SroiTracker.Domain.Explanations;

namespace SroiTracker.Domain.Cases;

/// <summary>Reads back the steps that a receipt or a row keeps as canonical JSON.</summary>
public static class StepsJson
{
    /// <summary>The steps; empty when nothing was kept.</summary>
    /// <exception cref="InvalidDataException">The text is not what <see cref="CaseJson.Steps"/> writes.</exception>
    public static IReadOnlyList<RuleStep> Read(string? json)
    {
        if (string.IsNullOrEmpty(json)) return [];
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(Step)];
    }

    private static RuleStep Step(JsonElement step) => new(
        Text(step, "rule") ?? throw new InvalidDataException("a step names its rule"),
        [.. step.GetProperty("operands").EnumerateArray().Select(Operand)],
        Text(step, "clause"),
        Text(step, "standing") is { } standing ? Enum.Parse<Standing>(standing, ignoreCase: true) : null,
        step.TryGetProperty("source", out var source) ? Source(source) : null,
        Text(step, "reason"));

    private static Operand Operand(JsonElement operand) => new(
        Text(operand, "name") ?? "", Enum.Parse<OperandKind>(Text(operand, "kind") ?? "", ignoreCase: true), Text(operand, "value") ?? "");

    private static LegalReference Source(JsonElement source) => new(
        Text(source, "title") ?? "", Text(source, "url"), Text(source, "article"),
        LocalDatePattern.Iso.Parse(Text(source, "lastChecked") ?? "").Value);

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString() : null;
}
