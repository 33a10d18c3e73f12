using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Support;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Instruments;

/// <summary>Schemes and offers that help to make a place possible: found by what is lacking, kept by the coordinator.</summary>
[Route("instrumenten")]
public sealed class InstrumentsController(
    InstrumentQueries queries, InstrumentDesk desk, WebChange change, CurrentUserHolder current, IClock clock,
        IStringLocalizer<InstrumentsTexts> texts) : Controller
{
    [HttpGet(""), Requires(Permission.ViewInstruments)]
    public async Task<IActionResult> Index(InstrumentFilter filter, CancellationToken token) =>
        View("Instruments", await queries.ListAsync(ModelState.IsValid ? filter : new(), clock.Today(), token));

    [HttpGet("nieuw"), Requires(Permission.ManageInstruments)]
    public Task<IActionResult> New(CancellationToken token) => PageAsync(new(), null, token);

    [HttpPost("nieuw"), Requires(Permission.ManageInstruments)]
    public Task<IActionResult> Create(InstrumentForm form, CancellationToken token) => KeepAsync(form, null, token);

    [HttpGet("{sleutel}/wijzigen"), Requires(Permission.ManageInstruments)]
    public async Task<IActionResult> Edit(string sleutel, CancellationToken token) =>
        await queries.FormAsync(sleutel, current.Required, token) is { } form ? await PageAsync(form, sleutel, token) : NotFound();

    [HttpPost("{sleutel}/wijzigen"), Requires(Permission.ManageInstruments)]
    public async Task<IActionResult> Update(string sleutel, InstrumentForm form, CancellationToken token) =>
        await queries.FormAsync(sleutel, current.Required, token) is null ? NotFound() : await KeepAsync(form, sleutel, token);

    private async Task<IActionResult> KeepAsync(InstrumentForm form, string? key, CancellationToken token)
    {
        foreach (var (field, text) in form.Faults()) ModelState.AddModelError(field, texts[text]);
        var regions = await queries.OwnRegionsAsync(current.Required.Viewer, token);
        if (form.Region is not null && regions.All(region => region.Value != form.Region)) ModelState.AddModelError(nameof(form.Region),
            texts["RegionUnknown"]);
        if (!ModelState.IsValid) return await PageAsync(form, key, token);
        var entry = form.Entry(key ?? NewKey(), clock.Today());
        if (await desk.KeepAsync(current.Required.AuthorityId!.Value, entry, form.Version, change.Of(), token))
        {
            TempData.Notify(texts["Kept"]);
            return Redirect($"/instrumenten?regio={form.Region}");
        }

        ModelState.AddModelError("", texts["Changed"]);
        return await PageAsync(form, key, token);
    }

    // Letters only: digits in an address might look like a citizen service number.
    private static string NewKey() => "eigen-" + string
        .Concat(RowId.New().ToByteArray(bigEndian: true).Select(part => $"{(char)('a' + (part >> 4))}{(char)('a' + (part & 15))}"));

    private async Task<IActionResult> PageAsync(InstrumentForm form, string? key, CancellationToken token) =>
        View("Instrument", new InstrumentFormPage(form, key, await queries.OwnRegionsAsync(current.Required.Viewer, token)));
}
