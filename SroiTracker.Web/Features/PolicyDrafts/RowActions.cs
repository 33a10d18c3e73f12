using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SroiTracker.Web.Features.PolicyDrafts;

/// <summary>Adds, copies, moves and removes rows of a list.</summary>
internal static partial class RowActions
{
    /// <summary>Does what the button of a list says ("erbij", "kopie:2", "omhoog:2", "omlaag:2", "weg:2"); gives the row to go on with, or
    /// null.</summary>
    internal static int? Do(JsonArray rows, string? action, JsonNode fresh)
    {
        var (verb, at) = Parse(action);
        if (verb == "erbij")
        {
            rows.Add(fresh);
            return rows.Count - 1;
        }

        if (at < 0 || at >= rows.Count) return null;
        return verb switch
        {
            "kopie" => Copy(rows, at),
            "omhoog" => Move(rows, at, at - 1),
            "omlaag" => Move(rows, at, at + 1),
            "weg" => Remove(rows, at),
            _ => null,
        };
    }

    /// <summary>Removes a row inside a part: "weg:blocks[3].personCaps[0]"; of named entries the one at that place.</summary>
    internal static void Drop(JsonObject document, string? action, string prefix)
    {
        if (action?.StartsWith(prefix, StringComparison.Ordinal) != true) return;
        var steps = Step().Matches(action[prefix.Length..]);
        JsonNode? node = document;
        for (var at = 0; at < steps.Count - 1; at++) node = Down(node, steps[at]);
        if (steps.Count == 0 || !int.TryParse(steps[^1].Groups["index"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            return;
        if (node is JsonArray rows && index < rows.Count) rows.RemoveAt(index);
        else if (node is JsonObject named && index < named.Count) named.Remove(named.ElementAt(index).Key);
    }

    private static JsonNode? Down(JsonNode? node, Match step)
    {
        if (step.Groups["name"] is { Success: true, Value: var name }) return node is JsonObject group ? group[name] : null;
        var index = int.Parse(step.Groups["index"].Value, CultureInfo.InvariantCulture);
        return node is JsonArray rows && index < rows.Count ? rows[index] : null;
    }

    private static (string Verb, int At) Parse(string? action)
    {
        var parts = (action ?? "").Split(':');
        return (parts[0], parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : -1);
    }

    private static int Copy(JsonArray rows, int at)
    {
        var copy = rows[at]!.DeepClone();
        foreach (var name in new[] { "code", "id" }.Where(name => copy[name] is not null)) copy[name] = copy[name] + "-2";
        rows.Insert(at + 1, copy);
        return at + 1;
    }

    private static int? Move(JsonArray rows, int from, int to)
    {
        if (to < 0 || to >= rows.Count) return null;
        var row = rows[from];
        rows.RemoveAt(from);
        rows.Insert(to, row);
        return null;
    }

    private static int? Remove(JsonArray rows, int at)
    {
        rows.RemoveAt(at);
        return null;
    }

    [GeneratedRegex(@"(?<name>[a-zA-Z]+)|\[(?<index>[0-9]{1,4})\]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Step();
}
