using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Shortages;

namespace SroiTracker.Web.Data.Alerts;

/// <summary>The reasons of an alert as kept: the steps of the score, then the steps behind the value of one place.</summary>
public static class AlertSteps
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new DayConverter() },
    };

    /// <summary>All steps as text.</summary>
    public static string Write(MatchSuggestion suggestion) =>
        JsonSerializer.Serialize(suggestion.Steps.Concat(suggestion.Obligation.PlaceValueSteps), Options);

    /// <summary>The steps of that text.</summary>
    public static IReadOnlyList<RuleStep> Read(string json) => JsonSerializer.Deserialize<List<RuleStep>>(json, Options) ?? [];

    /// <summary>Whether the step carries points of the score.</summary>
    public static bool IsScored(RuleStep step) => step.Operands.Any(operand => operand.Name == "points");

    private sealed class DayConverter : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            LocalDatePattern.Iso.Parse(reader.GetString() ?? "").Value;

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }
}
