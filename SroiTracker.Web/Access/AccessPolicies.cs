using Microsoft.AspNetCore.Authorization;
using SroiTracker.Domain.Access;

namespace SroiTracker.Web.Access;

/// <summary>One policy per permission and per scope, and a fallback that refuses every endpoint that declares nothing.</summary>
internal static class AccessPolicies
{
    private const string Prefix = "may:";

    internal static string For(Permission permission) => Prefix + permission;

    internal static string For(ApiScope scope) => Prefix + ApiScopes.NameOf(scope);

    internal static void Register(AuthorizationOptions options)
    {
        foreach (var permission in Enum.GetValues<Permission>())
            options.AddPolicy(For(permission), policy => policy.AddRequirements(new PermissionRequirement(permission)));
        foreach (var scope in Enum.GetValues<ApiScope>())
            options.AddPolicy(For(scope), policy => policy.AddRequirements(new ScopeRequirement(scope)));
        var undeclared = new AuthorizationPolicyBuilder().AddRequirements(new DeclaredRequirement()).Build();
        options.FallbackPolicy = undeclared;
        options.DefaultPolicy = undeclared;
    }
}

/// <summary>The role of the current user has this permission.</summary>
internal sealed record PermissionRequirement(Permission Permission) : IAuthorizationRequirement;

/// <summary>The endpoint declared who may come in; met only where there is no endpoint of ours, so that a 404, 405 or 415 stays what it is.</summary>
internal sealed record DeclaredRequirement : IAuthorizationRequirement;

/// <summary>
/// Answers <see cref="PermissionRequirement"/> from the role in the database. From here on the request acts only for the companies in which the
/// person's right is enough for what the endpoint asks; the rows of other companies do not exist for it.
/// </summary>
internal sealed class PermissionHandler(CurrentUserHolder holder) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (holder.User is not { } user || !user.May(requirement.Permission)) return Task.CompletedTask;
        holder.User = user.ActingFor(requirement.Permission);
        context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

/// <summary>Answers <see cref="DeclaredRequirement"/>.</summary>
internal sealed class DeclaredHandler : AuthorizationHandler<DeclaredRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, DeclaredRequirement requirement)
    {
        if (context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
