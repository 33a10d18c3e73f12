using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Retention;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Retention;

/// <summary>How long the own authority keeps evidence, and what is due.</summary>
[Route("bewaartermijn")]
public sealed class RetentionController(
    RetentionQueries queries, RetentionDesk desk, CurrentUserHolder current, WebChange change, IStringLocalizer<RetentionTexts> texts) : Controller
{
    [Requires(Permission.ViewRetention)]
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken token) => View("Retention", await queries.PageAsync(null, token));

    [Requires(Permission.DestroyEvidence)]
    [HttpPost("")]
    public async Task<IActionResult> Create(RetentionForm form, CancellationToken token)
    {
        if (!ModelState.IsValid) return View("Retention", await queries.PageAsync(form, token));
        var made = change.Of(form.Basis);
        await desk.ChooseAsync(
            new()
            {
                Id = RowId.At(made.When), AuthorityId = queries.Authority, Months = form.Months!.Value, Basis = form.Basis!.Trim(),
                ChosenBy = current.Required.Id, ChosenAt = made.When,
            },
            made, token);
        TempData.Notify(texts["Chosen"]);
        return Redirect("/bewaartermijn");
    }
}
