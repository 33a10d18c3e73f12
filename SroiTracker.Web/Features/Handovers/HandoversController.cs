using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Handovers;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Handovers;

/// <summary>Hands contracts of one colleague to another: one, several or all that run.</summary>
[Requires(Permission.ChangeContracts)]
[Route("overdracht")]
public sealed class HandoversController(
    HandoverQueries queries, HandoverDesk desk, CurrentUserHolder current, WebChange change, IStringLocalizer<HandoversTexts> texts) : Controller
{
    private const string Nobody = "niemand";

    /// <param name="van">The colleague whose contracts these are; "niemand" for those of nobody, nothing for the own ones.</param>
    [HttpGet("")]
    public async Task<IActionResult> Index(string? van, CancellationToken token)
    {
        var from = van == Nobody ? (Guid?)null : Guid.TryParse(van, out var id) ? id : current.Required.Id;
        ModelState.Clear();
        return View("Handovers", await queries.PageAsync(new() { Van = from }, token));
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(HandoverForm form, CancellationToken token)
    {
        var lines = await queries.ChosenAsync(form, token);
        if (ModelState.IsValid && await desk.HandAsync(OrderOf(form, lines), change.Of(form.Reason), token) is { } refusal)
            ModelState.AddModelError(FieldOf(refusal), texts["Refusal." + refusal]);
        if (!ModelState.IsValid) return View("Handovers", await queries.PageAsync(form, token));
        TempData.Notify(texts[lines.Count == 1 ? "DoneOne" : "Done", lines.Count]);
        return RedirectToAction(nameof(Index), new { van = form.Van?.ToString() ?? Nobody });
    }

    private HandoverOrder OrderOf(HandoverForm form, IReadOnlyList<HandoverLine> lines) =>
        new(queries.Authority, form.To!.Value, form.From, form.Reason, form.Note, lines);

    private static string FieldOf(HandoverRefusal refusal) => refusal switch
    {
        HandoverRefusal.ReceiverUnknown or HandoverRefusal.AlreadyThere => nameof(HandoverForm.To),
        HandoverRefusal.DayPast => nameof(HandoverForm.From),
        HandoverRefusal.ReasonMissing => nameof(HandoverForm.Reason),
        _ => "",
    };
}
