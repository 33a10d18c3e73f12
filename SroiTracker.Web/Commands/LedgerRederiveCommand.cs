using SroiTracker.Web.Data.Ledger;

namespace SroiTracker.Web.Commands;

/// <summary>Derives every booked amount again from its receipt and lists the differences.</summary>
public sealed class LedgerRederiveCommand(LedgerRederivation rederivation) : ICommand
{
    private const string Json = "--json";

    public string Verb => "ledger rederive";

    public string Summary => "derives every booked amount again from its receipt; lists differences";

    public string Usage => $"ledger rederive [{Json}]";

    public async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken token)
    {
        if (args.Except([Json]).Any()) return ExitCode.WrongUsage;
        var counts = Enum.GetValues<Rederived>().ToDictionary(result => result, _ => 0);
        await foreach (var entry in rederivation.AllAsync(token))
        {
            counts[entry.Result]++;
            if (entry.Result is Rederived.Different or Rederived.PolicyGone) await error.WriteLineAsync(Words(entry));
        }

        await output.WriteLineAsync(args.Contains(Json)
            ? System.Text.Json.JsonSerializer.Serialize(counts.ToDictionary(count => count.Key.ToString(), count => count.Value))
            : string.Join(", ", counts.Select(count => $"{count.Value} {Name(count.Key)}")));
        return counts[Rederived.Different] + counts[Rederived.PolicyGone] == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Words(RederivedEntry entry) =>
        $"{Name(entry.Result)}: contract {entry.ContractId}, entry {entry.EntryId}, sequence {entry.Sequence}: {entry.Cents} -> {entry.CentsNow}";

    private static string Name(Rederived result) => result switch
    {
        Rederived.Equal => "equal",
        Rederived.Different => "different",
        Rederived.PolicyGone => "policy text gone",
        _ => "facts erased, commitment verifies",
    };
}
