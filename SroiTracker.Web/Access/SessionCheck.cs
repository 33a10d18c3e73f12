using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Data;

namespace SroiTracker.Web.Access;

/// <summary>
/// Looks the account up on every request: a disabled account, another security stamp or a session older than twelve hours
/// ends the session at once. What is read here is the current user of the request.
/// </summary>
internal sealed class SessionCheck(SroiDbContext db, CurrentUserHolder holder, IClock clock, IOptions<IdentityOptions> identity)
    : CookieAuthenticationEvents
{
    private const string Since = "since";
    private static readonly Duration LongestSession = Duration.FromHours(12);

    public override Task SigningIn(CookieSigningInContext context)
    {
        context.Properties.Items[Since] = InstantPattern.ExtendedIso.Format(clock.GetCurrentInstant());
        return Task.CompletedTask;
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        holder.User = IsTooOld(context.Properties) ? null : await LoadAsync(context.Principal, context.HttpContext.RequestAborted);
        if (holder.User is not null) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)) return base.RedirectToLogin(context);
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private bool IsTooOld(AuthenticationProperties properties) =>
        !properties.Items.TryGetValue(Since, out var text)
        || !InstantPattern.ExtendedIso.Parse(text ?? "").TryGetValue(Instant.MinValue, out var since)
        || clock.GetCurrentInstant() - since > LongestSession;

    private async Task<CurrentUser?> LoadAsync(ClaimsPrincipal? principal, CancellationToken token)
    {
        if (!Guid.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id)) return null;
        var row = await db.Users.AsNoTracking()
            .Where(user => user.Id == id && !user.IsDisabled)
            .Select(user => new { user.Role, user.AuthorityId, user.DisplayName, user.SecurityStamp })
            .SingleOrDefaultAsync(token);
        if (row is null || row.SecurityStamp != principal!.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType)) return null;
        return new CurrentUser(id, row.Role, row.AuthorityId, await MembershipsAsync(id, row.Role, token), row.DisplayName);
    }

    private async Task<IReadOnlyList<Membership>> MembershipsAsync(Guid id, Role role, CancellationToken token) =>
        role == Role.Contractor
            ? await db.ContractorMembers.Where(member => member.UserId == id)
                .Select(member => new Membership(member.ContractorId, member.Right)).ToListAsync(token)
            : [];
}
