using Microsoft.AspNetCore.Authorization;
using SroiTracker.Domain.Access;

namespace SroiTracker.Web.Access;

/// <summary>Only roles with this permission come in. Every endpoint carries this or <see cref="OpenAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiresAttribute(Permission permission) : AuthorizeAttribute(AccessPolicies.For(permission))
{
    /// <summary>The permission asked for.</summary>
    public Permission Permission { get; } = permission;
}

/// <summary>Anybody comes in, signed in or not. Use it where a stranger has business.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenAttribute : Attribute, IAllowAnonymous;
