using Microsoft.AspNetCore.Mvc;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;

namespace SroiTracker.Web.Features.Members;

/// <summary>The way of a contractor to the people of a company.</summary>
[Requires(Permission.ViewOwnObligations)]
[Route("collegas")]
public sealed class ColleaguesController(MemberQueries queries) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken token) =>
        await queries.OwnAsync(token) is var companies && companies is [var only] ? Redirect($"/collegas/{only.Id}") : View("Companies", companies);
}
