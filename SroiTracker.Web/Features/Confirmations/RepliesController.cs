using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Confirmations;

/// <summary>
/// Where the link of a question leads: what is asked, and two buttons. Who answers is not recorded, also not when signed in. Opening the link
/// changes nothing; one that does not work has one page, whatever the reason.
/// </summary>
[Open]
[Route("bevestiging")]
[EnableRateLimiting(CallLimits.Calculator)]
public sealed class RepliesController(ConfirmationQueries queries, ConfirmationDesk desk, IClock clock, IStringLocalizer<ConfirmationsTexts> texts)
    : Controller
{
    private const string Home = "/bevestiging";
    private const string Origin = "web";

    [HttpGet("open")]
    public IActionResult Open(string? sleutel)
    {
        Response.KeepLink(sleutel ?? "", Home);
        return Redirect(Home);
    }

    [HttpGet("")]
    public Task<IActionResult> Show(CancellationToken token) => PageAsync(new(), token);

    [HttpPost("")]
    [EnableRateLimiting(CallLimits.Link)]
    public async Task<IActionResult> Create(ReplyForm form, CancellationToken token)
    {
        if (!ModelState.IsValid) return await PageAsync(form, token);
        var change = new ChangeContext(ConfirmationDesk.Confirmer, clock.GetCurrentInstant(), "", Origin);
        var (isRight, reason) = (form.Answer == ReplyForm.Right, form.Answer == ReplyForm.Right ? "" : form.Reason?.Trim() ?? "");
        if (await desk.AnswerAsync(Request.LinkSecret(), asked => ConfirmationWords.Of(asked.Party == ConfirmingParty.School, isRight, reason),
            change, token) is { } refusal)
        {
            if (refusal == ConfirmationRefusal.CitizenNumber) ModelState.AddModelError(nameof(form.Reason), texts["Refusal.CitizenNumber"]);
            return await PageAsync(form, token);
        }

        Response.ForgetLink(Home);
        return Redirect(Home + "/bedankt");
    }

    [HttpGet("bedankt")]
    public IActionResult Thanks() => View("Thanks");

    private async Task<IActionResult> PageAsync(ReplyForm form, CancellationToken token)
    {
        if (await desk.FindAsync(Request.LinkSecret(), clock.Today(), token) is { } asked)
            return View("Reply", new ReplyPage(await queries.EffortAsync(asked, token), form));
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Gone");
    }
}
