using NodaTime;
using SroiTracker.Domain.Supervision;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Supervision;

/// <summary>The supervision hours of one company in the weeks that are looked at.</summary>
/// <param name="Path">The address of the page, without the weeks.</param>
/// <param name="IsStaff">Whether the reader is of an authority, and so sees its own contracts alone.</param>
/// <param name="Default">The Monday on which the weeks around today begin.</param>
/// <param name="Counted">The approved hours of which a day lies in these weeks, with what the caps left of them.</param>
public sealed record HourBankPage(
    Guid Company, string Name, string Path, bool IsStaff, LocalDate Today, LocalDate Default, SupervisionBank Bank, IReadOnlyList<BankWeek> Weeks,
    IReadOnlyList<CountedClaim> Counted)
{
    /// <summary>What the weeks add up to.</summary>
    public BankWeek Together => SupervisionBank.Together(Weeks);

    /// <summary>The weeks in which more is promised than offered.</summary>
    public IReadOnlyList<OverdrawnWeeks> Overdrawn => SupervisionBank.Overdrawn(Weeks);

    /// <summary>Hours a week that are free today; null when no offer counts.</summary>
    public HourSum? FreeNow => Bank.FreeOn(Today);

    /// <summary>Hours given in the year of today, what is still to come in it included.</summary>
    public HourSum GivenThisYear => Bank.GivenBetween(new(Today.Year, 1, 1), new(Today.Year, 12, 31));

    /// <summary>Where the weeks before these are; null at the beginning of the calendar.</summary>
    public string? Earlier => Link(Weeks[0].Monday.PlusWeeks(-Weeks.Count));

    /// <summary>Where the weeks after these are; null at the end of the calendar.</summary>
    public string? Later => Link(Weeks[^1].Monday.PlusWeeks(1));

    /// <summary>Whether other weeks than those around today are looked at.</summary>
    public bool IsElsewhere => Weeks[0].Monday != Default;

    /// <summary>The address of a file with these weeks.</summary>
    public string File(string kind) => $"{Path}.{kind}?vanaf={DayText.Field(Weeks[0].Monday)}";

    private string? Link(LocalDate monday) => HourBankQueries.IsInReach(monday) ? $"{Path}?vanaf={DayText.Field(monday)}" : null;
}
