using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Cases;

/// <summary>
/// Reads the named facts of one JSON object. Numbers may be written as numbers or as text with a decimal point. The first fault is kept;
/// a name that is not asked for is a fault, so that a typing error is never ignored.
/// </summary>
internal sealed class FactReader
{
    private const int ShownLength = 80;

    private readonly Dictionary<string, JsonElement> facts = new(StringComparer.Ordinal);
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly string path;

    internal FactReader(JsonElement element, string path)
    {
        this.path = path;
        if (element.ValueKind != JsonValueKind.Object)
        {
            Fault = (path, "case.object", Shown(element));
            return;
        }

        foreach (var property in element.EnumerateObject().Where(property => !facts.TryAdd(property.Name, property.Value)))
        {
            Fault ??= (Path(property.Name), "case.twice", property.Name);
        }
    }

    /// <summary>The first thing wrong; null while all is well.</summary>
    internal (string Field, string Code, string Value)? Fault { get; private set; }

    internal string? Text(string name) => Read(name, text => text.Length > 0 ? text : null, "case.text");

    internal Money? Cents(string name) => Value(name, DecisionText.Cents, "case.cents");

    internal Percentage? BasisPoints(string name) => Value(name, DecisionText.BasisPoints, "case.basisPoints");

    internal Ratio? Number(string name) => Value(name, DecisionText.Number, "case.number");

    internal Ratio? Fraction(string name) => Value(name, DecisionText.Fraction, "case.number");

    internal Ratio? WeekHours(string name) => Value(name, DecisionText.WeekHours, "case.week");

    internal int? Count(string name) => Value(name, DecisionText.Count, "case.count");

    internal bool? Flag(string name) => Value(name, DecisionText.YesNo, "case.flag");

    internal T? Term<T>(string name) where T : struct, Enum => Value(name, DecisionText.Term<T>, "case.term");

    internal PsoStep? PsoStep(string name) => Value(name, DecisionText.PsoStep, "case.term");

    internal LocalDate? Day(string name) =>
        Value(name, text =>
            LocalDatePattern.Iso.Parse(text) is { Success: true } day && DayReach.Holds(day.Value) ? day.Value : (LocalDate?)null, "case.day");

    internal FactReader? Object(string name)
    {
        asked.Add(name);
        return Element(name) is { } element ? new FactReader(element, Path(name)) : null;
    }

    internal IReadOnlyList<FactReader>? Objects(string name)
    {
        asked.Add(name);
        if (Element(name) is not { } element) return null;
        if (element.ValueKind != JsonValueKind.Array) return Keep<IReadOnlyList<FactReader>>(name, "case.list", element);
        return [.. element.EnumerateArray().Select((each, index) =>
            new FactReader(each, string.Create(CultureInfo.InvariantCulture, $"{Path(name)}[{index}]")))];
    }

    internal IReadOnlyList<T>? List<T>(string name, Func<string, T?> parse, string code) where T : struct
    {
        asked.Add(name);
        if (Element(name) is not { } element) return null;
        if (element.ValueKind != JsonValueKind.Array) return Keep<IReadOnlyList<T>>(name, "case.list", element);

        var values = element.EnumerateArray().Select(each => Words(each) is { } text ? parse(text) : null).ToList();
        return values.TrueForAll(value => value is not null)
            ? [.. values.Select(value => value!.Value)] : Keep<IReadOnlyList<T>>(name, code, element);
    }

    /// <summary>Every property as text, by name; for recorded decisions.</summary>
    internal Dictionary<string, string> AllText()
    {
        foreach (var (name, element) in facts)
        {
            asked.Add(name);
            if (Words(element) is null) Keep<string>(name, "case.text", element);
        }

        return facts.ToDictionary(fact => fact.Key, fact => Words(fact.Value) ?? "", StringComparer.Ordinal);
    }

    /// <summary>Every property as an amount in cents, by name.</summary>
    internal Dictionary<string, Money> AllCents() => facts.Keys.ToDictionary(name => name, name => Cents(name) ?? Money.Zero, StringComparer.Ordinal);

    /// <summary>Takes over the fault of a nested object, and finds names nobody asked for.</summary>
    internal FactReader Finish(params IEnumerable<FactReader?> nested)
    {
        foreach (var inner in nested) Fault ??= inner?.Fault;
        if (facts.Keys.FirstOrDefault(name => !asked.Contains(name)) is { } unknown) Fault ??= (Path(unknown), "case.unknown", unknown);
        return this;
    }

    /// <summary>A name that may stand there and is not read.</summary>
    internal void Ignore(string name) => asked.Add(name);

    /// <summary>Notes that a fact that must be there is not.</summary>
    internal void Missing(string name) => Fault ??= (Path(name), "case.missing", "");

    /// <summary>Notes that a fact cannot stand beside the others.</summary>
    internal void Refuse(string name, string code) => Fault ??= (Path(name), code, Element(name) is { } element ? Shown(element) : "");

    private T? Value<T>(string name, Func<string, T?> parse, string code) where T : struct
    {
        asked.Add(name);
        if (Element(name) is not { } element) return null;
        if (Words(element) is { } text && parse(text) is { } value) return value;
        Fault ??= (Path(name), code, Shown(element));
        return null;
    }

    private string? Read(string name, Func<string, string?> parse, string code)
    {
        asked.Add(name);
        if (Element(name) is not { } element) return null;
        return (Words(element) is { } text ? parse(text) : null) ?? Keep<string>(name, code, element);
    }

    private T? Keep<T>(string name, string code, JsonElement element) where T : class
    {
        Fault ??= (Path(name), code, Shown(element));
        return null;
    }

    private JsonElement? Element(string name) =>
        facts.TryGetValue(name, out var element) && element.ValueKind != JsonValueKind.Null ? element : null;

    private string Path(string name) => path.Length == 0 ? name : path + "." + name;

    private static string? Words(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    private static string Shown(JsonElement element)
    {
        var text = element.GetRawText();
        return text.Length <= ShownLength ? text : text[..ShownLength];
    }
}
