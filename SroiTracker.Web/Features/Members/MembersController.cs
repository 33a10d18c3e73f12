using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Members;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Members;

/// <summary>Who may act for a company and what, for the adviser on the company's page and for the company itself.</summary>
[Route("collegas/{company:guid}")]
[Route("opdrachtnemers/{company:guid}/mensen")]
public sealed class MembersController(MemberQueries queries, MemberDesk desk, WebChange change, IStringLocalizer<MembersTexts> texts) : Controller
{
    [Requires(Permission.ViewMembers)]
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid company, CancellationToken token) =>
        await queries.PageAsync(company, token) is { } page ? View("Members", page) : NotFound();

    [Requires(Permission.ManageMembers)]
    [HttpPost("leden/{lid:guid}")]
    public async Task<IActionResult> Update(Guid company, Guid lid, RightForm form, CancellationToken token)
    {
        if (await queries.PageAsync(company, token) is not { } page) return NotFound();
        if (!ModelState.IsValid) return View("Members", page);
        return Done(page, await desk.ChangeAsync(company, lid, form.Right!.Value, change.Of(), token), "RightChanged");
    }

    [Requires(Permission.ManageMembers)]
    [HttpPost("leden/{lid:guid}/weg")]
    public async Task<IActionResult> Remove(Guid company, Guid lid, CancellationToken token) =>
        await queries.PageAsync(company, token) is { } page
            ? Done(page, await desk.RemoveAsync(company, lid, change.Of(), token), "Removed") : NotFound();

    private IActionResult Done(MembersPage page, MemberRefusal? refusal, string done)
    {
        if (refusal == MemberRefusal.NotThere) return NotFound();
        TempData.Notify(refusal is { } why ? texts["Refusal." + why] : texts[done], refusal is null ? Tone.Good : Tone.Bad);
        return Redirect(page.Home);
    }
}
