using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Web.Data.Policies;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Commands;

/// <summary>Checks policy files: schema, the worked examples beside them, versions in time, and what nothing can reach.</summary>
public sealed class PolicyCheckCommand : ICommand
{
    private const string Json = "--json";
    private const string AsOf = "--as-of";

    public string Verb => "policy check";

    public string Summary => "Checks policy files against the schema and their own examples; names the place of each fault.";

    public string Usage => $"FILE.json… [{AsOf} DAY] [{Json}]";

    public bool NeedsDatabase => false;

    public async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken token)
    {
        var given = new Arguments(args, Json);
        var day = given[AsOf] is { } text ? LocalDatePattern.Iso.Parse(text) : null;
        if (given.Words.Count == 0 || given.IsIncomplete || given.Except(Json, AsOf).Any() || day is { Success: false }) return await Faults.UsageAsync(this, error);
        if (given.Words.FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            return await Faults.ReportAsync(error, $"Het bestand {missing} is er niet. Controleer de naam.");
        }

        var findings = PolicyFolderCheck.Check(given.Words, day?.Value);
        if (given.Has(Json)) await output.WriteLineAsync(Line(findings));
        else await WriteAsync(given.Words.Count, findings, output, error);
        return findings.Any(finding => finding.Severity == FindingSeverity.Fault) ? ExitCode.Failed : ExitCode.Done;
    }

    private static async Task WriteAsync(int files, IReadOnlyList<PolicyFinding> findings, TextWriter output, TextWriter error)
    {
        var faults = findings.Where(finding => finding.Severity == FindingSeverity.Fault).ToList();
        foreach (var fault in faults) await error.WriteLineAsync(Faults.Line(fault));
        foreach (var warning in findings.Except(faults)) await output.WriteLineAsync("Let op: " + Faults.Line(warning));
        await output.WriteLineAsync($"{files} bestanden bekeken, {faults.Count} fouten gevonden, {findings.Count - faults.Count} keer let op.");
    }

    private static string Line(IReadOnlyList<PolicyFinding> findings)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, CaseJson.Relaxed))
        {
            json.WriteStartArray();
            foreach (var finding in findings) Write(json, finding);
            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
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
