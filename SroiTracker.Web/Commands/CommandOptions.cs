namespace SroiTracker.Web.Commands;

/// <summary>Options behind a verb: names with a value, and flags without.</summary>
internal sealed class CommandOptions
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    private CommandOptions() { }

    /// <summary>Reads the options; null when there is one that is not known, or a value is missing.</summary>
    internal static CommandOptions? Read(string[] args, string[] values, string[] flags)
    {
        var options = new CommandOptions();
        for (var at = 0; at < args.Length; at++)
        {
            if (flags.Contains(args[at]))
                options.values[args[at]] = "";
            else if (values.Contains(args[at]) && at + 1 < args.Length)
                options.values[args[at]] = args[++at];
            else
                return null;
        }

        return options;
    }

    internal bool Has(string flag) => values.ContainsKey(flag);

    internal string? Value(string name) => values.GetValueOrDefault(name);

    internal int? Number(string name) =>
        int.TryParse(Value(name), System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;
}
