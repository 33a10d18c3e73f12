using Microsoft.AspNetCore.Mvc;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Access;

namespace SroiTracker.Web.Features.Policies;

/// <summary>The library of policies: every authority's versions with their clauses, sources and the day they were last checked. Public.</summary>
[Open]
[Route("regels")]
public sealed class PoliciesController(PolicyBook book) : Controller
{
    [HttpGet("")]
    public IActionResult Index() => View("Policies", PolicyPages.Library(book));

    [HttpGet("{folder}/{validFrom}")]
    public IActionResult Show(string folder, string validFrom) =>
        NodaTime.Text.LocalDatePattern.Iso.Parse(validFrom) is { Success: true } day && PolicyPages.Version(book, folder, day.Value) is { } page
            ? View("Policy", page)
            : NotFound();
}
