using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Deadlines;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Deadlines;

/// <summary>The deadlines of a contract as the municipality sees them, its answers, and what is due in all.</summary>
public sealed class DeadlinesController(DeadlineQueries queries, DeadlineDesk desk, WebChange change, IStringLocalizer<DeadlinesTexts> texts)
    : DeadlineStepsController(queries, desk, change, texts, ("Deadlines", DeadlineStep.OfMunicipality, Permission.CloseContracts))
{
    private readonly DeadlineQueries queries = queries;

    /// <param name="wie">"allen" for every contract of the authority; the own ones without it.</param>
    [Requires(Permission.ViewWorkQueue)]
    [HttpGet("termijnen")]
    public async Task<IActionResult> Due(string? wie, CancellationToken token) => View("Due", await queries.DueAsync(wie != "allen", token));

    [Requires(Permission.ViewContracts)]
    [HttpGet("contracten/{id:guid}/termijnen")]
    public Task<IActionResult> Show(Guid id, string? termijn, int nummer, string? stap, CancellationToken token) =>
        PageAsync(id, (termijn, nummer, stap), token);

    [Requires(Permission.CloseContracts)]
    [HttpPost("contracten/{id:guid}/termijnen/{stap}")]
    public Task<IActionResult> Take(Guid id, string stap, DeadlineForm form, CancellationToken token) =>
        TakeAsync(id, stap, form, $"/contracten/{id}/termijnen", token);
}
