using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>Changes of value and end: meerwerk, minderwerk, optie, indexatie, eerder einde. The difference is booked.</summary>
[Requires(Permission.ChangeContracts)]
[Route("contracten/{id:guid}/wijzigingen")]
public sealed class AmendmentsController(
    SroiDbContext db, CurrentUserHolder current, IClock clock, WebChange change, ContractRegister register, ContractAnswers answers,
    IStringLocalizer<ContractsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, CancellationToken token) =>
        await FindAsync(id, token) is { } contract
            ? await PageAsync(contract, new AmendmentForm { Version = contract.Version, EffectiveOn = clock.Today() }, null, token)
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, AmendmentForm form, string? stap, CancellationToken token)
    {
        if (await FindAsync(id, token) is not { } contract) return NotFound();
        Check(form, contract);
        if (!ModelState.IsValid) return await PageAsync(contract, form, null, token);
        var amendment = form.ToAmendment(id, change.Of());
        if (stap == ContractFormsController.PreviewStep)
        {
            var (answer, _, _) = await answers.AmendedAsync(db, contract, amendment, clock.Today(), token);
            return await PageAsync(contract, form, new(answer.Derivation, contract.Obligation), token);
        }

        if (await register.AmendAsync(amendment, form.Version, change.Of(form.Why), token) is NotPosted refusal)
            return await RefuseAsync(contract, form, refusal, token);
        TempData.Notify(texts["Amended"]);
        return Redirect($"/contracten/{id}");
    }

    private void Check(AmendmentForm form, Contract contract)
    {
        if (form.NewValue is { IsNegative: true }) ModelState.AddModelError(nameof(form.NewValue), texts["AmountNegative"]);
        if (form.NewEndOn < contract.Days.StartOn) ModelState.AddModelError(nameof(form.NewEndOn), texts["EndBeforeStart"]);
        if (form.Amount is { IsNegative: true }) ModelState.AddModelError(nameof(form.Amount), texts["AmountNegative"]);
        var asksAmount = form.Kind is AmendmentKind.CallOff or AmendmentKind.FinalInvoice;
        if (asksAmount && form.Amount is null) ModelState.AddModelError(nameof(form.Amount), texts["AmendmentAmountMissing"]);
        if (form is { Amount: not null, Kind: { } kind } && !asksAmount && kind != AmendmentKind.Invoice)
            ModelState.AddModelError(nameof(form.Amount), texts["AmendmentAmountElsewhere"]);
        if (asksAmount && form.NewValue is not null) ModelState.AddModelError(nameof(form.NewValue), texts["AmendmentValueElsewhere"]);
        if (form.Kind == AmendmentKind.CallOff && contract.Facts.Value + form.Amount > Money.OfCents(DecisionText.MostCents))
            ModelState.AddModelError(nameof(form.Amount), texts["CallOffTooLarge"]);
        if (form.Kind == AmendmentKind.CallOff && contract.Facts.PartOf != ContractWords.Framework)
            ModelState.AddModelError(nameof(form.Kind), texts["CallOffWithoutFramework"]);
        if (form is { NewValue: null, NewEndOn: null, Amount: null }) ModelState.AddModelError(nameof(form.NewValue), texts["AmendmentEmpty"]);
        if (form is { Kind: AmendmentKind.EarlyEnd, NewEndOn: null }) ModelState.AddModelError(nameof(form.NewEndOn), texts["EarlyEndWithoutDay"]);
    }

    private Task<ViewResult> RefuseAsync(Contract contract, AmendmentForm form, NotPosted refusal, CancellationToken token)
    {
        ModelState.AddModelError("", texts["Refusal." + refusal.Why]);
        return PageAsync(contract, form, null, token);
    }

    private async Task<ViewResult> PageAsync(Contract contract, AmendmentForm form, PreviewPart? preview, CancellationToken token)
    {
        var earlier = await db.Amendments.AsNoTracking().Where(row => row.ContractId == contract.Id)
            .OrderByDescending(row => row.EffectiveOn).ThenByDescending(row => row.RecordedAt).ToListAsync(token);
        return View("Amendments", new AmendmentsPage(contract, form, preview, earlier));
    }

    private Task<Contract?> FindAsync(Guid id, CancellationToken token) =>
        db.Contracts.AsNoTracking().VisibleTo(current.Required.Viewer).SingleOrDefaultAsync(row => row.Id == id, token);
}
