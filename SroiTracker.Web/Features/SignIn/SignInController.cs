using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Seeding;
using SroiTracker.Web.Features.Shared.Navigation;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.SignIn;

/// <summary>The front door: a stranger signs in here, everybody else is shown to the own start page.</summary>
[Open]
public sealed class SignInController(
    CurrentUserHolder current, PasswordSignIn door, Menu menu, IStringLocalizer<SignInTexts> texts, DemoCast cast) : Controller
{
    [HttpGet("")]
    public IActionResult Front() => current.User is { } user ? LocalRedirect(menu.StartOf(user.Role)) : Page(new SignInForm());

    [HttpGet("inloggen")]
    public IActionResult New(string? terug) => current.User is null ? Page(new SignInForm { Terug = terug }) : RedirectToAction(nameof(Front));

    [HttpPost("inloggen")]
    public async Task<IActionResult> Create(SignInForm form)
    {
        if (!ModelState.IsValid) return Page(form);
        if (await door.TryAsync(form.Email, form.Password) is not { } user)
        {
            ModelState.AddModelError(nameof(form.Email), texts["Refused"]);
            return Page(form);
        }

        if (user.MustChangePassword) return Redirect("/account");
        return LocalRedirect(Url.IsLocalUrl(form.Terug) ? form.Terug : menu.StartOf(user.Role));
    }

    private ViewResult Page(SignInForm form) => View("SignIn", new SignInPage(form, cast.Accounts));
}
