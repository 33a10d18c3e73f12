using System.Text.Json;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Commands;

/// <summary>Checks chain, sums and receipts of the whole ledger and names the first bad entry.</summary>
public sealed class LedgerVerifyCommand(SroiDatabase? database = null) : ICommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string Verb => "ledger verify";

    public string Summary => "checks chain, sums and receipts; names the first bad entry";

    public string Usage => "ledger verify [--database sqlite:PATH] [--json]";

    public bool NeedsDatabase => false;

    public async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken token)
    {
        var given = new Arguments(args, "--json");
        var asked = given["--database"] is { } setting ? SroiDatabase.Parse(setting) : database;
        if (given.IsIncomplete || given.Words.Count > 0 || given.Except("--database", "--json").Any() || asked is null)
            return await WrongAsync(error, Usage);
        if (!File.Exists(asked.Path)) return await WrongAsync(error, $"there is no database at {asked.Path}");

        var result = await LedgerVerification.RunAsync(asked, token);
        if (given.Has("--json")) await output.WriteLineAsync(JsonSerializer.Serialize(result, Json));
        else await output.WriteLineAsync($"{result.Accounts} accounts, {result.Entries} entries, {result.Findings.Count} faults");
        foreach (var finding in result.Findings) await error.WriteLineAsync(Words(finding));
        return result.Findings.Count == 0 ? 0 : 1;
    }

    private static string Words(LedgerFinding finding) =>
        $"{finding.Problem}: contract {finding.ContractId ?? "-"}, entry {finding.EntryId ?? "-"}, sequence "
        + (finding.Sequence is { } sequence ? $"{sequence}" : "-") + (finding.Detail is { } detail ? $" ({detail})" : "");

    private static async Task<int> WrongAsync(TextWriter error, string words)
    {
        await error.WriteLineAsync(words);
        return 2;
    }
}
