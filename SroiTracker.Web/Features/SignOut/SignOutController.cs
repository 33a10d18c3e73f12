using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.SignOut;

/// <summary>Ends the session, on this device and on every other.</summary>
[Requires(Permission.UseOwnAccount)]
public sealed class SignOutController(
    SignInManager<SroiUser> signIn, UserManager<SroiUser> users, IStringLocalizer<SignInTexts> texts) : Controller
{
    [HttpPost("uitloggen")]
    public async Task<IActionResult> Create()
    {
        if (await users.GetUserAsync(User) is { } user) await users.UpdateSecurityStampAsync(user);
        await signIn.SignOutAsync();
        TempData.Notify(texts["SignedOut"]);
        return Redirect("/");
    }
}
