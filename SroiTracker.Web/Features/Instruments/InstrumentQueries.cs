using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Support;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Support;

namespace SroiTracker.Web.Features.Instruments;

/// <summary>Reads the register of instruments.</summary>
public sealed class InstrumentQueries(SroiDbContext db, InstrumentBook book, FigureNames names)
{
    /// <summary>The instruments that answer a question; those that are closed stand apart.</summary>
    public async Task<InstrumentsPage> ListAsync(InstrumentFilter filter, LocalDate today, CancellationToken token)
    {
        var question = new InstrumentQuestion(string.IsNullOrEmpty(filter.Regio) ? null : filter.Regio, filter.Niveau, filter.Need, today);
        var open = await book.FittingAsync(question, token);
        var closed = (await book.EverAsync(question, token)).Where(entry => !entry.Facts.IsOpenOn(today)).ToList();
        return new(filter, open, closed, Items(await names.RegionsAsync(token)));
    }

    /// <summary>The regions for which somebody keeps instruments.</summary>
    public async Task<IReadOnlyList<SelectListItem>> OwnRegionsAsync(Viewer viewer, CancellationToken token)
    {
        var own = await db.RegionsOf(viewer).ToListAsync(token);
        return Items((await names.RegionsAsync(token)).Where(region => own.Contains(region.Code)));
    }

    /// <summary>The form of an instrument under this key, kept or supplied; null when there is none.</summary>
    public async Task<InstrumentForm?> FormAsync(string key, CurrentUser user, CancellationToken token)
    {
        if (user.AuthorityId is not { } authority || !user.May(Permission.ManageInstruments)) return null;
        if (await book.OfAuthorityAsync(key, authority, token) is not { } entry) return null;
        return InstrumentForm.Of(entry, entry.Facts.Regions is [var region, ..] ? region : null);
    }

    private static IReadOnlyList<SelectListItem> Items(IEnumerable<(string Code, string Name)> regions) =>
        [.. regions.Select(region => new SelectListItem(region.Name, region.Code))];
}
