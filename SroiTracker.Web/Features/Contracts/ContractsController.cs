using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>The contracts of the authority: list, and one contract with everything about it.</summary>
[Requires(Permission.ViewContracts)]
[Route("contracten")]
public sealed class ContractsController(
    SroiDbContext db, CurrentUserHolder current, IClock clock, ContractAnswers answers, IStringLocalizer<ContractsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> List([FromQuery] ContractsFilter filter, CancellationToken token)
    {
        var asked = ModelState.IsValid ? filter : new ContractsFilter();
        var (user, today) = (current.Required, clock.Today());
        var (lines, previous, next) = await ContractsQueries.PageAsync(db, user.Viewer, asked, today, token);
        return View("Contracts", new ContractsPage(
            asked, lines, previous, next, today, user.May(Permission.ChangeContracts), user.May(Permission.ImportContracts)));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken token)
    {
        var page = await new ContractReader(db, answers, texts).ReadAsync(id, current.Required, clock.Today(), token);
        return page is null ? NotFound() : View("Contract", page);
    }
}
