using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Plans;

/// <summary>Begins a plan: first the programme, then what is done about it.</summary>
[Requires(Permission.ManageActions)]
[Route("plannen/nieuw")]
public sealed class PlanFormsController(
    PlanActs acts, PlanQueries queries, ProgrammeFigures figures, ProgrammeChoices choices, IStringLocalizer<PlansTexts> texts) : Controller
{
    private const int FirstMeasures = 3;

    [HttpGet("")]
    public async Task<IActionResult> New(ProgrammeForm programme, CancellationToken token)
    {
        ModelState.Clear();
        var form = new PlanForm { Owner = acts.User.Id, Due = acts.NextDue };
        return await PageAsync(programme, form, token);
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(PlanForm form, CancellationToken token)
    {
        var programme = new ProgrammeForm { Opleiding = form.Opleiding };
        if (programme.Read() is not { } subject || await queries.NameAsync(subject, token) is null) return NotFound();
        if (await acts.OpenAsync(subject, form, ModelState, token) is not { } plan) return await PageAsync(programme, form, token);
        TempData.Notify(texts["Opened"]);
        return Redirect($"/plannen/{plan}");
    }

    private async Task<IActionResult> PageAsync(ProgrammeForm programme, PlanForm form, CancellationToken token)
    {
        while (form.Measures.Count < FirstMeasures) form.Measures.Add(new());
        var subject = programme.Read();
        var name = subject is null ? null : await queries.NameAsync(subject, token);
        form.Opleiding = name is null ? null : subject!.Key;
        return View("New", new NewPlanPage(
            programme, form, name, name is null ? null : ShownFigure.Of(await figures.FindAsync(subject!, acts.Today, token)),
            await queries.OwnersAsync(acts.User.AuthorityId!.Value, token), name is null ? await choices.QualificationsAsync(token) : [],
            choices.Pathways(), name is null ? await choices.RegionsAsync(token) : []));
    }
}
