using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Handovers;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>Who looks after the contract.</summary>
public sealed class AssignmentForm
{
    public int Version { get; set; }

    [Display(Name = "Adviser")]
    public Guid? AdviserId { get; set; }

    [StringLength(500), Display(Name = "HandoverReason")]
    public string? Reason { get; set; }

    [Display(Name = "HandoverFrom")]
    public LocalDate? From { get; set; }

    [StringLength(2000), Display(Name = "HandoverNote")]
    public string? Note { get; set; }

    internal static string FieldOf(HandoverRefusal refusal) => refusal switch
    {
        HandoverRefusal.ReasonMissing => nameof(Reason),
        HandoverRefusal.DayPast => nameof(From),
        HandoverRefusal.Changed => "",
        _ => nameof(AdviserId),
    };
}

/// <summary>The page on which a contract is given to an adviser.</summary>
internal sealed record AssignmentPage(Contract Contract, AssignmentForm Form, IReadOnlyList<SelectListItem> Advisers);

/// <summary>
/// Gives a contract to an adviser of the same authority. A contract that somebody has is handed over, with the reason; the first adviser of a
/// contract needs none.
/// </summary>
[Requires(Permission.ChangeContracts)]
[Route("contracten/{id:guid}/adviseur")]
public sealed class AssignmentsController(
    SroiDbContext db, CurrentUserHolder current, WebChange change, ContractRegister register, HandoverDesk handovers,
    IStringLocalizer<ContractsTexts> texts,
    IStringLocalizer<HandoversTexts> handed) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, CancellationToken token) =>
        await FindAsync(id, token) is { } contract
            ? await PageAsync(contract, new AssignmentForm { Version = contract.Version, AdviserId = contract.AdviserId }, token)
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, AssignmentForm form, CancellationToken token)
    {
        if (await FindAsync(id, token) is not { } contract) return NotFound();
        if (form.AdviserId is { } adviser && !await Colleagues().AnyAsync(user => user.Id == adviser, token))
            ModelState.AddModelError(nameof(form.AdviserId), texts["AdviserUnknown"]);
        if (ModelState.IsValid) await GiveAsync(contract, form, token);
        if (!ModelState.IsValid) return await PageAsync(contract, form, token);
        TempData.Notify(texts["Assigned"]);
        return Redirect($"/contracten/{id}");
    }

    private async Task GiveAsync(Contract contract, AssignmentForm form, CancellationToken token)
    {
        var isFirst = contract.AdviserId is null && string.IsNullOrWhiteSpace(form.Reason) && form.From is null;
        if (isFirst || form.AdviserId is not { } receiver)
        {
            if (await register.AssignAsync(contract.Id, form.Version, form.AdviserId, change.Of(form.Reason), token) is NotPosted refused)
                ModelState.AddModelError("", texts["Refusal." + refused.Why]);
            return;
        }

        var order = new HandoverOrder(contract.AuthorityId, receiver, form.From, form.Reason, form.Note, [new(contract.Id, null, form.Version)]);
        if (await handovers.HandAsync(order, change.Of(form.Reason), token) is { } refusal)
            ModelState.AddModelError(AssignmentForm.FieldOf(refusal), handed["Refusal." + refusal]);
    }

    private async Task<ViewResult> PageAsync(Contract contract, AssignmentForm form, CancellationToken token)
    {
        var people = await Colleagues().OrderBy(user => user.DisplayName).Select(user => new { user.Id, user.DisplayName }).ToListAsync(token);
        return View("Assignment",
            new AssignmentPage(contract, form, [.. people.Select(user => new SelectListItem(user.DisplayName, user.Id.ToString()))]));
    }

    private IQueryable<SroiUser> Colleagues() => db.Users.AsNoTracking().Where(user =>
        user.AuthorityId == current.Required.AuthorityId && (user.Role == Role.Adviser || user.Role == Role.Coordinator));

    private Task<Contract?> FindAsync(Guid id, CancellationToken token) =>
        db.Contracts.AsNoTracking().VisibleTo(current.Required.Viewer).SingleOrDefaultAsync(row => row.Id == id, token);
}
