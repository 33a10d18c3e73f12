using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Supervision;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Supervision;

/// <summary>Reads the supervision hours of a company: of every contract for the company itself, of the own contracts for an authority.</summary>
public sealed class HourBankQueries(SroiDbContext db, CurrentUserHolder current, IClock clock)
{
    private const int Window = 26;
    private const int Before = 12;

    /// <summary>The page; null when the company is not for this person.</summary>
    /// <param name="path">The address of the page.</param>
    /// <param name="from">A day of the first week, as it stands in the address; the weeks around today when it is none.</param>
    internal async Task<HourBankPage?> ReadAsync(Guid company, string path, string? from, CancellationToken token)
    {
        var (viewer, today) = (current.Required.Viewer, clock.Today());
        var name = await db.Contractors.VisibleTo(viewer, db.Contracts).Where(row => row.Id == company)
            .Select(row => row.Name).SingleOrDefaultAsync(token);
        if (name is null) return null;
        var (bank, counted) = await SupervisionHours.OfAsync(db, db.Claims.AsNoTracking().VisibleTo(viewer, db.Contracts), company, token);
        var around = SupervisionBank.MondayOf(today).PlusWeeks(-Before);
        var weeks = bank.Weeks(Monday(from) ?? around, Window);
        var shown = counted.Where(claim => claim.From <= weeks[^1].Sunday && claim.To >= weeks[0].Monday).ToList();
        return new(company, name, path, viewer.Role != Role.Contractor, today, around, bank, weeks, shown);
    }

    /// <summary>Whether all weeks of a window are days that facts may name.</summary>
    internal static bool IsInReach(LocalDate monday) => DayReach.Holds(monday) && DayReach.Holds(monday.PlusWeeks(Window));

    private static LocalDate? Monday(string? text) =>
        DayText.Parse(text) is { } day && SupervisionBank.MondayOf(day) is var monday && IsInReach(monday) ? monday : null;
}
