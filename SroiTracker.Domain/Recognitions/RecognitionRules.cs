using NodaTime;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Recognitions;

/// <summary>
/// Whether a company is recognised for a qualification, and how long SBB takes to say so. Terms are those of the Reglement erkenning
/// leerbedrijven SBB (BWBR0036743, text of 2015).
/// </summary>
public static class RecognitionRules
{
    /// <summary>SBB decides within so many working days after the date of the request (article 6(1)).</summary>
    public const int DecisionWorkingDays = 10;

    /// <summary>After a refusal a company asks again no sooner than after so many months (article 3(3)).</summary>
    public const int MonthsAfterRefusal = 6;

    /// <summary>
    /// What is known on the first day of a placement. Not standing in the register is no proof while a request is running, and says nothing about
    /// a company of which no establishment is known.
    /// </summary>
    /// <param name="known">The recognitions of the company's confirmed establishments; null when none is confirmed.</param>
    /// <param name="isRequested">Whether a request for this qualification waits for SBB's decision.</param>
    public static Recognition On(
        IEnumerable<EstablishmentRecognition>? known, CreboCode qualification, LocalDate day, bool isRequested) =>
        known?.Any(each => each.Qualification == qualification && each.HoldsOn(day)) switch
        {
            true => Recognition.Recognised,
            false when !isRequested => Recognition.NotRecognised,
            _ => Recognition.Unchecked,
        };

    /// <summary>The last day on which SBB decides in time.</summary>
    public static LocalDate DecisionDue(LocalDate requestedOn) => WorkingDays.Plus(requestedOn, DecisionWorkingDays);

    /// <summary>The first day on which a refused company may ask again.</summary>
    public static LocalDate AskAgainFrom(LocalDate refusedOn) => refusedOn.PlusMonths(MonthsAfterRefusal);

    /// <summary>The middle of the days that decisions took; of an even number the mean of the two in the middle. Null without decisions.</summary>
    /// <param name="decided">The day of the request and the day of the decision.</param>
    public static Ratio? MedianDays(IEnumerable<(LocalDate RequestedOn, LocalDate DecidedOn)> decided)
    {
        var days = decided.Select(each => Period.DaysBetween(each.RequestedOn, each.DecidedOn)).Order().ToList();
        if (days.Count == 0) return null;
        return Ratio.Of(days[(days.Count - 1) / 2] + days[days.Count / 2], 2);
    }
}
