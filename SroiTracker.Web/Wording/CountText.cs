using System.Globalization;

namespace SroiTracker.Web.Wording;

/// <summary>Writes whole numbers as the Dutch do: 22.687.</summary>
public static class CountText
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>22.687.</summary>
    public static string Show(long number) => number.ToString("N0", Dutch);
}
