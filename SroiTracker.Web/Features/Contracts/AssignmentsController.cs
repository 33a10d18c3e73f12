using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
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
}

/// <summary>The page on which a contract is given to an adviser.</summary>
internal sealed record AssignmentPage(Contract Contract, AssignmentForm Form, IReadOnlyList<SelectListItem> Advisers);

/// <summary>Gives a contract to an adviser of the same authority.</summary>
[Requires(Permission.ChangeContracts)]
[Route("contracten/{id:guid}/adviseur")]
public sealed class AssignmentsController(
    SroiDbContext db, CurrentUserHolder current, WebChange change, ContractRegister register, IStringLocalizer<ContractsTexts> texts) : Controller
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
        if (!ModelState.IsValid) return await PageAsync(contract, form, token);
        if (await register.AssignAsync(id, form.Version, form.AdviserId, change.Of(), token) is NotPosted refusal)
        {
            ModelState.AddModelError("", texts["Refusal." + refusal.Why]);
            return await PageAsync(contract, form, token);
        }

        TempData.Notify(texts["Assigned"]);
        return Redirect($"/contracten/{id}");
    }

    private async Task<ViewResult> PageAsync(Contract contract, AssignmentForm form, CancellationToken token)
    {
        var people = await Colleagues().OrderBy(user => user.DisplayName).Select(user => new { user.Id, user.DisplayName }).ToListAsync(token);
        return View("Assignment", new AssignmentPage(contract, form, [.. people.Select(user => new SelectListItem(user.DisplayName, user.Id.ToString()))]));
    }

    private IQueryable<SroiUser> Colleagues() => db.Users.AsNoTracking().Where(user =>
        user.AuthorityId == current.Required.AuthorityId && (user.Role == Role.Adviser || user.Role == Role.Coordinator));

    private Task<Contract?> FindAsync(Guid id, CancellationToken token) =>
        db.Contracts.AsNoTracking().VisibleTo(current.Required.Viewer).SingleOrDefaultAsync(row => row.Id == id, token);
}
