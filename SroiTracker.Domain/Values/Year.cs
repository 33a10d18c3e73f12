namespace SroiTracker.Domain.Values;

/// <summary>The parts of a year as the rules count them.</summary>
public static class Year
{
    /// <summary>Months in a year.</summary>
    public const int Months = 12;

    /// <summary>Weeks in a year: w/52.</summary>
    public const int Weeks = 52;

    /// <summary>Days in a week.</summary>
    public const int DaysInWeek = 7;

    /// <summary>Days in 52 weeks: days/364.</summary>
    public const int DaysOfWeeks = Weeks * DaysInWeek;

    /// <summary>Days in a calendar year, for policies that count days/365.</summary>
    public const int Days = 365;
}
