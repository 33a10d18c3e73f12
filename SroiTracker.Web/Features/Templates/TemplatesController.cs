using Microsoft.AspNetCore.Mvc;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;

namespace SroiTracker.Web.Features.Templates;

/// <summary>The texts with which advisers write, by purpose, and one of them with the figures of a contract.</summary>
[Requires(Permission.ManageActions)]
[Route("sjablonen")]
public sealed class TemplatesController(TemplateQueries queries) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken token) => View("Templates", await queries.AllAsync(token));

    /// <param name="kenmerk">The reference of the contract of which the figures are shown.</param>
    [HttpGet("{sjabloon}")]
    public async Task<IActionResult> Show(string sjabloon, string? kenmerk, CancellationToken token) =>
        await queries.PageAsync(sjabloon, kenmerk, token) is { } page ? View("Template", page) : NotFound();
}
