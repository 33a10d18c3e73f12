using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Pool;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Pool;

/// <summary>The pool of a region: what is offered, what schools ask, and how scarce places are divided.</summary>
[Requires(Permission.ViewPool)]
[Route("pool")]
public sealed class PoolController(PoolQueries queries, PoolDesk desk, WebChange change, IStringLocalizer<PoolTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken token) => View("Pool", await queries.ListAsync(token));

    [HttpGet("{regio}/{crebo}/{leerweg}")]
    public async Task<IActionResult> Show(PoolChoice choice, CancellationToken token) =>
        choice.Read() is { } programme && await queries.FindAsync(programme, token) is { } page ? View("PoolProgramme", page) : NotFound();

    /// <summary>Confirms the division; the program proposes, a person decides.</summary>
    [HttpPost("{regio}/{crebo}/{leerweg}/verdeling"), Requires(Permission.DividePool)]
    public async Task<IActionResult> Divide(PoolChoice choice, DivisionForm division, CancellationToken token)
    {
        if (choice.Read() is not { } programme || await queries.FindAsync(programme, token) is not { } page) return NotFound();
        if (ModelState.IsValid)
        {
            if (await desk.ConfirmAsync(programme, division.Read!, change.Of(division.Why), token) is not { } refusal)
            {
                TempData.Notify(texts["Divided"]);
                return Redirect(PoolChoice.Address(programme));
            }

            ModelState.AddModelError("", texts["Refusal." + refusal]);
        }

        return View("PoolProgramme", page with { Division = new() { Why = division.Why } });
    }
}
