using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using SroiTracker.Web.Access;
using SroiTracker.Web.Features.Shared;

namespace SroiTracker.Web.Features.Language;

/// <summary>Remembers the language somebody reads. Amounts stay written in the Dutch way.</summary>
[Open]
public sealed class LanguageController : Controller
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    [HttpPost("taal")]
    public IActionResult Create(string? taal, string? terug)
    {
        if (PagesSetup.Languages.Contains(taal, StringComparer.Ordinal) && taal is not null) Remember(taal);
        return LocalRedirect(Url.IsLocalUrl(terug) ? terug : "/");
    }

    private void Remember(string language) => Response.Cookies.Append(
        PagesSetup.LanguageCookie,
        CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(PagesSetup.NumberCulture, language)),
        new CookieOptions { HttpOnly = true, IsEssential = true, MaxAge = Remembered, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps });
}
