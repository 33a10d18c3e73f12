using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Components;

/// <summary>Shows every part that pages are built of, with its states. Stores nothing.</summary>
[Requires(Permission.ManageSystem)]
[Route("onderdelen")]
public sealed class ComponentsController(IStringLocalizer<ComponentsTexts> texts) : Controller
{
    [HttpGet("")]
    public IActionResult Show() => View("Components", new ComponentsPage(new ExampleForm()));

    [HttpPost("")]
    public IActionResult Check(ExampleForm form)
    {
        if (!ModelState.IsValid) return View("Components", new ComponentsPage(form));
        TempData.Notify(texts["Right"]);
        return RedirectToAction(nameof(Show));
    }
}
