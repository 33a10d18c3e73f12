using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;
using SroiTracker.Domain.Explanations;

namespace SroiTracker.Domain.Cases;

/// <summary>Writes answers as JSON, one line each: fixed order, no culture, absent fields left out.</summary>
public static class CaseJson
{
    /// <summary>Letters as they are: the lines are read by people too, and never stand in HTML.</summary>
    public static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an answer.</summary>
    /// <param name="sentence">The sentence for a step or question in the reader's language; null to leave sentences out.</param>
    public static void Write(Utf8JsonWriter json, CaseResult result, Func<RuleStep, string>? sentence, Func<string, string>? question)
    {
        json.WriteStartObject();
        json.WriteString("id", result.Id);
        WriteOutcome(json, result.Derivation.Outcome, question);
        if (result.PolicyVersion is { } day) json.WriteString("policyVersion", LocalDatePattern.Iso.Format(day));
        if (result.PolicyHash is { } hash) json.WriteString("policyHash", hash);
        json.WritePropertyName("steps");
        WriteSteps(json, result.Derivation.Steps, sentence);
        json.WriteEndObject();
    }

    /// <summary>Writes a case that cannot be read.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    public static void Write(Utf8JsonWriter json, CaseFault fault, string message)
    {
        json.WriteStartObject();
        json.WriteString("id", fault.Id);
        json.WriteString("outcome", "Invalid");
        json.WriteString("field", fault.Field);
        json.WriteString("message", message);
        json.WriteEndObject();
    }

    /// <summary>The steps as canonical JSON, as a receipt keeps them.</summary>
    public static string Steps(IReadOnlyList<RuleStep> steps)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Relaxed)) WriteSteps(json, steps, null);
        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>The outcome's name and amount.</summary>
    public static (string Name, long? Cents) Named(Outcome outcome) => outcome switch
    {
        Obligated obligated => (nameof(Obligated), obligated.Amount.Cents),
        Credited credited => (nameof(Credited), credited.Amount.Cents),
        Sanctioned sanctioned => (nameof(Sanctioned), sanctioned.Amount.Cents),
        Waived waived => (nameof(Waived), waived.Amount.Cents),
        Adjusted adjusted => (nameof(Adjusted), adjusted.Amount.Cents),
        Pooled pooled => (nameof(Pooled), pooled.Amount.Cents),
        Due => ("Day", null),
        _ => (outcome.GetType().Name, null),
    };

    private static void WriteOutcome(Utf8JsonWriter json, Outcome outcome, Func<string, string>? question)
    {
        var (name, cents) = Named(outcome);
        json.WriteString("outcome", name);
        if (cents is { } amount) json.WriteNumber("cents", amount);
        if (outcome is Obligated { IsProvisional: true }) json.WriteBoolean("provisional", true);
        if (outcome is Due due) json.WriteString("day", LocalDatePattern.Iso.Format(due.Day));
        if (outcome is NotObligated not) json.WriteString("clause", not.Clause);
        if (outcome is Refused refused) json.WriteString("clause", refused.Clause);
        if (outcome is not NeedsDecision open) return;
        json.WriteString("clause", open.Clause);
        json.WriteString("question", question?.Invoke(open.Question) ?? open.Question);
        if (open.Readings.Count == 0) return;
        json.WriteStartArray("readings");
        foreach (var reading in open.Readings) json.WriteStringValue(reading);
        json.WriteEndArray();
    }

    private static void WriteSteps(Utf8JsonWriter json, IReadOnlyList<RuleStep> steps, Func<RuleStep, string>? sentence)
    {
        json.WriteStartArray();
        foreach (var step in steps) WriteStep(json, step, sentence?.Invoke(step));
        json.WriteEndArray();
    }

    private static void WriteStep(Utf8JsonWriter json, RuleStep step, string? sentence)
    {
        json.WriteStartObject();
        json.WriteString("rule", step.Rule);
        if (sentence is not null) json.WriteString("text", sentence);
        json.WriteStartArray("operands");
        foreach (var operand in step.Operands)
        {
            json.WriteStartObject();
            json.WriteString("name", operand.Name);
            json.WriteString("kind", TermText.Of(operand.Kind));
            json.WriteString("value", operand.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (step.Clause is { } clause) json.WriteString("clause", clause);
        if (step.Standing is { } standing) json.WriteString("standing", TermText.Of(standing));
        if (step.Reason is { } reason) json.WriteString("reason", reason);
        if (step.Source is { } source) WriteSource(json, source);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, LegalReference source)
    {
        json.WriteStartObject("source");
        json.WriteString("title", source.Title);
        if (source.Url is { } url) json.WriteString("url", url);
        if (source.Article is { } article) json.WriteString("article", article);
        json.WriteString("lastChecked", LocalDatePattern.Iso.Format(source.LastChecked));
        json.WriteEndObject();
    }
}
