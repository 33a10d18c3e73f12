using System.Globalization;
using NodaTime.Text;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Wording;

/// <summary>Shows the culture-free value of an operand to a reader: "€ 6.837,61", "5%", "20/52", "1 maart 2026".</summary>
internal static class OperandText
{
    private const decimal PointsPerPercent = 100m;

    internal static string Of(Operand operand, CultureInfo culture, Func<string, string> term) => operand.Kind switch
    {
        OperandKind.Money => MoneyText.Show(Money.OfCents(long.Parse(operand.Value, CultureInfo.InvariantCulture))),
        OperandKind.Percentage => Percent(int.Parse(operand.Value, CultureInfo.InvariantCulture), culture),
        OperandKind.Ratio => Grouped(operand).Replace(".", culture.NumberFormat.NumberDecimalSeparator, StringComparison.Ordinal),
        OperandKind.Day => Day(operand.Value, culture),
        OperandKind.Term => term(operand.Value),
        _ => operand.Value,
    };

    /// <summary>A sum that is multiplied in the sentence stands between brackets.</summary>
    private static string Grouped(Operand operand) =>
        operand is { Name: "part", Value: var value } && value.Contains(" + ", StringComparison.Ordinal) && !value.EndsWith(')')
            ? $"({value})" : operand.Value;

    private static string Percent(int basisPoints, CultureInfo culture) => (basisPoints / PointsPerPercent).ToString("0.##", culture) + "%";

    private static string Day(string iso, CultureInfo culture) => LocalDatePattern.Iso.Parse(iso) is { Success: true } day
        ? LocalDatePattern.Create("d MMMM uuuu", culture).Format(day.Value)
        : iso;
}
