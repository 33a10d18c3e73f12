using System.Globalization;
using System.Resources;
using NodaTime;
using SroiTracker.Domain.Approach;

namespace SroiTracker.Web.Wording;

/// <summary>Says on which day an obligation is met, or what lacks on the last day: "Volgens dit plan gehaald op 14 mei 2027."</summary>
public sealed class ForecastWords(CultureInfo culture)
{
    private static readonly ResourceManager Texts = new(typeof(ForecastTexts));

    /// <summary>The reader's language.</summary>
    public static ForecastWords Current => new(CultureInfo.CurrentUICulture);

    /// <summary>What the plan alone comes to; null when nothing is owed.</summary>
    public string? ByPlan(Forecast forecast) => forecast.IsDone ? null : Say("ByPlan.", forecast);

    /// <summary>What comes of what was credited and the rest of the plan.</summary>
    public string FromToday(Forecast forecast) => forecast.IsDone ? Text("FromToday.Done") : Say("FromToday.", forecast);

    /// <summary>Both, the first only when something is owed.</summary>
    public IReadOnlyList<string> Both(PlanOutlook outlook) => ByPlan(outlook.ByPlan) is { } plan ? [plan, FromToday(outlook.FromToday)] : [];

    /// <summary>The word beside the day in a picture.</summary>
    public string? Mark(LocalDate? day) => day is { } met ? Fill("Mark", DayText.Short(met)) : null;

    private string Say(string way, Forecast forecast) => forecast switch
    {
        { IsInTime: true, MetOn: { } day } => Fill(way + "InTime", DayText.Show(day)),
        { End: null } => Fill(way + "Open", MoneyText.Show(forecast.ShortAtEnd)),
        { End: { } end, MetOn: { } day } => Fill(way + "Late", DayText.Show(end), MoneyText.Show(forecast.ShortAtEnd), DayText.Show(day)),
        { End: { } end } => Fill(way + "Never", DayText.Show(end), MoneyText.Show(forecast.ShortAtEnd)),
    };

    private string Fill(string key, params object[] values) => string.Format(CultureInfo.InvariantCulture, Text(key), values);

    private string Text(string key) => Texts.GetString(key, culture) ?? key;
}
