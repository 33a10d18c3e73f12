using System.Globalization;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Wording;

/// <summary>Writes whole numbers as the Dutch do: 22.687.</summary>
public static class CountText
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>22.687.</summary>
    public static string Show(long number) => number.ToString("N0", Dutch);

    /// <summary>The number of persons in a group, and &lt;5 for a group so small that its count leads to a person.</summary>
    public static string OfGroup(long number) => SmallGroups.IsHidden(number) ? "<" + Show(SmallGroups.Least) : Show(number);
}
