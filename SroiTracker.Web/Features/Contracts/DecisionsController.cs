using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Explanations;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>What a person decides where the rules leave a question, and exemptions.</summary>
[Requires(Permission.ChangeContracts)]
[Route("contracten/{id:guid}")]
public sealed class DecisionsController(
    SroiDbContext db, CurrentUserHolder current, IClock clock, WebChange change, ContractRegister register, ContractAnswers answers,
    IStringLocalizer<ContractsTexts> texts, IStringLocalizer<FormTexts> forms) : Controller
{
    private readonly DecisionsReader reader = new(db, answers, clock.Today());

    [HttpGet("besluiten")]
    public async Task<IActionResult> New(Guid id, CancellationToken token) =>
        await reader.FindAsync(id, current.Required.Viewer, token) is { } contract
            ? View("Decisions", await reader.PageAsync(contract, null, null, null, token))
            : NotFound();

    [HttpPost("besluiten")]
    public async Task<IActionResult> Create(Guid id, DecisionForm form, string? stap, CancellationToken token)
    {
        if (await reader.FindAsync(id, current.Required.Viewer, token) is not { } contract) return NotFound();
        var question = await reader.QuestionAsync(contract, token);
        var reading = form.Answers(question) ? question.Read(form.Reading, ModelState, forms) : null;
        var answer = reading is null ? null : await answers.DecidedAsync(db, contract, form.Clause!, reading, clock.Today(), token);
        var isOpen = answer?.Derivation.Outcome is NeedsDecision open && open.Clause == form.Clause;
        if (ModelState.IsValid && (answer is null || isOpen)) ModelState.AddModelError(nameof(form.Reading), forms["Typed.Unfit"]);
        if (!ModelState.IsValid || answer is null || reading is null)
            return View("Decisions", await reader.PageAsync(contract, form, null, null, token));
        if (stap == ContractFormsController.PreviewStep)
            return View("Decisions", await reader.PageAsync(contract, form, null, new(answer.Derivation, contract.Obligation), token));

        var outcome = await register.DecideAsync(form.ToDecision(id, reading, change.Of()), form.Version, change.Of(form.Why), token);
        return await AnswerAsync(outcome, contract, form, null, token);
    }

    [HttpPost("vrijstelling")]
    public async Task<IActionResult> Exempt(Guid id, ExemptionForm form, string? stap, CancellationToken token)
    {
        if (await reader.FindAsync(id, current.Required.Viewer, token) is not { } contract) return NotFound();
        var points = Percent.Points(form.Percentage);
        if (form.Percentage is not null && points is null) ModelState.AddModelError(nameof(form.Percentage), texts["PercentageUnreadable"]);
        if (form.UntilDay < form.FromDay) ModelState.AddModelError(nameof(form.UntilDay), texts["EndBeforeStart"]);
        if (!ModelState.IsValid) return View("Decisions", await reader.PageAsync(contract, null, form, null, token));
        if (stap == ContractFormsController.PreviewStep)
        {
            var answer = await answers.ExemptedAsync(db, contract, points ?? 0, form.FromDay ?? clock.Today(), token);
            return View("Decisions", await reader.PageAsync(contract, null, form, new(answer.Derivation, contract.Obligation), token));
        }

        var outcome = await register.ExemptAsync(form.ToExemption(id, change.Of()), form.Version, change.Of(form.Why), token);
        return await AnswerAsync(outcome, contract, null, form, token);
    }

    private async Task<IActionResult> AnswerAsync(
        PostingOutcome outcome, Contract contract, DecisionForm? decision, ExemptionForm? exemption, CancellationToken token)
    {
        if (outcome is NotPosted refusal)
        {
            ModelState.AddModelError("", texts["Refusal." + refusal.Why]);
            return View("Decisions", await reader.PageAsync(contract, decision, exemption, null, token));
        }

        TempData.Notify(texts["Decided"]);
        return Redirect($"/contracten/{contract.Id}");
    }
}
