using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Support;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Support;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.SupportSignals;

/// <summary>A contractor says that it lacks people to supervise students: it sees what helps, and its adviser gets a task.</summary>
[Requires(Permission.ViewOwnObligations)]
[Route("hulp-bij-begeleiding")]
public sealed class SupportSignalsController(
    SroiDbContext db, ActionDesk desk, InstrumentBook instruments, WebChange change, CurrentUserHolder current, IClock clock,
    IStringLocalizer<SupportSignalsTexts> texts)
    : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(CancellationToken token) => View("Signal", await PageAsync(new(), token));

    [Requires(Permission.SubmitClaims)]
    [HttpPost("")]
    public async Task<IActionResult> Create(SignalForm form, CancellationToken token)
    {
        var contract = await db.Contracts.AsNoTracking().VisibleTo(current.Required.Viewer).Where(row => row.Id == form.Contract)
            .Select(row => new { row.Id, row.AuthorityId, row.ContractorId, row.AdviserId }).SingleOrDefaultAsync(token);
        if (form.Contract is not null && contract is null) ModelState.AddModelError("Contract", texts["ContractUnknown"]);
        if (!ModelState.IsValid) return View("Signal", await PageAsync(form, token));
        var owner = contract!.AdviserId ?? await ActionOwners.ForAsync(db, contract.AuthorityId, contract.ContractorId, token);
        var action = new NewAction
        {
            Id = RowId.New(), AuthorityId = contract.AuthorityId, OwnerId = owner ?? Guid.Empty, ContractId = contract.Id,
            ContractorId = CompanyOf(contract.ContractorId),
            Draft = new()
            {
                Kind = KnownActions.HelpAsked, Subject = ActionSubject.Of(SubjectKind.Contract, contract.Id), Title = texts["TaskTitle"],
                Note = form.Text,
            },
        };
        if (owner is null || await desk.OpenAsync([action], change.Of(), token) is not null)
        {
            ModelState.AddModelError("", texts["NotSent"]);
            return View("Signal", await PageAsync(form, token));
        }

        TempData.Notify(texts["Sent"]);
        return Redirect("/gevraagd");
    }

    /// <summary>Of a consortium it is the own company that asks, so that the others see nothing of it.</summary>
    private Guid CompanyOf(Guid contractor) =>
        current.Required.CompanyIds.Contains(contractor) ? contractor : current.Required.CompanyIds[0];

    private async Task<SignalPage> PageAsync(SignalForm form, CancellationToken token) => new(
        form,
        (await db.Contracts.AsNoTracking().VisibleTo(current.Required.Viewer).OrderBy(row => row.Title).ThenBy(row => row.Id)
            .Select(row => new { row.Id, row.Title, row.Reference }).ToListAsync(token))
                .ConvertAll(row => new SelectListItem($"{row.Title} ({row.Reference})", row.Id.ToString())),
        await instruments.FittingAsync(new(null, null, SupportNeed.Supervision, clock.Today()), token));
}

/// <summary>What helps, and the signal itself.</summary>
public sealed record SignalPage(SignalForm Form, IReadOnlyList<SelectListItem> Contracts, IReadOnlyList<InstrumentEntry> Helps);

/// <summary>What a contractor lacks.</summary>
public sealed class SignalForm
{
    [Required, Display(Name = "Contract")]
    public Guid? Contract { get; set; }

    [Required, StringLength(2000), Display(Name = "Text")]
    public string? Text { get; set; }
}
