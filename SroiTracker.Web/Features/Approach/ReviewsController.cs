using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Approach;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Approach;

/// <summary>The plan of approach as the municipality reads it, and its answer.</summary>
[Route("contracten/{id:guid}/plan")]
public sealed class ReviewsController(
    ApproachQueries queries, ApproachJudgement judgement, WebChange change, IStringLocalizer<ApproachTexts> texts) : Controller
{
    /// <param name="versie">The number of the version to show; the newest without one.</param>
    [Requires(Permission.ViewContracts)]
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, int? versie, CancellationToken token) =>
        await queries.ReviewAsync(id, versie, token) is { } page ? View("Review", page) : NotFound();

    [Requires(Permission.JudgePlan)]
    [HttpPost("akkoord")]
    public async Task<IActionResult> Agree(Guid id, AgreeForm form, CancellationToken token)
    {
        if (await queries.ContractAsync(id, token) is null) return NotFound();
        return Done(id, await judgement.AgreeAsync(id, form.Plan, change.Of(), token), "AgreedDone");
    }

    [Requires(Permission.JudgePlan)]
    [HttpPost("terug")]
    public async Task<IActionResult> Return(Guid id, ReturnForm form, CancellationToken token)
    {
        if (await queries.ReviewAsync(id, null, token) is not { } page) return NotFound();
        if (!ModelState.IsValid) return View("Review", page with { Return = form });
        return Done(id, await judgement.ReturnAsync(id, form.Plan, form.Reason!.Trim(), change.Of(), token), "ReturnedDone");
    }

    [Requires(Permission.JudgePlan)]
    [HttpPost("bericht")]
    public async Task<IActionResult> Say(Guid id, TalkForm form, CancellationToken token)
    {
        if (await queries.ReviewAsync(id, null, token) is not { } page) return NotFound();
        if (!ModelState.IsValid) return View("Review", page with { Talk = form });
        return Done(id, await judgement.SayAsync(id, form.Words!.Trim(), false, change.Of(), token), "Said");
    }

    private RedirectResult Done(Guid id, ApproachRefusal? refusal, string done)
    {
        TempData.Notify(refusal is { } why ? texts["Refusal." + why] : texts[done], refusal is null ? Tone.Good : Tone.Bad);
        return Redirect($"/contracten/{id}/plan");
    }
}
