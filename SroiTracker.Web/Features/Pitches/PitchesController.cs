using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Pitches;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Pitches;

/// <summary>A school presents students, without a name, to contractors with something left to do. A coordinator sees how that goes.</summary>
[Requires(Permission.ViewPitches)]
[Route("pitches")]
public sealed class PitchesController(PitchQueries queries, PitchDesk desk, WebChange change, CurrentUserHolder current, IClock clock,
    IStringLocalizer<PitchesTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken token) =>
        current.Required.May(Permission.EnterPitches) ? await PageAsync(new(), token) : View("Funnels", await queries.RegionAsync(token));

    [HttpPost(""), Requires(Permission.EnterPitches)]
    public async Task<IActionResult> Create(PitchForm form, CancellationToken token)
    {
        var programme = await queries.ProgrammeAsync(form.Programme, clock.Today(), token);
        if (form.Programme is not null && programme is null) ModelState.AddModelError(nameof(form.Programme), texts["ProgrammeNotYours"]);
        if (form.From < clock.Today()) ModelState.AddModelError(nameof(form.From), texts["FromPast"]);
        if (!ModelState.IsValid || programme is not ({ } about, { } school)) return await PageAsync(form, token);
        var draft = new PitchDraft(about, form.From!.Value, form.Weeks!.Value, form.HoursPerWeek!.Value, form.Skills!.Trim());
        var (refusal, sent) = await desk.EnterAsync(RowId.New(), draft, school.Id, change.Of(), token);
        if (refusal is { } why)
        {
            ModelState.AddModelError(nameof(form.Skills), texts["Refusal." + why]);
            return await PageAsync(form, token);
        }

        TempData.Notify(sent == 0 ? texts["SentToNobody"] : texts["SentTo", sent], sent == 0 ? Tone.Warn : Tone.Good);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("{pitch:guid}/sturen"), Requires(Permission.EnterPitches)]
    public async Task<IActionResult> Send(Guid pitch, CancellationToken token)
    {
        if (await queries.FindAsync(pitch, token) is not { } found) return NotFound();
        var sent = await desk.SendAsync(found, change.Of(), token);
        TempData.Notify(sent == 0 ? texts["SentToNobodyNew"] : texts["SentTo", sent], sent == 0 ? Tone.Info : Tone.Good);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("{pitch:guid}/uitkomst"), Requires(Permission.EnterPitches)]
    public async Task<IActionResult> End(Guid pitch, OutcomeForm form, CancellationToken token)
    {
        if (await queries.FindAsync(pitch, token) is null) return NotFound();
        var page = await queries.OwnAsync(new(), clock.Today(), token);
        var isKnown = form.Company is { } company && page.Lines
            .Any(line => line.Pitch.Id == pitch && line.Companies.Any(item => item.Value == company.ToString()));
        var isWrong = !ModelState.IsValid || (form.Outcome != PitchOutcomeKind.NoPlace && !isKnown);
        var contractor = form.Outcome == PitchOutcomeKind.NoPlace ? null : form.Company;
        var isDone = !isWrong && await desk.EndAsync(pitch, form.Outcome!.Value, contractor, change.Of(), token);
        TempData.Notify(texts[isWrong ? "OutcomeIncomplete" : isDone ? "Ended" : "EndedBefore"], isDone ? Tone.Good : Tone.Bad);
        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> PageAsync(PitchForm form, CancellationToken token) =>
        View("Pitches", await queries.OwnAsync(form, clock.Today(), token));
}
