using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Wording;

/// <summary>Reads and writes days: 5 maart 2026 in text, the ISO day in a field of type date.</summary>
public static class DayText
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly LocalDatePattern DutchField = LocalDatePattern.CreateWithInvariantCulture("d-M-uuuu");

    /// <summary>The day of an ISO text (2026-03-05) or a Dutch one (5-3-2026); null when there is no such day.</summary>
    public static LocalDate? Parse(string? text)
    {
        var plain = (text ?? "").Trim();
        if (LocalDatePattern.Iso.Parse(plain).TryGetValue(default, out var iso)) return InReach(iso);
        return DutchField.Parse(plain).TryGetValue(default, out var dutch) ? InReach(dutch) : null;
    }

    /// <summary>5 maart 2026, or 5 March 2026 for who reads English.</summary>
    public static string Show(LocalDate day)
    {
        var culture = IsEnglish ? CultureInfo.InvariantCulture : Dutch;
        return string.Create(CultureInfo.InvariantCulture, $"{day.Day} {culture.DateTimeFormat.GetMonthName(day.Month)} {day.Year}");
    }

    /// <summary>maart 2026, or March 2026 for who reads English.</summary>
    public static string Show(YearMonth month)
    {
        var culture = IsEnglish ? CultureInfo.InvariantCulture : Dutch;
        return string.Create(CultureInfo.InvariantCulture, $"{culture.DateTimeFormat.GetMonthName(month.Month)} {month.Year}");
    }

    /// <summary>05-03-2026, for narrow columns.</summary>
    public static string Short(LocalDate day) => LocalDatePattern.CreateWithInvariantCulture("dd-MM-uuuu").Format(day);

    /// <summary>5 maart 2026 14:03, in the Netherlands.</summary>
    public static string Show(Instant moment)
    {
        var local = moment.InZone(DutchDay.Zone);
        return string.Create(CultureInfo.InvariantCulture, $"{Show(local.Date)} {local.Hour:00}:{local.Minute:00}");
    }

    /// <summary>2026-03-05, as a field of type date holds it.</summary>
    public static string Field(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    private static LocalDate? InReach(LocalDate day) => DayReach.Holds(day) ? day : null;
}
