namespace SroiTracker.Web.Features.Shared;

/// <summary>
/// Takes the secret of a one-time link out of the address: it goes on in a cookie of that page only, so that it stands in no history, log or
/// Referer of what follows. In the letter it stands in the query, which no scope of a log shows.
/// </summary>
internal static class LinkCookie
{
    private const string Name = "sroi-link";
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    /// <summary>The secret that came along; null without one.</summary>
    internal static string? LinkSecret(this HttpRequest request) => request.Cookies[Name];

    /// <summary>Keeps the secret for the pages below a path.</summary>
    internal static void KeepLink(this HttpResponse response, string secret, string path)
    {
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Cookies.Append(Name, secret, Of(response, path));
    }

    /// <summary>The secret was used.</summary>
    internal static void ForgetLink(this HttpResponse response, string path) => response.Cookies.Delete(Name, Of(response, path));

    /// <summary>Lax, because a link in a letter leads here from another site.</summary>
    private static CookieOptions Of(HttpResponse response, string path) => new()
    {
        Path = path, HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = response.HttpContext.Request.IsHttps, MaxAge = Lasts, IsEssential = true,
    };
}
