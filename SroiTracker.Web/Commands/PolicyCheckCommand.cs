using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Web.Data.Policies;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Commands;

/// <summary>
/// Checks policy files: schema, the worked examples beside them, versions in time, what nothing can reach, and in words what differs from the
/// version before.
/// </summary>
public sealed class PolicyCheckCommand : ICommand
{
    private const string Json = "--json";
    private const string AsOf = "--as-of";

    public string Verb => "policy check";

    public string Summary => "Checks policy files against the schema and their own examples; names the place of each fault and the differences from the version before.";

    public string Usage => $"FILE.json… [{AsOf} DAY] [{Json}]";

    public bool NeedsDatabase => false;

    public async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken token)
    {
        var given = new Arguments(args, Json);
        var day = given[AsOf] is { } text ? LocalDatePattern.Iso.Parse(text) : null;
        if (given.Words.Count == 0 || given.IsIncomplete || given.Except(Json, AsOf).Any() || day is { Success: false })
            return await Faults.UsageAsync(this, error);
        if (given.Words.FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            return await Faults.ReportAsync(error, $"Het bestand {missing} is er niet. Controleer de naam.");
        }

        var result = PolicyFolderCheck.Check(given.Words, day?.Value);
        if (given.Has(Json)) await output.WriteLineAsync(Line(result));
        else await WriteAsync(given.Words.Count, result, output, error);
        return result.Findings.Any(finding => finding.Severity == FindingSeverity.Fault) ? ExitCode.Failed : ExitCode.Done;
    }

    private static async Task WriteAsync(int files, PolicyCheckResult result, TextWriter output, TextWriter error)
    {
        var findings = result.Findings;
        var faults = findings.Where(finding => finding.Severity == FindingSeverity.Fault).ToList();
        foreach (var fault in faults) await error.WriteLineAsync(Faults.Line(fault));
        foreach (var warning in findings.Except(faults)) await output.WriteLineAsync("Let op: " + Faults.Line(warning));
        foreach (var succession in result.Successions) await WriteAsync(succession, output);
        await output.WriteLineAsync($"{files} bestanden bekeken, {faults.Count} fouten gevonden, {findings.Count - faults.Count} keer let op.");
    }

    private static async Task WriteAsync(PolicySuccession succession, TextWriter output)
    {
        var sentences = Sentences(succession);
        await output.WriteLineAsync(succession.Before switch
        {
            null => $"{succession.File}: de eerste versie in deze map.",
            var before when sentences.Count == 0 => $"{succession.File}: dezelfde regels als de versie van {DayText.Field(before.ValidFrom)}.",
            var before => $"{succession.File}: dit is anders dan in de versie van {DayText.Field(before.ValidFrom)}:",
        });
        foreach (var sentence in sentences) await output.WriteLineAsync("  - " + sentence);
    }

    private static List<string> Sentences(PolicySuccession succession) =>
        succession.Before is { } before ? [.. PolicyComparison.Dutch.Between(before, succession.Version).Select(each => each.Sentence)] : [];

    private static string Line(PolicyCheckResult result)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, CaseJson.Relaxed))
        {
            json.WriteStartObject();
            json.WriteStartArray("findings");
            foreach (var finding in result.Findings) Write(json, finding);
            json.WriteEndArray();
            json.WriteStartArray("differences");
            foreach (var succession in result.Successions) Write(json, succession);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter json, PolicySuccession succession)
    {
        json.WriteStartObject();
        json.WriteString("file", succession.File);
        if (succession.Before is { } before) json.WriteString("before", DayText.Field(before.ValidFrom));
        json.WriteStartArray("sentences");
        foreach (var sentence in Sentences(succession)) json.WriteStringValue(sentence);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PolicyFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("file", finding.File);
        json.WriteString("place", finding.Place);
        json.WriteString("severity", TermText.Of(finding.Severity));
        json.WriteString("code", finding.Code);
        json.WriteString("detail", finding.Detail);
        json.WriteString("message", Explainer.Dutch.Finding(finding));
        json.WriteEndObject();
    }
}
