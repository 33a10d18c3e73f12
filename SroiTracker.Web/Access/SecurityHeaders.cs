namespace SroiTracker.Web.Access;

/// <summary>Puts the same headers on every answer: pages, files, redirects and errors.</summary>
internal static class SecurityHeaders
{
    internal const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    private const string OneYear = "max-age=31536000; includeSubDomains";

    private static readonly (string Name, string Value)[] Always =
    [
        ("Content-Security-Policy", ContentPolicy),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];

    internal static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Add(context);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        foreach (var (name, value) in Always) headers.TryAdd(name, value);
        if (context.Request.IsHttps) headers.StrictTransportSecurity = OneYear;
        if (!headers.ContainsKey("Cache-Control")) headers.CacheControl = "no-store";
    }
}
