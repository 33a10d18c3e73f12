using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>Another company goes on with a contract.</summary>
public sealed class TakeoverForm
{
    public int Version { get; set; }

    [Required, Display(Name = "NewContractor")]
    public Guid? ContractorId { get; set; }

    [Required, Display(Name = "TakeoverKind")]
    public PartyChange? Kind { get; set; }

    [Required, Display(Name = "TakeoverOn")]
    public LocalDate? EffectiveOn { get; set; }

    [Required, StringLength(500), Display(Name = "WhyLabel")]
    public string? Why { get; set; }
}

/// <summary>The page on which a contract is taken over.</summary>
internal sealed record TakeoverPage(Contract Contract, TakeoverForm Form, IReadOnlyList<SelectListItem> Contractors);

/// <summary>Moves a contract, with its account and history, to the company that took it over. Nothing is booked.</summary>
[Requires(Permission.ChangeContracts)]
[Route("contracten/{id:guid}/overname")]
public sealed class TakeoversController(
    SroiDbContext db, CurrentUserHolder current, IClock clock, WebChange change, ContractMoves moves, IStringLocalizer<ContractsTexts> texts)
        : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, CancellationToken token) =>
        await FindAsync(id, token) is { } contract
            ? await PageAsync(contract, new TakeoverForm { Version = contract.Version, EffectiveOn = clock.Today() }, token)
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, TakeoverForm form, CancellationToken token)
    {
        if (await FindAsync(id, token) is not { } contract) return NotFound();
        var isKnown = await Others(contract).AnyAsync(row => row.Id == form.ContractorId, token);
        if (form.ContractorId is not null && !isKnown) ModelState.AddModelError(nameof(form.ContractorId), texts["ContractorUnknown"]);
        if (form.Kind == PartyChange.Merger) ModelState.AddModelError(nameof(form.Kind), texts["TakeoverKindUnknown"]);
        if (!ModelState.IsValid) return await PageAsync(contract, form, token);
        var takeover = new ContractTakeover(id, form.Version, form.ContractorId!.Value, form.Kind!.Value, form.EffectiveOn!.Value);
        if (await moves.TakeOverAsync(takeover, change.Of(form.Why), token) is NotPosted refusal)
        {
            ModelState.AddModelError("", texts["Refusal." + refusal.Why]);
            return await PageAsync(contract, form, token);
        }

        TempData.Notify(texts["TakenOver"]);
        return Redirect($"/contracten/{id}");
    }

    private async Task<ViewResult> PageAsync(Contract contract, TakeoverForm form, CancellationToken token) =>
        View("Takeover", new TakeoverPage(contract, form, await CompanyChoices.OfAsync(Others(contract), token)));

    private IQueryable<Contractor> Others(Contract contract) =>
        db.Contractors.AsNoTracking().VisibleTo(current.Required.Viewer, db.Contracts).Where(row => row.Id != contract.ContractorId);

    private Task<Contract?> FindAsync(Guid id, CancellationToken token) =>
        db.Contracts.AsNoTracking().VisibleTo(current.Required.Viewer).SingleOrDefaultAsync(row => row.Id == id, token);
}
