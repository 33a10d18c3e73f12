using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Approach;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Approach;

/// <summary>The plan of approach of an own contract: what is planned, what it comes to, and handing it in.</summary>
[Route("plan/{contract:guid}")]
public sealed class ApproachController(
    ApproachQueries queries, ApproachDesk desk, ApproachJudgement judgement, WebChange change, IStringLocalizer<ApproachTexts> texts) : Controller
{
    /// <param name="blok">The block of which a new line is asked.</param>
    /// <param name="regel">The line that is changed.</param>
    [Requires(Permission.ViewOwnObligations)]
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid contract, string? blok, Guid? regel, CancellationToken token)
    {
        if (await queries.ContractAsync(contract, token) is not { } found) return NotFound();
        var page = await queries.PageAsync(found, token);
        ModelState.Clear();
        return View("Plan", page with { Line = page.IsWritable ? await LineAsync(page, blok, regel, token) : null });
    }

    [Requires(Permission.WritePlan)]
    [HttpPost("indienen")]
    public async Task<IActionResult> Submit(Guid contract, SubmitForm form, CancellationToken token)
    {
        if (await queries.ContractAsync(contract, token) is not { } found) return NotFound();
        if (ModelState.IsValid && await desk.SubmitAsync(contract, form.Version, form.Message?.Trim() ?? "", change.Of(), token) is { } refusal)
            ModelState.AddModelError("", texts["Refusal." + refusal]);
        if (!ModelState.IsValid) return View("Plan", await queries.PageAsync(found, token) with { Submit = form });
        TempData.Notify(texts["Submitted"]);
        return RedirectToAction(nameof(Show), new { contract });
    }

    [Requires(Permission.WritePlan)]
    [HttpPost("bericht")]
    public async Task<IActionResult> Say(Guid contract, TalkForm form, CancellationToken token)
    {
        if (await queries.ContractAsync(contract, token) is not { } found) return NotFound();
        if (ModelState.IsValid && await judgement.SayAsync(contract, form.Words!.Trim(), true, change.Of(), token) is { } refusal)
            ModelState.AddModelError("", texts["Refusal." + refusal]);
        if (!ModelState.IsValid) return View("Plan", await queries.PageAsync(found, token) with { Talk = form });
        TempData.Notify(texts["Said"]);
        return RedirectToAction(nameof(Show), new { contract });
    }

    private async Task<LineFormPart?> LineAsync(ApproachPage page, string? block, Guid? line, CancellationToken token)
    {
        var id = page.Contract.Id;
        if (line is { } asked && await queries.LineAsync(id, asked, token) is ({ } found, var version))
            return queries.Shape(page.Contract, found.Effort.Block) is { } known
                ? new(id, PlanLineForm.Of(found, version, known), known, asked) : null;
        if (queries.Shape(page.Contract, block) is not { } shape) return null;
        return new(id, new() { Version = page.DraftVersion, Block = shape.Block.Code, People = 1 }, shape, null);
    }
}
