using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Explanations;

/// <summary>What an operand's text means, so that a screen can show it in the reader's language.</summary>
public enum OperandKind
{
    /// <summary>Whole eurocents.</summary>
    Money,

    /// <summary>Basis points.</summary>
    Percentage,

    /// <summary>An exact number or a fraction as a reader would write it: "31.5", "20/52", "1 + 100/364".</summary>
    Ratio,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A day, ISO 8601.</summary>
    Day,

    /// <summary>A word of the policy file or the facts, shown as it is.</summary>
    Text,

    /// <summary>A name that the wording translates (a contract kind, a unit, a comparison).</summary>
    Term,
}

/// <summary>One named value that a step of a derivation used or made. The value is kept as culture-free text.</summary>
/// <param name="Name">The operand's name in the wording's sentence.</param>
/// <param name="Kind">What the text means.</param>
/// <param name="Value">The value as culture-free text: cents, basis points, a fraction, an ISO day or words.</param>
public sealed record Operand(string Name, OperandKind Kind, string Value)
{
    /// <summary>An amount, in cents.</summary>
    public static Operand Of(string name, Money amount) => new(name, OperandKind.Money, Invariant(amount.Cents));

    /// <summary>An exact number of cents, rounded for the reader only: the sum goes on with the exact one.</summary>
    public static Operand Cents(string name, Ratio exact) => Of(name, Money.OfCents(Rounding.HalfAwayFromZero.Apply(exact)));

    /// <summary>A percentage, in basis points.</summary>
    public static Operand Of(string name, Percentage percentage) => new(name, OperandKind.Percentage, Invariant(percentage.BasisPoints));

    /// <summary>An exact number: a decimal where one is exact, a fraction otherwise.</summary>
    public static Operand Of(string name, Ratio ratio) => new(name, OperandKind.Ratio, ratio.ToText());

    /// <summary>A fraction in the terms in which it came about, not reduced: "20/52".</summary>
    public static Operand Share(string name, string fraction) => new(name, OperandKind.Ratio, fraction);

    /// <summary>A whole number.</summary>
    public static Operand Of(string name, long number) => new(name, OperandKind.Number, Invariant(number));

    /// <summary>A day.</summary>
    public static Operand Of(string name, LocalDate day) => new(name, OperandKind.Day, LocalDatePattern.Iso.Format(day));

    /// <summary>Words shown as they are.</summary>
    public static Operand Text(string name, string words) => new(name, OperandKind.Text, words);

    /// <summary>A word that the wording translates; enumeration members become camelCase.</summary>
    public static Operand Term<T>(string name, T term) where T : struct, Enum => new(name, OperandKind.Term, TermText.Of(term));

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The camelCase spelling of enumeration members in policy files, cases and stored steps.</summary>
public static class TermText
{
    /// <summary>"MoreThan" becomes "moreThan".</summary>
    public static string Of<T>(T term) where T : struct, Enum
    {
        var name = term.ToString();
        return string.Concat(name[..1].ToLowerInvariant(), name.AsSpan(1));
    }
}
