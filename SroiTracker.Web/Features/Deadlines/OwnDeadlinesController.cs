using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Deadlines;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Deadlines;

/// <summary>The deadlines of an own contract: what is due, the report of a period, and asking for a later day.</summary>
[Route("termijnen/{contract:guid}")]
public sealed class OwnDeadlinesController(DeadlineQueries queries, DeadlineDesk desk, WebChange change, IStringLocalizer<DeadlinesTexts> texts)
    : DeadlineStepsController(queries, desk, change, texts, ("OwnDeadlines", DeadlineStep.OfContractor, Permission.ReportEnding))
{
    [Requires(Permission.ViewOwnObligations)]
    [HttpGet("")]
    public Task<IActionResult> Show(Guid contract, string? termijn, int nummer, string? stap, CancellationToken token) =>
        PageAsync(contract, (termijn, nummer, stap), token);

    [Requires(Permission.ReportEnding)]
    [HttpPost("{stap}")]
    public Task<IActionResult> Take(Guid contract, string stap, DeadlineForm form, CancellationToken token) =>
        TakeAsync(contract, stap, form, $"/termijnen/{contract}", token);
}
