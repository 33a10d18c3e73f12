using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Imports;

namespace SroiTracker.Web.Commands;

/// <summary>Brings a file into the register; what the verbs share.</summary>
public abstract class RegisterImportCommand(IRegisterImport import, ImportFaultText faults, RegisterImportText texts, IClock clock) : ICommand
{
    private const string DryRun = "--dry-run";
    private const string Json = "--json";

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public abstract string Verb { get; }

    public abstract string Summary { get; }

    public string Usage => $"{Verb} FILE [{DryRun}] [{Json}]";

    public async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken token)
    {
        var asked = new Arguments(args, DryRun, Json);
        if (asked.Words.Count != 1 || asked.Except(DryRun, Json).Any()) return ExitCode.WrongUsage;
        var path = asked.Words[0];
        if (!File.Exists(path))
        {
            await error.WriteLineAsync($"{path}: no such file");
            return ExitCode.WrongUsage;
        }

        await using var file = File.OpenRead(path);
        var change = new ChangeContext(ChangeContext.System, clock.GetCurrentInstant(), "", $"command {Verb}");
        var result = await import.RunAsync(new(file, Path.GetFileName(path), asked.Has(DryRun), change, null), token);
        foreach (var fault in result.Faults) await error.WriteLineAsync(faults.Of(fault));
        await WriteAsync(result, asked.Has(Json), output);
        return result.IsRefused ? ExitCode.Failed : ExitCode.Done;
    }

    private async Task WriteAsync(RegisterImportResult result, bool isJson, TextWriter output)
    {
        if (isJson)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(new
            {
                result.New, result.Changed, result.Same, result.Differs, result.IsSaved, result.IsRefused,
                lines = result.Lines.Select(line => new { line.Row, line.Reference, line.State, line.Outcome, line.Why, cents = line.Amount?.Cents }),
                faults = result.Faults.Select(faults.Of),
            }, JsonOptions));
            return;
        }

        foreach (var line in result.Lines) await output.WriteLineAsync(texts.Of(line));
        if (!result.IsRefused) await output.WriteLineAsync(texts.Counts(result));
        await output.WriteLineAsync(texts.Ending(result));
    }
}

/// <summary>Brings contracts into the register.</summary>
public sealed class ImportContractsCommand(ContractImport import, ImportFaultText faults, RegisterImportText texts, IClock clock)
    : RegisterImportCommand(import, faults, texts, clock)
{
    public override string Verb => "import contracts";

    public override string Summary => "brings contracts into the register from CSV or XLSX";
}

/// <summary>Brings published awards into the coverage list.</summary>
public sealed class ImportAwardsCommand(AwardImport import, ImportFaultText faults, RegisterImportText texts, IClock clock)
    : RegisterImportCommand(import, faults, texts, clock)
{
    public override string Verb => "import awards";

    public override string Summary => "brings published awards (gunningen) into the coverage list";
}

/// <summary>Brings opening balances into accounts.</summary>
public sealed class ImportOpeningsCommand(OpeningImport import, ImportFaultText faults, RegisterImportText texts, IClock clock)
    : RegisterImportCommand(import, faults, texts, clock)
{
    public override string Verb => "import openings";

    public override string Summary => "brings opening balances (beginstanden) into the accounts of contracts";
}

/// <summary>Brings recognised training companies in.</summary>
public sealed class ImportRecognitionsCommand(RecognitionImport import, ImportFaultText faults, RegisterImportText texts, IClock clock)
    : RegisterImportCommand(import, faults, texts, clock)
{
    public override string Verb => "import recognitions";

    public override string Summary => "brings recognised training companies (erkende leerbedrijven) in from CSV or XLSX";
}
