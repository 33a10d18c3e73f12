using SroiTracker.Domain.Access;

namespace SroiTracker.Web.Access;

/// <summary>The program that calls, read from the database once per call.</summary>
/// <param name="TokenId">Its token.</param>
/// <param name="AuthorityId">The authority that gave the token.</param>
/// <param name="Scopes">What the token may do.</param>
public sealed record ApiCaller(Guid TokenId, Guid AuthorityId, IReadOnlySet<ApiScope> Scopes);

/// <summary>Holds the caller of one call; null where no token came along.</summary>
public sealed class ApiCallerHolder
{
    /// <summary>Who calls; null without a token.</summary>
    public ApiCaller? Caller { get; internal set; }

    /// <summary>Who calls, on an endpoint that asks for a token.</summary>
    public ApiCaller Required => Caller ?? throw new InvalidOperationException("This endpoint is open without a token.");
}
