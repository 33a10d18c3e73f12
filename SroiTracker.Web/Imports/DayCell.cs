using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace SroiTracker.Web.Imports;

/// <summary>Reads days in files: yyyy-mm-dd or dd-mm-yyyy, nothing else.</summary>
internal static partial class DayCell
{
    private const int FirstYear = 1990;
    private const int LastYear = 2199;
    private const int Patience = 1_000;

    internal static (LocalDate? Day, ImportFaultCode? Fault) Read(SheetCell cell)
    {
        var match = YearFirst().Match(cell.Text);
        if (!match.Success) match = DayFirst().Match(cell.Text);
        if (!match.Success || cell.IsNumber) return (null, ImportFaultCode.DayUnreadable);

        var (year, month, day) = (Number(match, "y"), Number(match, "m"), Number(match, "d"));
        if (month is < 1 or > 12 || day < 1 || year < 1) return (null, ImportFaultCode.DayDoesNotExist);
        if (day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return (null, ImportFaultCode.DayDoesNotExist);
        return year is < FirstYear or > LastYear ? (null, ImportFaultCode.DayOutOfRange) : (new LocalDate(year, month, day), null);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})-(?<m>[0-9]{1,2})-(?<y>[0-9]{4})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex DayFirst();
}
