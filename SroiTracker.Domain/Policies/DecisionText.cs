using System.Globalization;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Policies;

/// <summary>Reads recorded decisions and policy words from culture-free text; null when the text is anything else.</summary>
public static class DecisionText
{
    /// <summary>The most cents that an amount may be: 100 billion euros, so that no sum of facts can overflow.</summary>
    public const long MostCents = 10_000_000_000_000;

    /// <summary>The most cents that one unit of a table may be worth: 10 million euros.</summary>
    public const long MostUnitCents = 1_000_000_000;

    /// <summary>The most hours, weeks, months, days or years of age that a fact may hold.</summary>
    public const int MostNumber = 10_000;

    /// <summary>The hours in a week, the most that a fact may hold.</summary>
    public const int HoursInWeek = 168;

    private const int MostDecimals = 4;
    private const int MostFactorBp = 100_000;

    /// <summary>Whole cents, zero or more.</summary>
    public static Money? Cents(string text) => Whole(text) is { } cents and >= 0 and <= MostCents ? Money.OfCents(cents) : null;

    /// <summary>Whole cents for one unit of a table, zero or more.</summary>
    public static Money? UnitCents(string text) => Cents(text) is { Cents: <= MostUnitCents } amount ? amount : null;

    /// <summary>Basis points from 0 to 10,000.</summary>
    public static Percentage? BasisPoints(string text) =>
        Whole(text) is { } points and >= 0 and <= Percentage.WholeInBasisPoints ? Percentage.OfBasisPoints((int)points) : null;

    /// <summary>A number of at most 10,000 with at most four decimals, zero or more.</summary>
    public static Ratio? Number(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0 && text.Length - point - 1 > MostDecimals) return null;
        return Ratio.Parse(text) is { IsNegative: false } number && number <= Ratio.Of(MostNumber) ? number : null;
    }

    /// <summary>Such a number, or a fraction of two whole numbers ("360/91"), for what was measured and is no exact decimal.</summary>
    public static Ratio? Fraction(string text)
    {
        if (text.Split('/') is not [var above, var below]) return Number(text);
        return Whole(above) is { } numerator and >= 0 && Whole(below) is { } denominator and > 0 && Ratio.Of(numerator, denominator) is var number
            && number <= Ratio.Of(MostNumber) ? number : null;
    }

    /// <summary>Such a number of more than zero, for what is divided by.</summary>
    public static Ratio? Positive(string text) => Number(text) is { IsZero: false } number ? number : null;

    /// <summary>The length of a term: "30 days", "7 workingDays".</summary>
    public static TermLength? TermLength(string text) =>
        text.Split(' ') is [var amount, var unit] && Count(amount) is { } count and > 0 && Term<TermUnit>(unit) is { } known
            ? new TermLength(count, known, ToWorkingDay: false)
            : null;

    /// <summary>A sanction without a hearing: "withhold 12500", the factor in basis points; "noFault" behind it for the exception.</summary>
    public static SanctionRule? Sanction(string text)
    {
        if (text.Split(' ') is not [var how, var factor, .. var rest] || rest is not ([] or ["noFault"])) return null;
        if (Term<SanctionStrategy>(how) is not { } strategy || strategy == SanctionStrategy.Hearing) return null;
        return Whole(factor) is > 0 and <= MostFactorBp and var points ? new SanctionRule(strategy, (int)points, rest.Length == 1, []) : null;
    }

    /// <summary>Who may perform an effort, with commas between: "contractor,supplier".</summary>
    public static IReadOnlyList<Performer>? Performers(string text)
    {
        var read = text.Split(',', StringSplitOptions.TrimEntries).Select(Term<Performer>).ToList();
        return read.TrueForAll(each => each is not null) ? [.. read.OfType<Performer>()] : null;
    }

    /// <summary>Hours in a week, at most 168.</summary>
    public static Ratio? WeekHours(string text) => Number(text) is { } hours && hours <= Ratio.Of(HoursInWeek) ? hours : null;

    /// <summary>A whole number of at most 10,000, zero or more.</summary>
    public static int? Count(string text) => Whole(text) is { } number and >= 0 and <= MostNumber ? (int)number : null;

    /// <summary>"true" or "false".</summary>
    public static bool? YesNo(string text) => text switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    /// <summary>A word of a closed list; case, slash and dash do not matter ("PrO/VSO" is ProVso).</summary>
    public static T? Term<T>(string text) where T : struct, Enum
    {
        var name = text.Replace("/", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return name.Length > 0 && char.IsAsciiLetter(name[0]) && Enum.TryParse<T>(name, ignoreCase: true, out var term) ? term : null;
    }

    /// <summary>A step of the PSO ladder as the field writes it: "aspirant", "1", "2", "3" or "30+".</summary>
    public static PsoStep? PsoStep(string text) => text switch
    {
        "1" => Policies.PsoStep.Step1,
        "2" => Policies.PsoStep.Step2,
        "3" => Policies.PsoStep.Step3,
        "30+" => Policies.PsoStep.Step30Plus,
        _ => Term<PsoStep>(text),
    };

    /// <summary>A step of the PSO ladder as a case writes it.</summary>
    public static string Of(PsoStep step) => step switch
    {
        Policies.PsoStep.Step1 => "1",
        Policies.PsoStep.Step2 => "2",
        Policies.PsoStep.Step3 => "3",
        Policies.PsoStep.Step30Plus => "30+",
        _ => "aspirant",
    };

    /// <summary>The camelCase words of a closed list, as a policy or a case spells them.</summary>
    public static IReadOnlyList<string> Words<T>() where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(Explanations.TermText.Of)];

    private static long? Whole(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
