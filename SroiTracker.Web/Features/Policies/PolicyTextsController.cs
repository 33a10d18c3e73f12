using Microsoft.AspNetCore.Mvc;
using NodaTime.Text;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Policies;

namespace SroiTracker.Web.Features.Policies;

/// <summary>The file of a version, byte for byte, so that anybody can check its hash.</summary>
[Open]
[Route("regels/{folder}/{validFrom}/bestand")]
public sealed class PolicyTextsController(PolicyBook book, PolicyPublications publications) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Download(string folder, string validFrom, CancellationToken token)
    {
        if (LocalDatePattern.Iso.Parse(validFrom) is not { Success: true } day) return NotFound();
        if (book.Versions(folder).FirstOrDefault(each => each.ValidFrom == day.Value) is not { } version) return NotFound();
        var text = PolicyTextFiles.Text(version) ?? await publications.ContentAsync(folder, day.Value, token);
        return text is null ? NotFound() : File(text, "application/json", $"{folder}-{validFrom}.json");
    }
}
