using NodaTime.Calendars;
using SroiTracker.Web.Imports;

namespace SroiTracker.Web.Features.Supervision;

/// <summary>The weeks as a table that leaves: hours to two decimals, empty where nobody said anything.</summary>
internal static class HourBankFile
{
    private static readonly string[] Heads =
        ["jaar", "week", "maandag", "zondag", "aangeboden", "dagen_aangeboden", "beloofd", "gegeven", "ruimte", "meer_beloofd_dan_aangeboden"];

    internal static ExportTable Of(HourBankPage page) => new(Heads, RowsAsync(page));

    private static async IAsyncEnumerable<object?[]> RowsAsync(HourBankPage page)
    {
        await Task.CompletedTask;
        foreach (var week in page.Weeks)
        {
            yield return
            [
                WeekYearRules.Iso.GetWeekYear(week.Monday), WeekYearRules.Iso.GetWeekOfWeekYear(week.Monday), week.Monday, week.Sunday,
                week.Offered?.Shown, week.OfferedDays, week.Promised.Shown, week.Given.Shown, week.Room?.Shown, week.IsOverdrawn,
            ];
        }
    }
}
