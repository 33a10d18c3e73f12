using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NodaTime;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Tokens;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Api;

/// <summary>
/// Knows a program by the key in its Authorization header (RFC 6750, 2.1). A key in the address is never looked at: addresses end up in logs.
/// </summary>
internal sealed class TokenScheme(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, SroiDbContext db, ApiCallerHolder holder,
    IClock clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        if (TokenKey.HashOf(header[Bearer.Length..].Trim()) is not { } hash) return AuthenticateResult.Fail("token");
        var row = await db.Set<ApiToken>().AsNoTracking().SingleOrDefaultAsync(token => token.Hash == hash, Context.RequestAborted);
        if (row is null || !row.WorksOn(clock.Today())) return AuthenticateResult.Fail("token");
        holder.Caller = new(row.Id, row.AuthorityId, row.Grants);
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, row.Id.ToString())], Scheme.Name);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return ProblemAsync(StatusCodes.Status401Unauthorized, ApiTexts.TokenTitle, ApiTexts.TokenDetail);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer error=\"insufficient_scope\"";
        return ProblemAsync(StatusCodes.Status403Forbidden, ApiTexts.ScopeTitle, ApiTexts.ScopeDetail);
    }

    private Task ProblemAsync(int status, string title, string detail) =>
        Results.Problem(title: title, detail: detail, statusCode: status).ExecuteAsync(Context);
}
