using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Handovers;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Handovers;

/// <summary>What happens to a hand-over: the receiver sees it, or a planned one is taken back.</summary>
[Requires(Permission.ChangeContracts)]
[Route("overdracht/{overdracht:guid}")]
public sealed class HandoverStepsController(
    HandoverQueries queries, HandoverDesk desk, CurrentUserHolder current, WebChange change, IStringLocalizer<HandoversTexts> texts) : Controller
{
    [HttpPost("gezien")]
    public async Task<IActionResult> See(Guid overdracht, CancellationToken token) =>
        await queries.IsVisibleAsync(overdracht, token) && await desk.SeeAsync(overdracht, current.Required.Id, change.Of(), token)
            ? Redirect("/vandaag")
            : NotFound();

    [HttpPost("intrekken")]
    public async Task<IActionResult> Withdraw(Guid overdracht, CancellationToken token)
    {
        if (!await queries.IsVisibleAsync(overdracht, token) || !await desk.WithdrawAsync(overdracht, change.Of(), token)) return NotFound();
        TempData.Notify(texts["Withdrawn"]);
        return Redirect("/overdracht");
    }
}
