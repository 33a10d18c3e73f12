using System.Text;
using System.Text.Json;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Policies;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Commands;

/// <summary>Derives obligations and credits for a list of cases, without a database, one JSON line a case, in constant memory.</summary>
public sealed class CalculateCommand : ICommand
{
    public string Verb => "calculate";

    public string Summary => "Derives obligations and credits for a list of cases; prints one JSON line per case.";

    public string Usage => "FILE.json [--policies DIR] | --schema";

    public bool NeedsDatabase => false;

    public async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken token)
    {
        if (args is ["--schema"])
        {
            var cases = await File.ReadAllTextAsync(Path.Combine(PolicyLibrary.OwnFolder, "case.schema.json"), token);
            await output.WriteLineAsync($"{{\n\"cases\": {cases.TrimEnd()},\n\"policy\": {PolicyJson.Schema().TrimEnd()}\n}}");
            return 0;
        }

        if (Options(args) is not { } options) return await Faults.UsageAsync(this, error);
        if (!File.Exists(options.File)) return await Faults.ReportAsync(error, $"Het bestand {options.File} is er niet. Controleer de naam.");
        try
        {
            var book = PolicyLibrary.Load(options.Policies is { } more ? [PolicyLibrary.OwnFolder, more] : [PolicyLibrary.OwnFolder]);
            await using var stream = File.OpenRead(options.File);
            return await AnswerAsync(stream, book, output, token);
        }
        catch (PolicyRefusedException refused)
        {
            foreach (var fault in refused.Faults) await error.WriteLineAsync(Faults.Line(fault));
            return 1;
        }
        catch (JsonException fault)
        {
            return await Faults.ReportAsync(error, $"Het bestand {options.File} is geen goede lijst met gevallen. {fault.Message}");
        }
    }

    private static async Task<int> AnswerAsync(Stream stream, PolicyBook book, TextWriter output, CancellationToken token)
    {
        var exit = 0;
        foreach (var document in CaseStream.Read(stream))
        {
            using (document)
            {
                var (line, readable) = Answer(document.RootElement, book);
                if (!readable) exit = 1;
                await output.WriteLineAsync(line.AsMemory(), token);
            }
        }

        return exit;
    }

    private static (string Line, bool Readable) Answer(JsonElement element, PolicyBook book)
    {
        using var buffer = new MemoryStream();
        var (asked, fault) = CaseReader.Read(element);
        using (var json = new Utf8JsonWriter(buffer, CaseJson.Relaxed))
        {
            if (asked is not null) CaseJson.Write(json, CaseRules.Answer(asked, book), Explainer.Dutch.Sentence, Explainer.Dutch.Question);
            else CaseJson.Write(json, fault!, Explainer.Dutch.Fault(fault!.Fault));
        }

        return (Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length), asked is not null);
    }

    private static (string File, string? Policies)? Options(string[] args) => args switch
    {
        [var file] when !file.StartsWith('-') => (file, null),
        [var file, "--policies", var folder] when Directory.Exists(folder) => (file, folder),
        ["--policies", var folder, var file] when Directory.Exists(folder) => (file, folder),
        _ => null,
    };
}
