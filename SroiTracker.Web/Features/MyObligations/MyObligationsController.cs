using Microsoft.AspNetCore.Mvc;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;

namespace SroiTracker.Web.Features.MyObligations;

/// <summary>What the own companies still owe, to whom and until when.</summary>
[Requires(Permission.ViewOwnObligations)]
[Route("mijn-verplichtingen")]
public sealed class MyObligationsController(ObligationsQueries queries) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken token) => View("Obligations", await queries.AllAsync(token));

    [HttpGet("{contract:guid}")]
    public async Task<IActionResult> Show(Guid contract, CancellationToken token) =>
        await queries.OneAsync(contract, token) is { } page ? View("Obligation", page) : NotFound();
}
