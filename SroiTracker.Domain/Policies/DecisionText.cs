using System.Globalization;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Policies;

/// <summary>Reads recorded decisions and policy words from culture-free text; null when the text is anything else.</summary>
public static class DecisionText
{
    /// <summary>Whole cents, zero or more.</summary>
    public static Money? Cents(string text) => Whole(text) is { } cents and >= 0 ? Money.OfCents(cents) : null;

    /// <summary>Basis points from 0 to 10,000.</summary>
    public static Percentage? BasisPoints(string text) =>
        Whole(text) is { } points and >= 0 and <= Percentage.WholeInBasisPoints ? Percentage.OfBasisPoints((int)points) : null;

    /// <summary>A number with at most one decimal point, zero or more.</summary>
    public static Ratio? Number(string text) => Ratio.Parse(text) is { IsNegative: false } number ? number : null;

    /// <summary>A whole number.</summary>
    public static int? Count(string text) => Whole(text) is { } number and >= 0 and <= int.MaxValue ? (int)number : null;

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
