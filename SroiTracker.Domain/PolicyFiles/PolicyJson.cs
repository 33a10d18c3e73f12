using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Text;

namespace SroiTracker.Domain.PolicyFiles;

/// <summary>How policy files are spelled: camelCase, closed words, ISO days, no unknown or double properties.</summary>
public static class PolicyJson
{
    internal static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new DayConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        RespectRequiredConstructorParameters = false,
        AllowOutOfOrderMetadataProperties = false,
    };

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>The JSON Schema of a policy file, made from the very types that read it.</summary>
    public static string Schema()
    {
        var schema = Options.GetJsonSchemaAsNode(typeof(PolicyDocument), new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, node) => context.TypeInfo.Type == typeof(LocalDate) ? DaySchema() : node,
        });
        var root = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "SroiTracker policy version" };
        foreach (var (name, value) in schema.AsObject()) root[name] = value?.DeepClone();
        return root.ToJsonString(Indented) + "\n";
    }

    private static JsonObject DaySchema() => new() { ["type"] = "string", ["format"] = "date" };

    private sealed class DayConverter : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && LocalDatePattern.Iso.Parse(reader.GetString()!) is { Success: true } day
                ? day.Value
                : throw new JsonException("a day is written yyyy-mm-dd");

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }
}
