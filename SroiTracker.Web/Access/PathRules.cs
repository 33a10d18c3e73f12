namespace SroiTracker.Web.Access;

/// <summary>An address under /api that ends in a slash does not exist; it is not quietly the other one.</summary>
internal static class PathRules
{
    internal static void UseStrictApiPaths(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var path = context.Request.Path.Value ?? "";
        if (!path.StartsWith("/api/", StringComparison.OrdinalIgnoreCase) || !path.EndsWith('/')) return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
