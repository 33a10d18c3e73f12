using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Access;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Pacts;

/// <summary>Pacts of several organisations: the list, a new one, and one with its lines.</summary>
[Requires(Permission.ManageActions)]
[Route("pacten")]
public sealed class PactsController(PactQueries queries, PactActs acts, ProjectRoles roles, IStringLocalizer<PactsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken token) => View("Pacts", await queries.ListAsync(acts.User.Viewer, acts.Today, token));

    [HttpGet("nieuw")]
    public Task<IActionResult> New(CancellationToken token) => PageAsync(new() { From = acts.Today }, token);

    [HttpPost("nieuw")]
    public async Task<IActionResult> Create(PactForm form, CancellationToken token)
    {
        if (await acts.OpenAsync(form, ModelState, token) is not { } pact) return await PageAsync(form, token);
        TempData.Notify(texts["Opened"]);
        return Redirect($"/pacten/{pact}");
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken token) => await acts.FindAsync(id, token) is { } page
        ? View("Pact", page) : NotFound();

    private async Task<IActionResult> PageAsync(PactForm form, CancellationToken token)
    {
        var others = roles.All.Where(role => !role.IsSignatory).ToList();
        form.Roles = others.ConvertAll(role => form.Roles.Find(each => each.Role == role.Code) ?? new() { Role = role.Code });
        return View("New", new NewPactPage(form, others, await queries.AccountsAsync(acts.User.AuthorityId!.Value, token)));
    }
}
