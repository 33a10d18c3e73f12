using Microsoft.AspNetCore.Mvc;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Reports;

namespace SroiTracker.Web.Features.InterimReports;

/// <summary>Where a contract stands today, as a document: for the municipality, and for the contractor itself.</summary>
public sealed class InterimReportsController(InterimQueries queries, InterimReport report, ReportWriter writer) : Controller
{
    [Requires(Permission.ViewContracts)]
    [HttpGet("contracten/{id:guid}/tussenstand.pdf")]
    public Task<IActionResult> Contract(Guid id, CancellationToken token) => AnswerAsync(id, token);

    [Requires(Permission.ViewOwnObligations)]
    [HttpGet("mijn-verplichtingen/{contract:guid}/tussenstand.pdf")]
    public Task<IActionResult> Own(Guid contract, CancellationToken token) => AnswerAsync(contract, token);

    private async Task<IActionResult> AnswerAsync(Guid contract, CancellationToken token) =>
        await queries.ReadAsync(contract, token) is { } facts ? this.Pdf(writer, report.Of(facts), "tussenstand-" + facts.Reference) : NotFound();
}
