using Microsoft.AspNetCore.Mvc;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Reports;

namespace SroiTracker.Web.Features.Endings;

/// <summary>The final statement and the letters as documents.</summary>
public sealed class StatementFilesController(
    StatementQueries queries, StatementDocument statement, LetterDocument letter, ReportWriter writer) : Controller
{
    [Requires(Permission.ViewContracts)]
    [HttpGet("contracten/{id:guid}/verklaring.pdf")]
    public async Task<IActionResult> Statement(Guid id, CancellationToken token) => StatementFile(await queries.StatementAsync(id, "", token));

    [Requires(Permission.ViewOwnObligations)]
    [HttpGet("verklaring/{contract:guid}/verklaring.pdf")]
    public async Task<IActionResult> OwnStatement(Guid contract, CancellationToken token) =>
        StatementFile(await queries.StatementAsync(contract, "", token));

    [Requires(Permission.ViewContracts)]
    [HttpGet("contracten/{id:guid}/afsluiting/brief/{stap:guid}/brief.pdf")]
    public async Task<IActionResult> Letter(Guid id, Guid stap, CancellationToken token) =>
        LetterFile(await queries.LetterAsync(id, stap, "", "", token));

    [Requires(Permission.ViewOwnObligations)]
    [HttpGet("afsluiting/{contract:guid}/brief/{stap:guid}/brief.pdf")]
    public async Task<IActionResult> OwnLetter(Guid contract, Guid stap, CancellationToken token) =>
        LetterFile(await queries.LetterAsync(contract, stap, "", "", token));

    private IActionResult StatementFile(StatementPage? facts) =>
        facts is null ? NotFound() : this.Pdf(writer, statement.Of(facts), "verklaring-" + facts.Contract.Reference);

    private IActionResult LetterFile(LetterPage? facts) =>
        facts is null ? NotFound() : this.Pdf(writer, letter.Of(facts), "brief-" + facts.Contract.Reference);
}
