using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Support;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Profiles;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Support;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Claims;

/// <summary>The subsidies that may pay along for a place of a contract.</summary>
public sealed class ClaimInstruments(SroiDbContext data, InstrumentBook book, IClock clock, IStringLocalizer<ClaimsTexts> texts)
{
    /// <summary>The choice for a subsidy that is not in the register.</summary>
    internal const string Other = "anders";

    /// <summary>The instruments for money in the region, also those that are closed by now, and one for what is not in the list.</summary>
    internal async Task<IReadOnlyList<SelectListItem>> ChoicesAsync(Contract contract, CancellationToken token)
    {
        var region = await ProfileBook.RegionOfAsync(data, contract, token);
        var found = await book.EverAsync(new(region, null, SupportNeed.Money, clock.Today()), token);
        return [.. found.Select(entry => new SelectListItem(entry.Facts.Name, entry.Facts.Key)), new(texts["InstrumentOther"], Other)];
    }
}
