using System.Globalization;
using System.Resources;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Wording;

/// <summary>The phrases of which the description of a policy is made, in one language.</summary>
internal sealed class PolicyPhrases(CultureInfo culture)
{
    private static readonly ResourceManager Texts = new(typeof(PolicyWordsTexts));

    internal string Text(string key) => Texts.GetString(key, culture) ?? key;

    internal string Fill(string key, params object?[] values) => string.Format(culture, Text(key), values);

    /// <summary>A word of a closed list; its key is the list and the member.</summary>
    internal string Word<T>(T term) where T : struct, Enum => Text(Camel(typeof(T).Name) + "." + TermText.Of(term));

    internal string YesNo(bool value) => Text(value ? "yes" : "no");

    internal string Day(LocalDate day) => LocalDatePattern.Create("d MMMM uuuu", culture).Format(day);

    internal static string Percent(Percentage share) => PercentOf(share.BasisPoints);

    /// <summary>Basis points as a percentage, also beyond the whole.</summary>
    internal static string PercentOf(int basisPoints) => HoursText.Show(Ratio.Of(basisPoints, 100)) + "%";

    /// <summary>"1 maand", "6 maanden".</summary>
    internal string Count(string unit, int number) => Fill(unit + (number == 1 ? ".one" : ".many"), number);

    /// <summary>"a, b en c".</summary>
    internal string And(IEnumerable<string> words) => Enumerated(words, "and");

    /// <summary>"a, b of c".</summary>
    internal string Or(IEnumerable<string> words) => Enumerated(words, "or");

    /// <summary>The value of a clause; an open one says so and names the values it may have.</summary>
    internal string Value<T>(Clause<T> clause, Func<T, string> words)
    {
        if (!clause.IsOpen) return words(clause.Value);
        return clause.Readings.Count == 0 ? Text("unknown") : Fill("unknownOf", Or(clause.Readings.Values.Select(words)));
    }

    /// <summary>Parts of one value, the ones that do not apply left out.</summary>
    internal static string Join(params IEnumerable<string?> parts) => string.Join("; ", parts.Where(part => !string.IsNullOrEmpty(part)));

    private string Enumerated(IEnumerable<string> words, string last)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.Take(all.Count - 1)) + " " + Text(last) + " " + all[^1];
    }

    private static string Camel(string name) => string.Concat(name[..1].ToLowerInvariant(), name.AsSpan(1));
}
