using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Recognitions;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Recognitions;

/// <summary>What a contractor is recognised for: establishments that a person confirms, and requests handed over to SBB.</summary>
[Requires(Permission.ViewContracts)]
[Route("opdrachtnemers/{id:guid}/erkenningen")]
public sealed class ContractorRecognitionsController(
    RecognitionQueries queries, RecognitionDesk desk, CurrentUserHolder current, IClock clock, WebChange change,
    IStringLocalizer<RecognitionsTexts> texts) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Show(Guid id, CancellationToken token) => PageAsync(id, new RequestForm { RequestedOn = clock.Today() }, token);

    /// <summary>Says whether an establishment is the contractor's.</summary>
    [HttpPost("vestigingen/{company:guid}"), Requires(Permission.ChangeContracts)]
    public async Task<IActionResult> Link(Guid id, Guid company, LinkForm form, CancellationToken token)
    {
        var user = current.Required;
        if (await queries.ContractorAsync(id, user.Viewer, token) is not { } contractor || user.AuthorityId is not { } authority) return NotFound();
        if (!await queries.MayBeAsync(contractor, company, user, token)) return NotFound();
        if (form.IsSame is { } isSame)
        {
            await desk.LinkAsync(authority, id, company, isSame, change.Of(), token);
            TempData.Notify(texts[isSame ? "Linked" : "Unlinked"]);
        }

        return Redirect($"/opdrachtnemers/{id}/erkenningen");
    }

    /// <summary>Records a request that was handed over to SBB.</summary>
    [HttpPost("aanvragen"), Requires(Permission.ChangeContracts)]
    public async Task<IActionResult> Ask(Guid id, RequestForm form, CancellationToken token)
    {
        if (await queries.ContractorAsync(id, current.Required.Viewer, token) is null || current.Required.AuthorityId is not { } authority)
            return NotFound();
        if (form.RequestedOn > clock.Today()) ModelState.AddModelError(nameof(form.RequestedOn), texts["DayInFuture"]);
        if (ModelState.IsValid && await desk.RequestAsync(
                authority, id, CreboCode.Parse(form.Crebo)!.Value, form.RequestedOn!.Value, change.Of(), token) is { } refusal)
            ModelState.AddModelError(nameof(form.Crebo), texts["Refusal." + refusal]);
        if (!ModelState.IsValid) return await PageAsync(id, form, token);
        TempData.Notify(texts["Requested"]);
        return Redirect($"/opdrachtnemers/{id}/erkenningen");
    }

    private async Task<IActionResult> PageAsync(Guid id, RequestForm form, CancellationToken token) =>
        await queries.ContractorAsync(id, current.Required.Viewer, token) is { } contractor
            ? View("ContractorRecognitions", await queries.PageAsync(contractor, current.Required, form, clock.Today(), token))
            : NotFound();
}
