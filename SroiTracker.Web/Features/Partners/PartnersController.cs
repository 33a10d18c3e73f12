using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Partners;

/// <summary>The organisations that work on shortages with the municipality.</summary>
[Requires(Permission.ManagePartners)]
[Route("partners")]
public sealed class PartnersController(
    PartnerQueries queries, PartnerDesk desk, WebChange change, CurrentUserHolder current, IClock clock,
        IStringLocalizer<PartnersTexts> texts) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken token) => ListAsync(new(), token);

    [HttpPost("")]
    public async Task<IActionResult> Create(PartnerForm form, CancellationToken token)
    {
        var id = RowId.New();
        if (ModelState.IsValid && await desk.AddAsync(id, form.Name!.Trim(), form.Kind!.Value, change.Of(), token) is { } refusal)
            ModelState.AddModelError(nameof(form.Name), texts["Refusal." + refusal]);
        if (!ModelState.IsValid) return await ListAsync(form, token);
        TempData.Notify(texts["Added"]);
        return Redirect($"/partners/{id}");
    }

    [HttpGet("{partner:guid}")]
    public async Task<IActionResult> Show(Guid partner, CancellationToken token) =>
        await queries.FindAsync(partner, current.Required.Viewer, token) is { } page ? View("Partner", page) : NotFound();

    private async Task<IActionResult> ListAsync(PartnerForm form, CancellationToken token) =>
        View("Partners", new PartnersPage(form, await queries.ListAsync(clock.Today(), token)));
}
