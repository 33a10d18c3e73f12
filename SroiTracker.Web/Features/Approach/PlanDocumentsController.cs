using Microsoft.AspNetCore.Mvc;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Reports;

namespace SroiTracker.Web.Features.Approach;

/// <summary>The plan of approach that was agreed, as a document: for the municipality, and for the contractor itself.</summary>
public sealed class PlanDocumentsController(ApproachQueries queries, PlanDocument document, ReportWriter writer) : Controller
{
    [Requires(Permission.ViewContracts)]
    [HttpGet("contracten/{id:guid}/plan-van-aanpak.pdf")]
    public Task<IActionResult> Contract(Guid id, CancellationToken token) => AnswerAsync(id, token);

    [Requires(Permission.WritePlan)]
    [HttpGet("plan/{contract:guid}/plan-van-aanpak.pdf")]
    public Task<IActionResult> Own(Guid contract, CancellationToken token) => AnswerAsync(contract, token);

    private async Task<IActionResult> AnswerAsync(Guid contract, CancellationToken token) =>
        await queries.AgreedAsync(contract, token) is { } facts
            ? this.Pdf(writer, document.Of(facts), "plan-van-aanpak-" + facts.Contract.Reference)
            : NotFound();
}
