using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Calculator;

/// <summary>What an address of the calculator asks: which policies, on which day, about which facts. It holds no names.</summary>
public sealed class CalculatorInput
{
    internal const string PolicyKey = "regeling";
    internal const string DayKey = "dag";
    internal const string RowsKey = "rijen";
    internal const string AllKey = "alles";
    internal const string DecisionPrefix = "besluit.";
    internal const int MostPolicies = 4;
    private const int MostRows = 24;
    private const int LongestValue = 2000;

    private readonly Dictionary<string, string> values;

    internal CalculatorInput(IEnumerable<KeyValuePair<string, string?[]>> query, LocalDate today)
    {
        values = query
            .Select(each => (each.Key, Value: string.Join(';', each.Value.Where(value => !string.IsNullOrWhiteSpace(value)))))
            .Where(each => each.Value.Length is > 0 and <= LongestValue)
            .DistinctBy(each => each.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(each => each.Key, each => each.Value, StringComparer.OrdinalIgnoreCase);
        Folders = [.. Enumerable.Range(0, MostPolicies).SelectMany(row => this[PolicyKey + CaseInWords.Row(row)].Split(';'))
            .Where(folder => folder.Length > 0).Distinct(StringComparer.Ordinal).Take(MostPolicies)];
        Day = DayText.Parse(this[DayKey]) ?? today;
        Rows = Math.Clamp(Math.Max(FilledRows(), DecisionText.Count(this[RowsKey]) ?? 1), 1, MostRows);
    }

    /// <summary>The folders of the policies, in the order chosen.</summary>
    public IReadOnlyList<string> Folders { get; }

    /// <summary>The day that decides the version.</summary>
    public LocalDate Day { get; }

    /// <summary>How many periods the form shows.</summary>
    public int Rows { get; }

    /// <summary>Whether every question is shown.</summary>
    public bool ShowsAll => this[AllKey] == "true";

    /// <summary>What was typed; empty when nothing was.</summary>
    public string this[string key] => values.GetValueOrDefault(key, "");

    /// <summary>What was typed, by name.</summary>
    public IEnumerable<KeyValuePair<string, string>> Typed => values;

    /// <summary>The decisions for one policy, as they were typed, by clause.</summary>
    public IEnumerable<(string Clause, string Typed)> Decisions(string folder) =>
        values.Where(each => each.Key.StartsWith($"{DecisionPrefix}{folder}.", StringComparison.Ordinal))
            .Select(each => (each.Key[(DecisionPrefix.Length + folder.Length + 1)..], each.Value));

    /// <summary>This address with other values; an empty value leaves the name out.</summary>
    public string With(string path, params IEnumerable<(string Key, string Value)> changes)
    {
        var all = new Dictionary<string, string>(values, StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in changes) all[key] = value;
        return path + "?" + string.Join('&', all.Where(each => each.Value.Length > 0)
            .Select(each => $"{Uri.EscapeDataString(each.Key)}={Uri.EscapeDataString(each.Value)}"));
    }

    private int FilledRows() => Enumerable.Range(1, MostRows - 1)
        .Where(row => CaseFacts.Period.Any(fact => this[fact.Key + CaseInWords.Row(row)].Length > 0))
        .Select(row => row + 1).DefaultIfEmpty(1).Max();
}
