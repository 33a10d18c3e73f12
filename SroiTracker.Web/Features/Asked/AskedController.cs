using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;

namespace SroiTracker.Web.Features.Asked;

/// <summary>What was asked of the contractor, newest first: what, through whom, what the contractor said and what came of it. No notes.</summary>
[Requires(Permission.ViewOwnObligations)]
[Route("gevraagd")]
public sealed class AskedController(SroiDbContext db, CurrentUserHolder current) : Controller
{
    private const int Most = 100;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken token) => View("Asked", await db.Set<ActionRow>().AsNoTracking()
        .VisibleTo(current.Required.Viewer, db.Contracts).OrderByDescending(row => row.StartedOn).ThenByDescending(row => row.Id).Take(Most)
        .Select(row => new AskedLine(
            row.Id, row.Kind, row.State, row.Outcome, row.StartedOn,
            db.Contracts.Where(contract => contract.Id == row.ContractId).Select(contract => contract.Reference).FirstOrDefault(), row.ContractId,
            db.Set<MailboxRow>().Where(box => box.Id == row.MailboxId).Select(box => box.Name).FirstOrDefault(), row.Title,
            db.Set<ActionChangeRow>()
                .Where(line => line.ActionId == row.Id && (line.Kind == ActionChangeKind.Accepted || line.Kind == ActionChangeKind.Declined))
                .OrderByDescending(line => line.RecordedAt).ThenByDescending(line => line.Id).Select(line => (ActionChangeKind?)line.Kind)
                .FirstOrDefault())).ToListAsync(token));
}

/// <summary>One thing that was asked.</summary>
/// <param name="Answer">What the contractor said last; null while it said nothing.</param>
public sealed record AskedLine(
    Guid Id, string Kind, ActionState State, string? Outcome, LocalDate On, string? Contract, Guid? ContractId, string? Partner, string Title,
    ActionChangeKind? Answer);
