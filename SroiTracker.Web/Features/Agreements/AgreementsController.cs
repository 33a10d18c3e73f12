using Microsoft.AspNetCore.Mvc;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;

namespace SroiTracker.Web.Features.Agreements;

/// <summary>Network agreements: the list, those of one contract, and one with who signed and who not yet.</summary>
[Requires(Permission.ViewAgreements)]
[Route("overeenkomsten")]
public sealed class AgreementsController(AgreementQueries queries, ContractAgreements contracts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken token) =>
        View("Agreements", new AgreementsPage(await queries.ListAsync(null, token), queries.User.May(Permission.ManageAgreements)));

    [HttpGet("opdracht/{contract:guid}")]
    public async Task<IActionResult> OfContract(Guid contract, CancellationToken token) =>
        await contracts.FindAsync(contract, token) is { } page ? View("Contract", page) : NotFound();

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken token) => await queries.FindAsync(id, token) is { } page
        ? View("Agreement", page) : NotFound();
}
