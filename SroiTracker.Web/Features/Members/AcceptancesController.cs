using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Members;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Members;

/// <summary>
/// Where the link of an invitation leads: a name and a password make an account, or the company is added to the account that is signed in. A link
/// that does not work has one page, whatever the reason.
/// </summary>
[Route("uitnodiging")]
public sealed class AcceptancesController(
    AcceptanceDesk desk, SroiDbContext db, SignInManager<SroiUser> signIn, CurrentUserHolder current, WebChange change, IClock clock,
    IStringLocalizer<MembersTexts> texts) : Controller
{
    private const string Home = "/uitnodiging";
    private const string Origin = "web";

    [Open]
    [EnableRateLimiting(CallLimits.Calculator)]
    [HttpGet("open")]
    public IActionResult Open(string? sleutel)
    {
        Response.KeepLink(sleutel ?? "", Home);
        return Redirect(Home);
    }

    [Open]
    [EnableRateLimiting(CallLimits.Calculator)]
    [HttpGet("")]
    public Task<IActionResult> Show(CancellationToken token) => PageAsync(new(), token);

    [Open]
    [EnableRateLimiting(CallLimits.Link)]
    [HttpPost("")]
    public async Task<IActionResult> Create(AcceptanceForm form, CancellationToken token)
    {
        if (!ModelState.IsValid) return await PageAsync(form, token);
        var now = clock.GetCurrentInstant();
        var asNew = new ChangeContext(RowId.At(now).ToString(), now, "", Origin);
        if (await desk.EnterAsync(Request.LinkSecret(), form.Name!.Trim(), form.Password!, asNew, token) is { } refusal)
            return await RefuseAsync(form, refusal, token);
        await signIn.SignInAsync((await db.Users.FindAsync([Guid.Parse(asNew.Who)], token))!, isPersistent: false);
        return Done();
    }

    [Requires(Permission.UseOwnAccount)]
    [EnableRateLimiting(CallLimits.Link)]
    [HttpPost("toevoegen")]
    public async Task<IActionResult> Join(CancellationToken token) =>
        await desk.JoinAsync(Request.LinkSecret(), change.Of(), token) is { } refusal ? await RefuseAsync(new(), refusal, token) : Done();

    private async Task<IActionResult> RefuseAsync(AcceptanceForm form, MemberRefusal refusal, CancellationToken token)
    {
        if (refusal != MemberRefusal.NotThere)
            ModelState.AddModelError(refusal == MemberRefusal.PasswordRefused ? nameof(form.Password) : "", texts["Refusal." + refusal]);
        return await PageAsync(form, token);
    }

    private async Task<IActionResult> PageAsync(AcceptanceForm form, CancellationToken token)
    {
        if (await desk.FindAsync(Request.LinkSecret(), clock.Today(), token) is { } found)
            return View("Acceptance", new AcceptancePage(found.Company, found.Email, found.Right, current.User is not null, form));
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Gone");
    }

    private RedirectResult Done()
    {
        Response.ForgetLink(Home);
        TempData.Notify(texts["Accepted"]);
        return Redirect("/mijn-verplichtingen");
    }
}
