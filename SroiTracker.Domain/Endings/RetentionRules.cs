using NodaTime;

namespace SroiTracker.Domain.Endings;

/// <summary>
/// How long evidence is kept after a contract (bewaartermijn). The months are the authority's own choice; amounts, steps and the hash of a file
/// stay in the ledger when the file goes.
/// </summary>
public static class RetentionRules
{
    /// <summary>The first day on which evidence may be destroyed: the day after these months since the last day on which efforts counted.</summary>
    /// <param name="months">Months, one or more.</param>
    public static LocalDate FirstDay(LocalDate lastDay, int months) => lastDay.PlusMonths(months).PlusDays(1);

    /// <summary>The last day on which a contract may have ended for its evidence to be due on a day.</summary>
    /// <param name="months">Months, one or more.</param>
    public static LocalDate EndedBy(LocalDate today, int months)
    {
        var day = today.PlusMonths(-months);
        while (FirstDay(day, months) > today) day = day.PlusDays(-1);
        while (FirstDay(day.PlusDays(1), months) <= today) day = day.PlusDays(1);
        return day;
    }
}
