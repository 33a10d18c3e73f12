using System.Globalization;
using System.Resources;
using NodaTime.Text;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Wording;

/// <summary>Facts of a case as people read and write them: "€ 9.500,00" beside 950000, "2,5%" beside 250.</summary>
public sealed class CaseFactWords(CultureInfo culture)
{
    private const int PerCent = 100;
    private static readonly ResourceManager Texts = new(typeof(CaseFactTexts));
    private readonly PolicyPhrases say = new(culture);

    /// <summary>The reader's language.</summary>
    public static CaseFactWords Current => new(CultureInfo.CurrentUICulture);

    /// <summary>What the fact is called.</summary>
    public string Label(string key) => Texts.GetString(key, culture) ?? key;

    /// <summary>How to fill it in; null without a hint.</summary>
    public string? Hint(string key) => Texts.GetString(key + ".hint", culture);

    /// <summary>The words of a closed list as a case spells them, each with the reader's word.</summary>
    public IReadOnlyList<(string Word, string Label)> Choices(CaseFact fact) => fact.Kind == CaseFactKind.Flag
        ? [("true", say.YesNo(true)), ("false", say.YesNo(false))]
        : [.. Enum.GetNames(fact.Terms!).Select(name => (Spelled(fact, name), say.Text($"{Camel(fact.Terms!.Name)}.{Camel(name)}")))];

    /// <summary>The value of a case as people write it in a field.</summary>
    public static string Typed(CaseFact fact, string value) => fact is { IsList: true, Kind: not CaseFactKind.Term }
        ? string.Join("; ", value.Split(';', StringSplitOptions.TrimEntries).Select(each => TypedOne(fact, each)))
        : TypedOne(fact, value);

    /// <summary>The value of a case in a sentence.</summary>
    public string Shown(CaseFact fact, string value) => fact.Kind switch
    {
        CaseFactKind.Flag => say.YesNo(value == "true"),
        CaseFactKind.Term => say.And(value.Split(';').Select(word => Choices(fact).FirstOrDefault(choice => choice.Word == word).Label ?? word)),
        CaseFactKind.Money => say.And(value.Split(';').Select(cents => "€\u00A0" + TypedOne(fact, cents))),
        CaseFactKind.Percent => say.And(value.Split(';').Select(points => TypedOne(fact, points) + "%")),
        CaseFactKind.Day => LocalDatePattern.Iso.Parse(value) is { Success: true } day ? say.Day(day.Value) : value,
        CaseFactKind.Fraction when value.Contains('/', StringComparison.Ordinal) && DecisionText.Fraction(value) is { } number =>
            $"{value} ({HoursText.Show(number)})",
        _ => Typed(fact, value),
    };

    /// <summary>What somebody typed as a case writes it, a list with semicolons; null with the name of the fault when it cannot be read.</summary>
    public static (string? Value, string? Fault) Read(CaseFact fact, string typed)
    {
        if (!fact.IsList) return Within(fact, ReadOne(fact, typed));
        var all = typed.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(each => Within(fact, ReadOne(fact, each))).ToList();
        return all.Find(each => each.Fault is not null) is { Fault: { } fault }
            ? (null, fault) : (string.Join(';', all.Select(each => each.Value)), null);
    }

    /// <summary>A number that the case format holds to be too large is said so here, in the words of people.</summary>
    private static (string? Value, string? Fault) Within(CaseFact fact, (string? Value, string? Fault) read) => fact.Kind switch
    {
        CaseFactKind.Money when read.Value is { } cents && DecisionText.Cents(cents) is null => (null, "TooLarge"),
        CaseFactKind.Number or CaseFactKind.Fraction when read.Value is { } number && DecisionText.Fraction(number) is null => (null, "TooLarge"),
        _ => read,
    };

    private static (string? Value, string? Fault) ReadOne(CaseFact fact, string typed) => fact.Kind switch
    {
        CaseFactKind.Money => MoneyText.Parse(typed, out var fault) is { IsNegative: false } amount
            ? (amount.Cents.ToString(CultureInfo.InvariantCulture), null)
            : (null, fault switch { MoneyFault.EnglishNotation => "MoneyEnglishNotation", MoneyFault.TooLarge => "TooLarge",
                _ => "MoneyUnreadable" }),
        CaseFactKind.Percent => Points(typed) is { } points ? (points, null) : (null, "PercentUnreadable"),
        CaseFactKind.Fraction when typed.Contains('/', StringComparison.Ordinal) =>
            DecisionText.Fraction(typed.Trim()) is { } part ? (part.ToText(), null) : (null, "HoursUnreadable"),
        CaseFactKind.Number or CaseFactKind.Fraction =>
            HoursText.Parse(typed) is { IsNegative: false } number ? (number.ToDecimalText(), null) : (null, "HoursUnreadable"),
        CaseFactKind.Count => DecisionText.Count(typed.Trim()) is { } count
            ? (count.ToString(CultureInfo.InvariantCulture), null) : (null, "CountUnreadable"),
        CaseFactKind.Day => DayText.Parse(typed) is { } day ? (DayText.Field(day), null) : (null, "DayUnreadable"),
        _ => (typed.Trim(), null),
    };

    private static string TypedOne(CaseFact fact, string value) => fact.Kind switch
    {
        CaseFactKind.Money when DecisionText.Cents(value) is { } amount => MoneyText.Field(amount),
        CaseFactKind.Percent when DecisionText.Count(value) is { } points => HoursText.Show(Ratio.Of(points, PerCent)),
        CaseFactKind.Number or CaseFactKind.Fraction => value.Replace('.', ','),
        _ => value,
    };

    private static string? Points(string typed)
    {
        if (HoursText.Parse(typed.Replace("%", "", StringComparison.Ordinal)) is not { IsNegative: false } number) return null;
        return (number * Ratio.Of(PerCent)).ToDecimalText() is { } points && DecisionText.BasisPoints(points) is not null ? points : null;
    }

    private static string Spelled(CaseFact fact, string name) =>
        fact.Terms == typeof(PsoStep) ? DecisionText.Of(Enum.Parse<PsoStep>(name)) : Camel(name);

    private static string Camel(string name) => string.Concat(name[..1].ToLowerInvariant(), name.AsSpan(1));
}
