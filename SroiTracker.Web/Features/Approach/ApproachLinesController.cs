using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Approach;
using SroiTracker.Domain.Placements;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Approach;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Approach;

/// <summary>Lines of the draft: added, changed and removed, one at a time.</summary>
[Requires(Permission.WritePlan)]
[Route("plan/{contract:guid}/regels")]
public sealed class ApproachLinesController(
    ApproachQueries queries, ApproachDesk desk, PlanLineReader reader, WebChange change, IStringLocalizer<ApproachTexts> texts) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(Guid contract, PlanLineForm form, CancellationToken token) =>
        await queries.ContractAsync(contract, token) is { } found ? await PutAsync(found, form, null, token) : NotFound();

    /// <summary>What the line yields and what the plan comes to with it, for the same page while somebody is typing.</summary>
    [HttpPost("opbrengst")]
    public async Task<IActionResult> Preview(Guid contract, Guid? regel, PlanLineForm form, CancellationToken token)
    {
        if (await queries.ContractAsync(contract, token) is not { } found) return NotFound();
        if (queries.Shape(found, form.Block) is not { } shape) return PartialView("LineWorth", null);
        var effort = reader.Read(form, shape, found.Days, ModelState);
        return PartialView("LineWorth", ModelState.IsValid ? await queries.TryAsync(found, Line(effort, form, regel), token) : null);
    }

    [HttpPost("{regel:guid}")]
    public async Task<IActionResult> Update(Guid contract, Guid regel, PlanLineForm form, CancellationToken token)
    {
        if (await queries.ContractAsync(contract, token) is not { } found) return NotFound();
        if (await queries.LineAsync(contract, regel, token) is not ({ } line, _)) return NotFound();
        form.Block = line.Effort.Block;
        ModelState.Remove(nameof(form.Block));
        return await PutAsync(found, form, regel, token);
    }

    [HttpPost("{regel:guid}/weg")]
    public async Task<IActionResult> Remove(Guid contract, Guid regel, int version, CancellationToken token)
    {
        if (await queries.ContractAsync(contract, token) is null || await queries.LineAsync(contract, regel, token) is null) return NotFound();
        var refusal = await desk.RemoveAsync(contract, version, regel, change.Of(), token);
        TempData.Notify(refusal is { } why ? texts["Refusal." + why] : texts["LineRemoved"], refusal is null ? Tone.Good : Tone.Bad);
        return Back(contract);
    }

    private async Task<IActionResult> PutAsync(Contract contract, PlanLineForm form, Guid? line, CancellationToken token)
    {
        if (queries.Shape(contract, form.Block) is not { } shape)
        {
            ModelState.AddModelError("", texts["BlockUnknown"]);
            return View("Plan", await queries.PageAsync(contract, token));
        }

        var kept = Line(reader.Read(form, shape, contract.Days, ModelState), form, line);
        var isAsked = form.Step == PlanLineForm.Calculate;
        if (ModelState.IsValid && !isAsked && await desk.PutAsync(contract.Id, form.Version, kept, change.Of(), token) is { } refusal)
            ModelState.AddModelError("", texts["Refusal." + refusal]);
        if (isAsked || !ModelState.IsValid)
        {
            var tried = ModelState.IsValid ? await queries.TryAsync(contract, kept, token) : null;
            return View("Plan", await queries.PageAsync(contract, token) with { Line = new(contract.Id, form, shape, line, tried) });
        }

        TempData.Notify(texts["LineKept"]);
        return Back(contract.Id);
    }

    private static PlanLine Line(EffortFacts effort, PlanLineForm form, Guid? line) => new(line ?? RowId.New(), effort, form.Note?.Trim() ?? "");

    private RedirectResult Back(Guid contract) => Redirect($"/plan/{contract}#regels");
}
