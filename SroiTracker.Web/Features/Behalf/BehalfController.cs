using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Behalf;

/// <summary>Chooses on behalf of whom an account works that acts for several partners.</summary>
[Requires(Permission.EnterPool)]
[Route("namens")]
public sealed class BehalfController(ActingPartner acting, IStringLocalizer<PoolTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken token) => View("Behalf", await acting.AllAsync(token));

    [HttpPost("")]
    public async Task<IActionResult> Choose(Guid partner, CancellationToken token)
    {
        if ((await acting.AllAsync(token)).FirstOrDefault(each => each.Id == partner) is not { } chosen) return NotFound();
        Response.Cookies.Append(ActingPartner.Cookie, chosen.Id.ToString(), new()
        {
            HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = Request.IsHttps, IsEssential = true,
        });
        TempData.Notify(texts["NowFor", chosen.Name]);
        return Redirect("/pool");
    }
}
