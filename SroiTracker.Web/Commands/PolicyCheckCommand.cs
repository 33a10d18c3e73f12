using SroiTracker.Domain.Policies;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Web.Data.Policies;

namespace SroiTracker.Web.Commands;

/// <summary>Checks policy files: schema, the worked examples beside them, and two versions on one day.</summary>
public sealed class PolicyCheckCommand : ICommand
{
    public string Verb => "policy check";

    public string Summary => "Checks policy files against the schema and their own examples; names the place of each fault.";

    public string Usage => "FILE.json…";

    public bool NeedsDatabase => false;

    public async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken token)
    {
        if (args.Length == 0 || args.Any(arg => arg.StartsWith('-'))) return await Faults.UsageAsync(this, error);
        if (args.FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            return await Faults.ReportAsync(error, $"Het bestand {missing} is er niet. Controleer de naam.");
        }

        var faults = args.GroupBy(file => Path.GetDirectoryName(Path.GetFullPath(file))!, StringComparer.Ordinal).SelectMany(Check).ToList();
        foreach (var fault in faults) await error.WriteLineAsync(Faults.Line(fault));
        await output.WriteLineAsync($"{args.Length} bestanden bekeken, {faults.Count} fouten gevonden.");
        return faults.Count == 0 ? 0 : 1;
    }

    private static IEnumerable<PolicyFault> Check(IGrouping<string, string> folder)
    {
        var read = folder.Distinct(StringComparer.Ordinal).Select(PolicyLibrary.ReadFile).ToList();
        var faults = read.SelectMany(each => each.Faults).ToList();
        if (faults.Count > 0) return faults;
        return PolicyLibrary.Examples(folder.Key, Beside(folder.Key, [.. read.Select(each => each.Version!)]));
    }

    /// <summary>The versions given, and those beside them that an example may be about.</summary>
    private static IEnumerable<PolicyVersion> Beside(string folder, List<PolicyVersion> given) => given.Concat(
        Directory.GetFiles(folder, "*.json")
            .Where(file => Path.GetFileName(file) != PolicyLibrary.ExamplesFile)
            .Select(PolicyLibrary.ReadFile)
            .Select(each => each.Version)
            .OfType<PolicyVersion>()
            .Where(version => given.TrueForAll(own => own.ValidFrom != version.ValidFrom)));
}
