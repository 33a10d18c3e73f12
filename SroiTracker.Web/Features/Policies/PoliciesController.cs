using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Policies;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Policies;

/// <summary>The library of policies: every authority's versions with their clauses, sources and the day they were last checked. Public.</summary>
[Open]
[Route("regels")]
public sealed class PoliciesController(PolicyBook book, PoliciesQueries queries, PolicyPublications publications, IClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(LibraryFilter filter, CancellationToken token) =>
        View("Policies", await queries.LibraryAsync(ModelState.IsValid ? filter : new LibraryFilter(), token));

    [HttpGet("{folder}")]
    public async Task<IActionResult> Authority(string folder, CancellationToken token) =>
        await queries.AuthorityAsync(folder, token) is { } authority ? View("Authority", authority) : NotFound();

    [HttpGet("{folder}/{validFrom}")]
    public async Task<IActionResult> Show(string folder, string validFrom, CancellationToken token)
    {
        if (LocalDatePattern.Iso.Parse(validFrom) is not { Success: true } day) return NotFound();
        var published = await publications.ExamplesAsync(folder, day.Value, token);
        return VersionPage.Of(book, folder, day.Value, clock.Today(), published) is { } page ? View("Policy", page) : NotFound();
    }
}
