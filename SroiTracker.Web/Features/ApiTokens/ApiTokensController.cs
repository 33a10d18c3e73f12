using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Tokens;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.ApiTokens;

/// <summary>The keys with which programs of the authority call the API. A new key is shown once, on the answer to the form.</summary>
[Requires(Permission.ManageTokens)]
[Route("koppelingen")]
public sealed class ApiTokensController(
    SroiDbContext db, TokenDesk desk, CurrentUserHolder current, WebChange change, IClock clock, IStringLocalizer<ApiTokensTexts> texts) : Controller
{
    private const int Most = 200;

    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken token) => PageAsync(new() { ValidUntil = clock.Today().Plus(TokenDesk.Longest) }, null, token);

    [HttpPost("")]
    public async Task<IActionResult> Create(TokenForm form, CancellationToken token)
    {
        if (!ModelState.IsValid) return await PageAsync(form, null, token);
        var (refusal, key) = await desk.MakeAsync(new(Authority, form.Name, form.Chosen, form.ValidUntil), change.Of(), token);
        if (refusal is not { } reason) return await PageAsync(new() { ValidUntil = clock.Today().Plus(TokenDesk.Longest) }, key, token);
        ModelState.AddModelError(TokenForm.FieldOf(reason), texts["Refusal." + reason]);
        return await PageAsync(form, null, token);
    }

    [HttpPost("{id:guid}/intrekken")]
    public async Task<IActionResult> Withdraw(Guid id, CancellationToken token)
    {
        if (!await desk.WithdrawAsync(id, Authority, change.Of(), token)) return NotFound();
        TempData.Notify(texts["Withdrawn"]);
        return RedirectToAction(nameof(Index));
    }

    private Guid Authority => current.Required.AuthorityId!.Value;

    private async Task<IActionResult> PageAsync(TokenForm form, string? key, CancellationToken token)
    {
        if (key is not null) ModelState.Clear(); // the form is empty again
        var authority = Authority;
        var lines = await db.Set<ApiToken>().AsNoTracking().Where(row => row.AuthorityId == authority).OrderByDescending(row => row.Id).Take(Most)
            .Select(row => new { Token = row,
                Maker = db.Users.Where(user => user.Id == row.MadeBy).Select(user => user.DisplayName).FirstOrDefault() })
            .ToListAsync(token);
        return View("ApiTokens",
            new ApiTokensPage(form, key, lines.ConvertAll(line => new TokenLine(line.Token, line.Maker, line.Token.WorksOn(clock.Today())))));
    }
}
