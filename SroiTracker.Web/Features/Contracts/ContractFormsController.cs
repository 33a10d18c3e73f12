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

/// <summary>Enters and corrects a contract. "Voorbeeld" shows what would be booked; nothing is kept until "opslaan".</summary>
[Requires(Permission.ChangeContracts)]
[Route("contracten")]
public sealed class ContractFormsController(
    SroiDbContext db, CurrentUserHolder current, IClock clock, WebChange change, ContractRegister register, ContractAnswers answers,
    IStringLocalizer<ContractsTexts> texts) : Controller
{
    internal const string PreviewStep = "voorbeeld";

    [HttpGet("nieuw")]
    public async Task<IActionResult> New([FromQuery(Name = "gunning")] Guid? awardId, CancellationToken token)
    {
        var code = await db.Authorities.Where(row => row.Id == current.Required.AuthorityId).Select(row => row.MunicipalityCode)
            .SingleOrDefaultAsync(token);
        var award = awardId is null ? null : await db.AwardNotices.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == awardId && row.BuyerMunicipalityCode == code && row.ContractId == null, token);
        var form = award is null ? new ContractForm { MunicipalityCode = code } : AwardForm.Of(award);
        form.Id = RowId.At(clock.GetCurrentInstant());
        return await PageAsync(form, null, null, token);
    }

    [HttpPost("nieuw")]
    public async Task<IActionResult> Create(ContractForm form, string? stap, CancellationToken token)
    {
        var user = current.Required;
        form.Version = 0;
        await new ContractFormCheck(db, texts, ModelState).CheckAsync(form, user, isNew: true, token);
        if (!ModelState.IsValid || user.AuthorityId is not { } authority) return await PageAsync(form, null, null, token);
        if (stap == PreviewStep)
            return await PageAsync(form, await answers.AskAsync(db, form.Facts(), form.Days(), RecordedDecisions.None, token), null, token);
        var entry = await ContractEntry.OfAsync(db, form, authority, user.Id, change.Of(), token);
        var outcome = await register.RegisterAllAsync(entry, change.Of(), token);
        return outcome is Posted ? Done(form.Id, "Registered") : await RefuseAsync(form, null, (NotPosted)outcome, token);
    }

    [HttpGet("{id:guid}/wijzigen")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken token) =>
        await FindAsync(id, token) is { } contract ? await PageAsync(ContractForm.Of(contract), null, contract.Obligation, token) : NotFound();

    [HttpPost("{id:guid}/wijzigen")]
    public async Task<IActionResult> Update(Guid id, ContractForm form, string? stap, CancellationToken token)
    {
        if (await FindAsync(id, token) is not { } contract) return NotFound();
        form.Id = id;
        await new ContractFormCheck(db, texts, ModelState).CheckAsync(form, current.Required, isNew: false, token);
        if (!ModelState.IsValid) return await PageAsync(form, null, contract.Obligation, token);
        var (facts, days) = (form.Facts(contract.Facts), form.Days());
        if (stap == PreviewStep)
            return await PageAsync(form, await answers.RevisedAsync(db, contract, facts, days, clock.Today(), token), contract.Obligation, token);
        var outcome = await register.ReviseAsync(new(id, form.Version, form.Reference ?? "", form.Title ?? "", facts, days), change.Of(), token);
        return outcome is Posted ? Done(id, "Revised") : await RefuseAsync(form, contract.Obligation, (NotPosted)outcome, token);
    }

    private RedirectResult Done(Guid id, string key)
    {
        TempData.Notify(texts[key]);
        return Redirect($"/contracten/{id}");
    }

    private Task<ViewResult> RefuseAsync(ContractForm form, Money? booked, NotPosted refusal, CancellationToken token)
    {
        ModelState.AddModelError("", texts["Refusal." + refusal.Why]);
        return PageAsync(form, null, booked, token);
    }

    private async Task<ViewResult> PageAsync(ContractForm form, ObligationAnswer? preview, Money? booked, CancellationToken token) =>
        View("ContractForm", await ContractFormPage.ReadAsync(db, current.Required.Viewer, form, preview, booked, token));

    private Task<Contract?> FindAsync(Guid id, CancellationToken token) =>
        db.Contracts.AsNoTracking().VisibleTo(current.Required.Viewer).SingleOrDefaultAsync(row => row.Id == id, token);
}
