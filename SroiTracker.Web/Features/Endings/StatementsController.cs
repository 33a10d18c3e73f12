using Microsoft.AspNetCore.Mvc;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;

namespace SroiTracker.Web.Features.Endings;

/// <summary>The final statement and the letters of a contract, for the municipality and for the contractor.</summary>
public sealed class StatementsController(StatementQueries queries) : Controller
{
    [Requires(Permission.ViewContracts)]
    [HttpGet("contracten/{id:guid}/verklaring")]
    public async Task<IActionResult> Statement(Guid id, CancellationToken token) =>
        await queries.StatementAsync(id, $"/contracten/{id}/verklaring.pdf", token) is { } page ? View("Statement", page) : NotFound();

    [Requires(Permission.ViewContracts)]
    [HttpGet("contracten/{id:guid}/afsluiting/brief/{stap:guid}")]
    public async Task<IActionResult> Letter(Guid id, Guid stap, CancellationToken token)
    {
        var back = $"/contracten/{id}/afsluiting";
        return await queries.LetterAsync(id, stap, $"{back}/brief/{stap}/brief.pdf", back, token) is { } page ? View("Letter", page) : NotFound();
    }

    [Requires(Permission.ViewOwnObligations)]
    [HttpGet("verklaring/{contract:guid}")]
    public async Task<IActionResult> OwnStatement(Guid contract, CancellationToken token) =>
        await queries.StatementAsync(contract, $"/verklaring/{contract}/verklaring.pdf", token) is { } page ? View("Statement", page) : NotFound();

    [Requires(Permission.ViewOwnObligations)]
    [HttpGet("afsluiting/{contract:guid}/brief/{stap:guid}")]
    public async Task<IActionResult> OwnLetter(Guid contract, Guid stap, CancellationToken token)
    {
        var back = $"/afsluiting/{contract}";
        return await queries.LetterAsync(contract, stap, $"{back}/brief/{stap}/brief.pdf", back, token) is { } page
            ? View("Letter", page) : NotFound();
    }
}
