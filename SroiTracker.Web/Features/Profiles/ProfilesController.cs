using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Profiles;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Profiles;

/// <summary>What programmes ask of a place: read and written by the coordinator of the region and by the school with the mandate.</summary>
[Requires(Permission.ManageProfiles)]
[Route("opleidingen")]
public sealed class ProfilesController(
    ProfileQueries queries, ProfileDesk desk, WebChange change, CurrentUserHolder current, IClock clock,
        IStringLocalizer<ProfilesTexts> texts) : Controller
{
    private static readonly Ratio MostHours = Ratio.Of(40);

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken token) =>
        View("Profiles", await queries.ListAsync(current.Required.Viewer, clock.Today(), token));

    /// <summary>Leads from a typed code to its page.</summary>
    [HttpGet("zoek")]
    public IActionResult Find(string? regio, string? crebo) =>
        LabourMarketRegionCode.Parse(regio) is { } region && CreboCode.Parse(crebo) is { } code
            ? Redirect($"/opleidingen/{region.Text}/{code.Digits}") : NotFound();

    [HttpGet("{regio}/{crebo}")]
    public async Task<IActionResult> Show(string regio, string crebo, CancellationToken token) =>
        await queries.FindAsync(regio, crebo, current.Required.Viewer, clock.Today(), token) is { } page ? View("Profile", page) : NotFound();

    [HttpPost("{regio}/{crebo}")]
    public async Task<IActionResult> Create(string regio, string crebo, ProfileForm form, CancellationToken token)
    {
        var (viewer, today) = (current.Required.Viewer, clock.Today());
        if (await queries.FindAsync(regio, crebo, viewer, today, token) is not { } page) return NotFound();
        if (form.SupervisionPerWeek is { } hours && (hours.IsNegative || hours > MostHours))
            ModelState.AddModelError(nameof(form.SupervisionPerWeek), texts["SupervisionPerWeekRange"]);
        if (!ModelState.IsValid || !await KeepAsync(page, form, token)) return View("Profile", page with { Form = form });
        TempData.Notify(texts["Kept"]);
        return Redirect($"/opleidingen/{regio}/{crebo}");
    }

    private async Task<bool> KeepAsync(ProfilePage page, ProfileForm form, CancellationToken token)
    {
        var writer = await queries.WriterAsync(page.Region, page.Crebo, current.Required.Viewer, clock.Today(), token);
        var refusal = await desk.KeepAsync(
            page.Region, CreboCode.Parse(page.Crebo)!.Value, form.BasedOn, form.Draft(), writer!, change.Of(form.Why), token);
        if (refusal is not { } why) return true;
        ModelState.AddModelError("", texts["Refusal." + why]);
        return false;
    }
}
