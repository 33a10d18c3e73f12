using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using SroiTracker.Web.Data.Policies;

namespace SroiTracker.Web.Api;

/// <summary>Describes the input of the calculators with the schema of the case format itself, so that no fact is left out.</summary>
internal static class CaseSchema
{
    private static readonly string[] Asides = ["deadline", "sanction", "expected", "why", "title", "note"];

    /// <summary>The schema of one case that asks this.</summary>
    /// <param name="question">"obligation" or "credit".</param>
    internal static OpenApiSchema Of(string question)
    {
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(PolicyLibrary.OwnFolder, "case.schema.json")))!;
        var schema = Schema(file["properties"]!["cases"]!["items"]!.AsObject());
        foreach (var other in Asides.Append(question == "credit" ? "obligation" : "credit")) schema.Properties?.Remove(other);
        schema.Required = new HashSet<string>(StringComparer.Ordinal) { "policy", "on", question };
        return schema;
    }

    private static OpenApiSchema Schema(JsonObject node) => new()
    {
        Type = TypeOf(node["type"]),
        Description = (string?)node["description"],
        Format = (string?)node["format"],
        Pattern = (string?)node["pattern"],
        Enum = node["enum"]?.AsArray().Select(each => each!.DeepClone()).ToList(),
        Items = node["items"] is JsonObject items ? Schema(items) : null,
        Properties = node["properties"]?.AsObject().ToDictionary(
            each => each.Key, IOpenApiSchema (each) => each.Value is JsonObject inner ? Schema(inner) : new OpenApiSchema(), StringComparer.Ordinal),
        AnyOf = (node["anyOf"] ?? node["oneOf"])?.AsArray().Select(IOpenApiSchema (each) => Schema(each!.AsObject())).ToList(),
    };

    private static JsonSchemaType? TypeOf(JsonNode? type) => type switch
    {
        JsonArray many => many.Select(TypeOf).Aggregate((JsonSchemaType?)null, (all, each) => all is null ? each : all | each),
        JsonValue one => Enum.Parse<JsonSchemaType>((string)one!, ignoreCase: true),
        _ => null,
    };
}
