using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Links;
using SroiTracker.Web.Data.Members;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Members;

/// <summary>Invitations to act for a company: sent, sent again, taken back. Each letter is one call, so their number is limited.</summary>
[Requires(Permission.ManageMembers)]
[Route("collegas/{company:guid}/uitnodigingen")]
[Route("opdrachtnemers/{company:guid}/mensen/uitnodigingen")]
[EnableRateLimiting(CallLimits.Letter)]
public sealed class InvitationsController(
    MemberQueries queries, InvitationDesk desk, CurrentUserHolder current, WebChange change, IStringLocalizer<MembersTexts> texts) : Controller
{
    private static readonly InvitationLetterWriter Writer = new();

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid company, InvitationForm form, CancellationToken token)
    {
        if (await queries.PageAsync(company, token) is not { } page) return NotFound();
        if (ModelState.IsValid)
        {
            var draft = new InvitationDraft(company, form.Email!.Trim(), form.Right!.Value, current.Required.AuthorityId);
            if (await desk.InviteAsync(draft, LetterOf(page), change.Of(), token) is not { } refusal) return Done(page, "Invited");
            ModelState.AddModelError(nameof(form.Email), texts["Refusal." + refusal]);
        }

        return View("Members", page with { Form = form });
    }

    [HttpPost("{uitnodiging:guid}/opnieuw")]
    public async Task<IActionResult> Repeat(Guid company, Guid uitnodiging, CancellationToken token) =>
        await queries.PageAsync(company, token) is { } page
            && await desk.SendAgainAsync(company, uitnodiging, current.Required.AuthorityId, LetterOf(page), change.Of(), token) is null
            ? Done(page, "InvitedAgain")
            : NotFound();

    [HttpPost("{uitnodiging:guid}/intrekken")]
    public async Task<IActionResult> Withdraw(Guid company, Guid uitnodiging, CancellationToken token) =>
        await queries.PageAsync(company, token) is { } page && await desk.WithdrawAsync(company, uitnodiging, change.Of(), token) is null
            ? Done(page, "Uninvited")
            : NotFound();

    private static LinkLetter LetterOf(MembersPage page) => (secret, until) => Writer.Body(page.Name, secret, until);

    private RedirectResult Done(MembersPage page, string done)
    {
        TempData.Notify(texts[done]);
        return Redirect(page.Home);
    }
}
