using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Pacts;

/// <summary>Adds a line of work or an organisation to a pact that runs.</summary>
[Requires(Permission.ManageActions)]
[Route("pacten/{id:guid}")]
public sealed class PactPartsController(PactActs acts, IStringLocalizer<PactsTexts> texts) : Controller
{
    [HttpPost("lijnen")]
    public async Task<IActionResult> AddLine(Guid id, LineForm form, CancellationToken token)
    {
        if (await acts.FindAsync(id, token) is not { } page) return NotFound();
        if (!await acts.AddAsync(page, form, ModelState, token)) return View("Pact", page with { Line = form });
        TempData.Notify(texts["LineAdded"]);
        return Redirect(page.Path);
    }

    [HttpPost("partijen")]
    public async Task<IActionResult> AddParty(Guid id, PartyForm form, CancellationToken token)
    {
        if (await acts.FindAsync(id, token) is not { } page) return NotFound();
        if (!await acts.JoinAsync(page, form, ModelState, token)) return View("Pact", page with { Party = form });
        TempData.Notify(texts["PartyAdded"]);
        return Redirect(page.Path);
    }
}
