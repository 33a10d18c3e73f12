using System.Globalization;
using SroiTracker.Domain.Values;

namespace SroiTracker.Tests.Given;

/// <summary>Works out a sum as an adviser writes it: "100 × 31 × 18/36 + 5.000". Exact, in euros.</summary>
public sealed class WrittenSum
{
    private readonly string text;
    private int at;

    private WrittenSum(string text) => this.text = text.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The outcome in euros.</summary>
    /// <exception cref="FormatException">It is no sum.</exception>
    public static Ratio Of(string written)
    {
        var sum = new WrittenSum(written);
        var outcome = sum.Terms();
        return sum.at == sum.text.Length ? outcome : throw new FormatException($"'{written}' is no sum");
    }

    private Ratio Terms()
    {
        var total = Factors();
        while (Next("+−") is { } sign) total = sign == '+' ? total + Factors() : total - Factors();
        return total;
    }

    private Ratio Factors()
    {
        var product = Factor();
        while (Next("×/") is { } sign) product = sign == '×' ? product * Factor() : product / Factor();
        return product;
    }

    private Ratio Factor()
    {
        if (Next("(") is null) return Number();
        var inside = Terms();
        return Next(")") is not null ? inside : throw new FormatException($"'{text}' lacks a bracket");
    }

    private Ratio Number()
    {
        var from = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '.' or ',')) at++;
        return Ratio.Parse(text[from..at].Replace(".", "", StringComparison.Ordinal).Replace(',', '.'))
            ?? throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"'{text}' has no number at {from}"));
    }

    private char? Next(string signs) => at < text.Length && signs.Contains(text[at], StringComparison.Ordinal) ? text[at++] : null;
}
