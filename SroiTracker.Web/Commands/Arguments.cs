using System.Globalization;

namespace SroiTracker.Web.Commands;

/// <summary>Words and options (<c>--name value</c> or a bare <c>--name</c>) of one call.</summary>
public sealed class Arguments
{
    private readonly Dictionary<string, string> options = new(StringComparer.Ordinal);
    private readonly List<string> words = [];

    /// <summary>Splits the arguments; names in <paramref name="flags"/> take no value.</summary>
    public Arguments(IReadOnlyList<string> args, params IReadOnlyCollection<string> flags)
    {
        for (var at = 0; at < args.Count; at++)
        {
            if (!args[at].StartsWith("--", StringComparison.Ordinal)) words.Add(args[at]);
            else if (flags.Contains(args[at])) options[args[at]] = "";
            else if (at + 1 < args.Count) options[args[at]] = args[++at];
            else IsIncomplete = true;
        }
    }

    /// <summary>The arguments that are no options, in order.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>Whether an option stands at the end without its value.</summary>
    public bool IsIncomplete { get; }

    /// <summary>The value of an option; null when it was not given.</summary>
    public string? this[string name] => options.GetValueOrDefault(name);

    /// <summary>Whether the option was given.</summary>
    public bool Has(string name) => options.ContainsKey(name);

    /// <summary>A whole number above zero; null when the option holds anything else.</summary>
    public int? Number(string name) =>
        int.TryParse(this[name], CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    /// <summary>The names of options that are not in the list.</summary>
    public IEnumerable<string> Except(params IReadOnlyCollection<string> known) => options.Keys.Where(name => !known.Contains(name));
}
