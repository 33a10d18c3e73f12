using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Imports;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Commands;

/// <summary>Brings a file with shortage figures in.</summary>
public sealed class ImportShortagesCommand(
    ShortageImport import,
    ImportFaultText faultText,
    IStringLocalizer<ImportTexts> texts,
    IStringLocalizer<CommandTexts> verbs,
    IClock clock) : ICommand
{
    private const string DryRun = "--dry-run";
    private const string Json = "--json";

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public string Verb => "import shortages";

    public string Summary => verbs["ImportShortagesSummary"];

    public string Usage => $"import shortages FILE [{DryRun}] [{Json}]";

    public async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken token)
    {
        var files = args.Where(arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToList();
        if (files.Count != 1 || args.Any(arg => arg.StartsWith("--", StringComparison.Ordinal) && arg is not (DryRun or Json)))
        {
            return ExitCode.WrongUsage;
        }

        if (!File.Exists(files[0]))
        {
            await error.WriteLineAsync(verbs["FileMissing", files[0]]);
            return ExitCode.Failed;
        }

        await using var file = File.OpenRead(files[0]);
        var result = await import.RunAsync(file, Path.GetFileName(files[0]), args.Contains(DryRun), Change(), token, new Told(error, texts));
        if (args.Contains(Json)) await output.WriteLineAsync(JsonSerializer.Serialize(result, JsonOptions));
        else await WriteAsync(result, output, error);
        return result.Summary is null ? ExitCode.Failed : ExitCode.Done;
    }

    private ChangeContext Change() => new(ChangeContext.System, clock.GetCurrentInstant(), "", "command " + Verb);

    private async Task WriteAsync(ShortageImportResult result, TextWriter output, TextWriter error)
    {
        if (result.Summary is null && result.Rows + result.Faulty > 0)
        {
            await output.WriteLineAsync(texts["Summary.Refused", CountText.Show(result.Rows), CountText.Show(result.Faulty)]);
        }

        if (result.Summary is { } sum)
        {
            await output.WriteLineAsync(texts["Summary.Shortages", sum.New, sum.Solved, sum.Same, sum.Higher, sum.Lower, sum.NotCounted, sum.Known]);
            if (sum.TotalDifferences > 0) await output.WriteLineAsync(texts["Summary.TotalDiffers", sum.TotalDifferences]);
        }

        foreach (var fault in result.Faults) await error.WriteLineAsync(faultText.Of(fault));

        var ending = result.Summary is null ? "Summary.Nothing" : result.IsSaved ? "Summary.Saved" : "Summary.DryRun";
        await output.WriteLineAsync(texts[ending]);
    }

    /// <summary>Says how far it is on the error stream, for files of many rows only.</summary>
    private sealed class Told(TextWriter error, IStringLocalizer<ImportTexts> texts) : IProgress<ImportStanding>
    {
        private const int Many = 10_000;

        public void Report(ImportStanding value)
        {
            if (value.Total >= Many && value.Done > 0)
            {
                error.WriteLine(texts["Stage." + value.Stage, CountText.Show(value.Done), CountText.Show(value.Total)]);
            }
        }
    }
}
