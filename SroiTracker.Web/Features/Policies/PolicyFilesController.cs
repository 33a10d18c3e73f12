using Microsoft.AspNetCore.Mvc;
using NodaTime.Text;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Policies;
using SroiTracker.Web.Data.Policies.Drafts;

namespace SroiTracker.Web.Features.Policies;

/// <summary>The file of a version, byte for byte as contracts pin it. Public.</summary>
[Open]
[Route("regels/{folder}/{validFrom}/bestand")]
public sealed class PolicyFilesController(PolicyPublications publications) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(string folder, string validFrom, CancellationToken token) =>
        LocalDatePattern.Iso.Parse(validFrom) is { Success: true } day && await publications.ContentAsync(folder, day.Value, token) is { } content
            ? File(content, "application/json; charset=utf-8", DraftJson.FileName(day.Value))
            : NotFound();
}
