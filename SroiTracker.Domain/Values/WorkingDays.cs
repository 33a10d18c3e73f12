using NodaTime;

namespace SroiTracker.Domain.Values;

/// <summary>
/// Working days: not Saturday, Sunday or one of the general holidays of article 3 of the Algemene termijnenwet (BWBR0002448), Good Friday
/// included, which article 3(2) puts on a par with them.
/// </summary>
public static class WorkingDays
{
    /// <summary>Whether the day is a working day.</summary>
    public static bool IsWorkingDay(LocalDate day) =>
        day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !IsHoliday(day);

    /// <summary>The day itself when it is a working day, otherwise the next one (article 1 of the Algemene termijnenwet).</summary>
    public static LocalDate OnOrAfter(LocalDate day)
    {
        while (!IsWorkingDay(day)) day = day.PlusDays(1);
        return day;
    }

    /// <summary>So many working days after the day.</summary>
    public static LocalDate Plus(LocalDate day, int count)
    {
        for (var left = count; left > 0; left--) day = OnOrAfter(day.PlusDays(1));
        return day;
    }

    private static bool IsHoliday(LocalDate day)
    {
        if (day is { Month: 1, Day: 1 } or { Month: 5, Day: 5 } or { Month: 12, Day: 25 or 26 } || day == KingsDay(day.Year)) return true;
        return Period.DaysBetween(EasterSunday(day.Year), day) is GoodFriday or EasterMonday or AscensionDay or WhitMonday;
    }

    private const int GoodFriday = -2;
    private const int EasterMonday = 1;
    private const int AscensionDay = 39;
    private const int WhitMonday = 50;

    /// <summary>27 April, or the day before when that is a Sunday; since 2014. Before that 30 April (or 29 April).</summary>
    private static LocalDate KingsDay(int year)
    {
        var day = year < 2014 ? new LocalDate(year, 4, 30) : new LocalDate(year, 4, 27);
        return day.DayOfWeek == IsoDayOfWeek.Sunday ? day.PlusDays(-1) : day;
    }

    /// <summary>Easter Sunday of the Gregorian calendar, by the anonymous algorithm printed in Nature of 20 April 1876.</summary>
    private static LocalDate EasterSunday(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new LocalDate(year, n / 31, (n % 31) + 1);
    }
}
