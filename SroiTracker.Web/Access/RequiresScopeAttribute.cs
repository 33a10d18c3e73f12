using Microsoft.AspNetCore.Authorization;
using SroiTracker.Domain.Access;

namespace SroiTracker.Web.Access;

/// <summary>Only programs whose token has this scope come in; a session in a browser does not. For endpoints of the API.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiresScopeAttribute : AuthorizeAttribute
{
    internal const string Scheme = "token";

    /// <summary>Asks for a scope.</summary>
    public RequiresScopeAttribute(ApiScope scope) : base(AccessPolicies.For(scope))
    {
        Scope = scope;
        AuthenticationSchemes = Scheme;
    }

    /// <summary>The scope asked for.</summary>
    public ApiScope Scope { get; }
}

/// <summary>The token of the current call has this scope.</summary>
internal sealed record ScopeRequirement(ApiScope Scope) : IAuthorizationRequirement;

/// <summary>Answers <see cref="ScopeRequirement"/> from the token in the database.</summary>
internal sealed class ScopeHandler(ApiCallerHolder holder) : AuthorizationHandler<ScopeRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopeRequirement requirement)
    {
        if (holder.Caller is { } caller && caller.Scopes.Contains(requirement.Scope)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
