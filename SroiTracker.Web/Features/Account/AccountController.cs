using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Account;

/// <summary>The own account: who one is, and the own password.</summary>
[Requires(Permission.UseOwnAccount)]
[Route("account")]
public sealed class AccountController(
    UserManager<SroiUser> users, SignInManager<SroiUser> signIn, IStringLocalizer<AccountTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show() => Page(new PasswordForm(), await AccountAsync());

    [HttpPost("wachtwoord")]
    public async Task<IActionResult> Update(PasswordForm form)
    {
        var account = await AccountAsync();
        if (!ModelState.IsValid) return Page(form, account);
        var result = await users.ChangePasswordAsync(account, form.CurrentPassword, form.NewPassword);
        if (!result.Succeeded) return Refuse(form, account, result);

        account.MustChangePassword = false;
        await users.UpdateAsync(account);
        await signIn.RefreshSignInAsync(account);
        TempData.Notify(texts["Changed"]);
        return RedirectToAction(nameof(Show));
    }

    private ViewResult Refuse(PasswordForm form, SroiUser account, IdentityResult result)
    {
        var isWrong = result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch));
        ModelState.AddModelError(
            isWrong ? nameof(form.CurrentPassword) : nameof(form.NewPassword), texts[isWrong ? "WrongPassword" : "NotChanged"]);
        return Page(form, account);
    }

    private ViewResult Page(PasswordForm form, SroiUser account) =>
        View("Account", new AccountPage(form, account.Email ?? "", account.MustChangePassword));

    private async Task<SroiUser> AccountAsync() =>
        await users.GetUserAsync(User) ?? throw new InvalidOperationException("The session has an account.");
}
