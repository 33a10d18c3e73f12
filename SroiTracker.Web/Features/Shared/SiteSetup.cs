using Microsoft.AspNetCore.Antiforgery;
using SroiTracker.Web.Access;

namespace SroiTracker.Web.Features.Shared;

/// <summary>The order in which a request passes: headers, errors, files, language, who, may they, page.</summary>
internal static class SiteSetup
{
    private const int OneDay = 86_400;

    internal static void UseSite(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/fout/500", StatusCodeSelector = StatusOf });
        app.UseStatusCodePagesWithReExecute("/fout/{0}");
        app.UseStrictApiPaths();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => Cache(file.Context) });
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapControllers();
        app.MapWellKnown();
    }

    private static int StatusOf(Exception fault) => fault switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        AntiforgeryValidationException => StatusCodes.Status400BadRequest,
        InvalidDataException => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static void Cache(HttpContext context) =>
        context.Response.Headers.CacheControl = context.Request.Query.ContainsKey("v")
            ? $"public, max-age={OneDay * 365}, immutable" : $"public, max-age={OneDay}";
}
