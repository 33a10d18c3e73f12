using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Supervision;

/// <summary>One week of the bank, from Monday to Sunday.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Offered">Hours that were offered; null when nobody said anything that counts in this week.</param>
/// <param name="OfferedDays">The number of its days on which an offer counts.</param>
/// <param name="Promised">Hours that places promise in the whole week.</param>
/// <param name="PromisedOnOffer">Of those, the hours on days on which an offer counts.</param>
/// <param name="Given">Hours that were given.</param>
public sealed record BankWeek(LocalDate Monday, HourSum? Offered, int OfferedDays, HourSum Promised, HourSum PromisedOnOffer, HourSum Given)
{
    /// <summary>Its last day.</summary>
    public LocalDate Sunday => Monday.PlusDays(Year.DaysInWeek - 1);

    /// <summary>
    /// What is left of the offer on the days on which it counts; below zero where more was promised; null when nobody said anything.
    /// </summary>
    public HourSum? Room => Offered - PromisedOnOffer;

    /// <summary>Whether more was promised than offered.</summary>
    public bool IsOverdrawn => Room is { IsNegative: true };
}

/// <summary>Weeks in a row in which more was promised than offered.</summary>
/// <param name="From">The Monday of the first.</param>
/// <param name="To">The Sunday of the last.</param>
/// <param name="Most">The hours too many in the worst of them.</param>
public sealed record OverdrawnWeeks(LocalDate From, LocalDate To, HourSum Most);

/// <summary>
/// The supervision hours of one contractor: what it offered, what its places promise and what it gave (begeleidingsuren: aangeboden, beloofd,
/// gegeven).
/// </summary>
/// <param name="Offers">What it said about its hours, in the order in which it said it: the last word counts.</param>
/// <param name="Promised">What its places promise.</param>
/// <param name="Given">What it gave.</param>
public sealed record SupervisionBank(IReadOnlyList<HourOffer> Offers, IReadOnlyList<HourStretch> Promised, IReadOnlyList<HourStretch> Given)
{
    /// <summary>Whether nothing was ever offered, promised or given.</summary>
    public bool IsEmpty => Offers.All(offer => offer.HoursPerWeek is null) && Promised.Count == 0 && Given.Count == 0;

    /// <summary>Hours that are promised, in the past and to come, and not given yet; never below zero.</summary>
    public HourSum StillToGive =>
        HourSum.Max(HourSum.Zero, HourSum.Of(Promised.Select(each => each.Hours)) - HourSum.Of(Given.Select(each => each.Hours)));

    /// <summary>The Monday of the week of a day.</summary>
    public static LocalDate MondayOf(LocalDate day) => day.PlusDays((int)IsoDayOfWeek.Monday - (int)day.DayOfWeek);

    /// <summary>So many weeks in a row.</summary>
    /// <param name="monday">The first day of the first week.</param>
    public IReadOnlyList<BankWeek> Weeks(LocalDate monday, int count) =>
        [.. Enumerable.Range(0, count).Select(week => Week(monday.PlusWeeks(week)))];

    /// <summary>The weeks together: sums of their hours, the offer null when it is null in all.</summary>
    public static BankWeek Together(IReadOnlyList<BankWeek> weeks) => weeks.Skip(1).Aggregate(weeks[0], (sum, week) => sum with
    {
        Offered = sum.Offered is { } before ? before + (week.Offered ?? HourSum.Zero) : week.Offered,
        OfferedDays = sum.OfferedDays + week.OfferedDays,
        Promised = sum.Promised + week.Promised,
        PromisedOnOffer = sum.PromisedOnOffer + week.PromisedOnOffer,
        Given = sum.Given + week.Given,
    });

    /// <summary>Where more is promised than offered, weeks that follow each other taken together.</summary>
    public static IReadOnlyList<OverdrawnWeeks> Overdrawn(IEnumerable<BankWeek> weeks)
    {
        var found = new List<OverdrawnWeeks>();
        foreach (var week in weeks)
        {
            if (week.Room is not { IsNegative: true } room) continue;
            var more = HourSum.Zero - room;
            if (found is [.., var last] && last.To.PlusDays(1) == week.Monday)
                found[^1] = last with { To = week.Sunday, Most = HourSum.Max(last.Most, more) };
            else
                found.Add(new(week.Monday, week.Sunday, more));
        }

        return found;
    }

    /// <summary>Hours a week that are free on a day: offered less promised; null when no offer counts on that day.</summary>
    public HourSum? FreeOn(LocalDate day) => OfferedOn(day) is { } offered
        ? HourSum.Of(offered) - HourSum.Of(Promised.Select(each => each.Between(day, day) * Ratio.Of(Year.DaysInWeek)))
        : null;

    /// <summary>The hours given on the days between two days, both inside.</summary>
    public HourSum GivenBetween(LocalDate from, LocalDate to) => Between(Given, from, to);

    private BankWeek Week(LocalDate monday)
    {
        var (sunday, offered, onOffer, days) = (monday.PlusDays(Year.DaysInWeek - 1), HourSum.Zero, HourSum.Zero, 0);
        for (var day = monday; day <= sunday; day = day.PlusDays(1))
        {
            if (OfferedOn(day) is not { } hours) continue;
            (offered, onOffer, days) = (offered + HourSum.Of(hours / Ratio.Of(Year.DaysInWeek)), onOffer + Between(Promised, day, day), days + 1);
        }

        return new(monday, days == 0 ? null : offered, days, Between(Promised, monday, sunday), onOffer, Between(Given, monday, sunday));
    }

    private static HourSum Between(IReadOnlyList<HourStretch> stretches, LocalDate from, LocalDate to) =>
        HourSum.Of(stretches.Where(each => each.From <= to && each.To >= from).Select(each => each.Between(from, to)));

    /// <summary>The last word that was said by then, while it counts; what was said before it never comes back.</summary>
    private Ratio? OfferedOn(LocalDate day) =>
        Offers.LastOrDefault(offer => offer.From <= day) is { } last && day <= last.Until ? last.HoursPerWeek : null;
}
