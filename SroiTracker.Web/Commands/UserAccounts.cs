using Microsoft.AspNetCore.Identity;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Seeding;

namespace SroiTracker.Web.Commands;

/// <summary>What changing an account came to: a one-time password, or why not.</summary>
/// <param name="Password">The password to be used once; null when none was made.</param>
/// <param name="Refusal">Key of the sentence that says why not; null when it was done.</param>
internal sealed record AccountResult(string? Password, string? Refusal);

/// <summary>Makes, disables and resets accounts for the command line.</summary>
internal sealed class UserAccounts(SroiDbContext db, UserManager<SroiUser> users, SeedDirectory directory)
{
    internal async Task<AccountResult> AddAsync(string email, Role role, string? authority, CancellationToken token)
    {
        if (await users.FindByNameAsync(email) is not null) return new(null, "UserExists");
        var authorityId = authority is null ? null : await directory.AuthorityByFolder(db, authority, token);
        if (authority is not null && authorityId is null) return new(null, "UserAuthorityUnknown");

        var password = PasswordRules.Generate();
        var user = new SroiUser
        {
            Id = RowId.New(), UserName = email, Email = email, EmailConfirmed = true, DisplayName = email,
            Role = role, AuthorityId = authorityId, MustChangePassword = true,
        };
        var made = await users.CreateAsync(user, password);
        return made.Succeeded ? new(password, null) : new(null, "UserNotMade");
    }

    internal async Task<AccountResult> DisableAsync(string email)
    {
        if (await users.FindByNameAsync(email) is not { } user) return new(null, "UserUnknown");
        user.IsDisabled = true;
        await users.UpdateSecurityStampAsync(user);
        return new(null, null);
    }

    internal async Task<AccountResult> ResetAsync(string email)
    {
        if (await users.FindByNameAsync(email) is not { } user) return new(null, "UserUnknown");
        var password = PasswordRules.Generate();
        user.MustChangePassword = true;
        user.IsDisabled = false;
        await users.SetLockoutEndDateAsync(user, null);
        await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), password);
        return new(password, null);
    }
}
