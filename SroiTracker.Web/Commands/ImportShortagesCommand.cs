using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Localization;
using SroiTracker.Web.Imports;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Commands;

/// <summary>Brings a file with shortage figures in.</summary>
public sealed class ImportShortagesCommand(ShortageImport import, ImportFaultText faultText, IStringLocalizer<ImportTexts> texts) : ICommand
{
    private const string DryRun = "--dry-run";
    private const string Json = "--json";

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public string Verb => "import shortages";

    public string Summary => "brings shortage figures (stagetekorten) in from CSV or XLSX";

    public string Usage => $"import shortages FILE [{DryRun}] [{Json}]";

    public async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken token)
    {
        var files = args.Where(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToList();
        if (files.Count != 1 || args.Any(arg => arg.StartsWith("--", StringComparison.Ordinal) && arg is not (DryRun or Json)))
        {
            await error.WriteLineAsync(Usage);
            return 2;
        }

        if (!File.Exists(files[0]))
        {
            await error.WriteLineAsync($"{files[0]}: no such file");
            return 2;
        }

        await using var file = File.OpenRead(files[0]);
        var result = await import.RunAsync(file, Path.GetFileName(files[0]), args.Contains(DryRun), null, token);
        if (args.Contains(Json)) await output.WriteLineAsync(JsonSerializer.Serialize(result, JsonOptions));
        else await WriteAsync(result, output, error);
        return result.Summary is null ? 1 : 0;
    }

    private async Task WriteAsync(ShortageImportResult result, TextWriter output, TextWriter error)
    {
        foreach (var fault in result.Faults) await error.WriteLineAsync(faultText.Of(fault));
        if (result.Summary is { } sum)
        {
            await output.WriteLineAsync(texts["Summary.Shortages", sum.New, sum.Solved, sum.Same, sum.Higher, sum.Lower, sum.NotCounted, sum.Known]);
        }

        var ending = result.Summary is null ? "Summary.Nothing" : result.IsSaved ? "Summary.Saved" : "Summary.DryRun";
        await output.WriteLineAsync(texts[ending]);
    }
}
