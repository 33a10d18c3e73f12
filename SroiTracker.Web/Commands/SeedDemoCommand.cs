using Microsoft.EntityFrameworkCore;
using SroiTracker.Web.Commands.Demo;
using SroiTracker.Web.Data;

namespace SroiTracker.Web.Commands;

/// <summary>Fills an empty database with deterministic synthetic data, for trying and measuring.</summary>
internal sealed class SeedDemoCommand(SroiDbContext data, SyntheticRegister register) : ICommand
{
    private const string Scale = "--scale";

    public string Verb => "seed demo";

    public string Summary => "fills an empty database with synthetic data, the same every time";

    public string Usage => $"seed demo {Scale} {string.Join('|', SyntheticScale.All.Keys)}";

    public async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken token)
    {
        var given = new Arguments(args);
        if (given.Words.Count > 0 || given.IsIncomplete || given.Except(Scale).Any()) return ExitCode.WrongUsage;
        if (!SyntheticScale.All.TryGetValue(given[Scale] ?? "S", out var scale)) return ExitCode.WrongUsage;
        if (await data.Contracts.AnyAsync(token))
        {
            return await Faults.ReportAsync(error, "De database heeft al contracten. Kies een lege database met Sroi__Database.");
        }

        var entries = await register.MakeAsync(scale, token);
        await output.WriteLineAsync($"{scale.Municipalities} gemeenten, {scale.Contracts} contracten, {entries} boekingen.");
        return ExitCode.Done;
    }
}
