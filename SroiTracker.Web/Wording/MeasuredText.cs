using System.Globalization;
using SroiTracker.Domain.Shortages;

namespace SroiTracker.Web.Wording;

/// <summary>Writes a day of measurement as exactly as it is known: 5 maart 2021, maart 2021 or 2021.</summary>
public static class MeasuredText
{
    /// <summary>The day, the month or the year.</summary>
    public static string Show(MeasuredOn measured)
    {
        var day = DayText.Show(measured.FirstDay);
        return measured.Precision switch
        {
            DayPrecision.Month => day[(day.IndexOf(' ', StringComparison.Ordinal) + 1)..],
            DayPrecision.Year => measured.FirstDay.Year.ToString(CultureInfo.InvariantCulture),
            _ => day,
        };
    }
}
