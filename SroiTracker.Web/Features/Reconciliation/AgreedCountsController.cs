using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Reconciliation;

/// <summary>SBB or a school proposes an agreed count; the other side signs it.</summary>
[Requires(Permission.EnterCounts)]
[Route("afstemming/afspraken")]
public sealed class AgreedCountsController(
    ReconciliationQueries queries, CountDesk desk, WebChange change, CurrentUserHolder current, IClock clock,
    IStringLocalizer<ReconciliationTexts> texts) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(ProgrammeChoice choice, AgreementForm agreement, CancellationToken token)
    {
        var (viewer, today) = (current.Required.Viewer, clock.Today());
        if (choice.Read() is not { } programme || await queries.FindAsync(programme, viewer, today, token) is not { MaySign: true } page)
            return NotFound();
        if (!ModelState.IsValid) return View("Reconciliation", page with { Agreement = agreement });
        var by = (await queries.SpeakingAsync(programme, viewer, today, token))[0];
        var proposal = new AgreedProposal(programme, page.Line.Sbb!.Value, page.Line.SbbOn!.Value, agreement.Agreed!.Value, agreement.Reason);
        await desk.ProposeAsync(proposal, by, change.Of(agreement.Reason), token);
        TempData.Notify(texts["ProposalKept"]);
        return Redirect(page.Line.Address);
    }

    [HttpPost("{agreed:guid}/handtekening")]
    public async Task<IActionResult> Sign(Guid agreed, CancellationToken token)
    {
        var (viewer, today) = (current.Required.Viewer, clock.Today());
        if (await queries.ProgrammeOfAsync(agreed, token) is not { } programme) return NotFound();
        if (await queries.FindAsync(programme, viewer, today, token) is not { } page) return NotFound();
        foreach (var partner in await queries.SpeakingAsync(programme, viewer, today, token))
            await desk.SignAsync(agreed, partner, change.Of(), token);
        TempData.Notify(texts["Signed"]);
        return Redirect(page.Line.Address);
    }
}
