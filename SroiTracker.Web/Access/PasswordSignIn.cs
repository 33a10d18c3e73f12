using Microsoft.AspNetCore.Identity;
using SroiTracker.Web.Data;

namespace SroiTracker.Web.Access;

/// <summary>Signs in by e-mail and password. One answer for unknown, wrong, locked and disabled.</summary>
public sealed class PasswordSignIn(SignInManager<SroiUser> signIn, UserManager<SroiUser> users)
{
    private static readonly SroiUser Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<SroiUser>().HashPassword(Nobody, PasswordRules.Generate());

    /// <summary>The account when name and password fit and it may sign in; otherwise null.</summary>
    public async Task<SroiUser?> TryAsync(string email, string password)
    {
        var user = await users.FindByNameAsync(email);
        if (user is null)
        {
            // The same work as for a known account, so that the time tells nothing.
            users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
            return null;
        }

        var result = await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        if (!result.Succeeded || user.IsDisabled) return null;
        await signIn.SignInAsync(user, isPersistent: false);
        return user;
    }
}
