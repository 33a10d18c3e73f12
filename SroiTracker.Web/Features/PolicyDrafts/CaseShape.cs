using System.Text.Json;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Web.Data.Policies;

namespace SroiTracker.Web.Features.PolicyDrafts;

/// <summary>The fields of a worked example, made from the schema of a case.</summary>
internal static class CaseShape
{
    internal static readonly string[] Questions = ["obligation", "credit", "deadline", "sanction"];

    private static readonly string[] Outcomes =
        ["Obligated", "NotObligated", "Credited", "Refused", "NeedsDecision", "Day", "Sanctioned", "Waived"];

    /// <summary>The closed list of a fact whose name is another; of the others the name itself.</summary>
    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["obligation.kind"] = "contractKind", ["select.kind"] = "blockKind", ["performedBy"] = "performer", ["evidence"] = "evidenceKind",
        ["overlapsIn"] = "exclusivityScope", ["term"] = "processTerm", ["decision"] = "shortfallDecision", ["supplierPsoStep"] = "psoStep",
    };

    private static readonly Lazy<FieldShape> Schema = new(() =>
    {
        using var schema = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(PolicyLibrary.OwnFolder, "case.schema.json")));
        return Of("case", schema.RootElement.GetProperty("properties").GetProperty("cases").GetProperty("items"));
    });

    /// <summary>The fields of an example that asks this.</summary>
    internal static FieldShape Of(string question) => new("case", FieldKind.Group, true, [],
    [
        Simple("id", FieldKind.Text), Simple("on", FieldKind.Day), Schema.Value.Field(question)! with { IsRequired = true },
        new FieldShape("expected", FieldKind.Group, true, [],
        [
            new FieldShape("outcome", FieldKind.Word, true, Outcomes, []) { ListName = "outcome" }, Simple("cents", FieldKind.Cents),
            Simple("clause", FieldKind.Text), Simple("day", FieldKind.Day),
        ]),
        new FieldShape("decisions", FieldKind.Named, false, [], [Simple(FieldShape.Value, FieldKind.Text)]),
        Simple("why", FieldKind.Text),
    ]);

    private static FieldShape Of(string name, JsonElement schema)
    {
        if (schema.TryGetProperty("enum", out var words))
            return Closed(name, FieldKind.Word, words);
        if (schema.TryGetProperty("properties", out var properties))
            return new FieldShape(name, FieldKind.Group, false, [], [.. Fields(name, properties)]);
        var type = schema.TryGetProperty("type", out var given) ? given.ToString() : "";
        return type switch
        {
            "boolean" => Simple(name, FieldKind.YesNo),
            "array" => List(name, schema.GetProperty("items")),
            "object" => new FieldShape(name, FieldKind.Named, false, [],
                [Simple(FieldShape.Value, name.EndsWith("Cents", StringComparison.Ordinal) ? FieldKind.Cents : FieldKind.Text)]),
            "string" => Simple(name, schema.TryGetProperty("format", out _) ? FieldKind.Day : FieldKind.Text),
            _ => Simple(name, Number(name, schema)),
        };
    }

    private static IEnumerable<FieldShape> Fields(string group, JsonElement properties) => properties.EnumerateObject()
        .Where(each => each.Value.ValueKind == JsonValueKind.Object).Select(each => Of(each.Name, each.Value))
        .Select(field => Lists.TryGetValue($"{group}.{field.Name}", out var list) ? field with { ListName = list } : field);

    /// <summary>A pathway may be written as the field writes it ("PrO/VSO"); the form offers the words of a policy.</summary>
    private static FieldShape Closed(string name, FieldKind kind, JsonElement words) => new(name, kind, false,
        [.. words.EnumerateArray().Select(word => DecisionText.Term<Pathway>(word.ToString()) is { } pathway && name == "pathway" ? TermText.Of(pathway) : word.ToString())],
        []) { ListName = Lists.GetValueOrDefault(name, name) };

    private static FieldShape List(string name, JsonElement items) =>
        items.TryGetProperty("enum", out var words)
            ? Closed(name, FieldKind.Words, words)
            : items.TryGetProperty("properties", out _)
                ? Of(name, items) with { Kind = FieldKind.Rows }
                : Simple(name, FieldKind.Texts);

    private static FieldKind Number(string name, JsonElement schema) =>
        name.EndsWith("Cents", StringComparison.Ordinal) ? FieldKind.Cents
        : name.EndsWith("Bp", StringComparison.Ordinal) ? FieldKind.BasisPoints
        : schema.ToString().Contains("integer", StringComparison.Ordinal) ? FieldKind.Whole : FieldKind.Hours;

    private static FieldShape Simple(string name, FieldKind kind) => new(name, kind, false, [], []);
}
