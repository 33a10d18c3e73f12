using Microsoft.Extensions.Localization;
using SroiTracker.Web.Data.Seeding;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Commands;

/// <summary>Finds the verb in the arguments and runs it without a web server.</summary>
internal static class CommandLine
{
    private const string Help = "--help";

    /// <summary>Whether the arguments ask for a verb or for help, rather than for the web site.</summary>
    internal static bool IsVerb(string[] args) => args.Length > 0 && (!args[0].StartsWith('-') || args[0] is Help or "-h");

    internal static async Task<int> RunAsync(
        IServiceProvider services, string[] args, TextWriter output, TextWriter error, CancellationToken token)
    {
        await using var scope = services.CreateAsyncScope();
        var commands = scope.ServiceProvider.GetServices<ICommand>().OrderBy(command => command.Verb, StringComparer.Ordinal).ToList();
        var texts = scope.ServiceProvider.GetRequiredService<IStringLocalizer<CommandTexts>>();
        if (args[0] is Help or "-h") return await ListAsync(commands, texts, output);
        if (Find(commands, args) is not { } found) return await UnknownAsync(args[0], texts, error);

        var rest = args[found.Verb.Split(' ').Length..];
        if (rest.Contains(Help, StringComparer.Ordinal)) return await ExplainAsync(found, texts, output);
        if (found.NeedsDatabase) await SeedingSetup.LoadAsync(services, token);
        return await RunAsync(found, rest, texts, output, error, token);
    }

    private static ICommand? Find(IReadOnlyList<ICommand> commands, string[] args) =>
        commands.Where(command => command.Verb.Split(' ').SequenceEqual(args.Take(command.Verb.Split(' ').Length)))
            .MaxBy(command => command.Verb.Length);

    private static async Task<int> RunAsync(
        ICommand command, string[] rest, IStringLocalizer texts, TextWriter output, TextWriter error, CancellationToken token)
    {
        try
        {
            var code = await command.RunAsync(rest, output, error, token);
            if (code == ExitCode.WrongUsage) await ExplainAsync(command, texts, error);
            return code;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(texts["FileFault", fault.Message]);
            return ExitCode.Failed;
        }
    }

    private static async Task<int> ListAsync(IReadOnlyList<ICommand> commands, IStringLocalizer texts, TextWriter output)
    {
        await output.WriteLineAsync(texts["Verbs"]);
        foreach (var command in commands) await output.WriteLineAsync($"  {command.Verb,-18} {command.Summary}");
        await output.WriteLineAsync(texts["MoreHelp"]);
        return ExitCode.Done;
    }

    private static async Task<int> ExplainAsync(ICommand command, IStringLocalizer texts, TextWriter output)
    {
        await output.WriteLineAsync(command.Summary);
        await output.WriteLineAsync(texts["Usage"]);
        foreach (var line in command.Usage.Split('\n')) await output.WriteLineAsync("  " + line.Trim());
        return ExitCode.Done;
    }

    private static async Task<int> UnknownAsync(string verb, IStringLocalizer texts, TextWriter error)
    {
        await error.WriteLineAsync(texts["UnknownVerb", verb]);
        return ExitCode.WrongUsage;
    }
}
