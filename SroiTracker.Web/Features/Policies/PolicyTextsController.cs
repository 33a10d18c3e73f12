using Microsoft.AspNetCore.Mvc;
using NodaTime.Text;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Policies;

namespace SroiTracker.Web.Features.Policies;

/// <summary>The file of a version, byte for byte, so that anybody can check its hash.</summary>
[Open]
[Route("regels/{folder}/{validFrom}/bestand")]
public sealed class PolicyTextsController(PolicyBook book) : Controller
{
    [HttpGet("")]
    public IActionResult Download(string folder, string validFrom)
    {
        if (LocalDatePattern.Iso.Parse(validFrom) is not { Success: true } day) return NotFound();
        var version = book.Versions(folder).FirstOrDefault(each => each.ValidFrom == day.Value);
        return version is not null && PolicyTextFiles.Text(version) is { } text
            ? File(text, "application/json", $"{folder}-{validFrom}.json")
            : NotFound();
    }
}
