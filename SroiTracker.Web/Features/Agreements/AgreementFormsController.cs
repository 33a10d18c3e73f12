using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Agreements;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Agreements;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Agreements;

/// <summary>Writes an agreement, or its next version.</summary>
[Requires(Permission.ManageAgreements)]
[Route("overeenkomsten")]
public sealed class AgreementFormsController(
    AgreementQueries queries, AgreementFormReader reader, AgreementDesk desk, WebChange change, IStringLocalizer<AgreementsTexts> texts) : Controller
{
    private const string More = "meer";

    [HttpGet("nieuw")]
    public Task<IActionResult> New(CancellationToken token) => PageAsync(new() { Id = RowId.New(), From = queries.Today }, null, token);

    [HttpPost("nieuw")]
    public async Task<IActionResult> Create(AgreementForm form, [FromForm(Name = "Knop")] string? button, CancellationToken token)
    {
        if (button == More) return await MoreAsync(form, null, token);
        if (await reader.ReadAsync(form, ModelState, token) is not { } draft) return await PageAsync(form, null, token);
        if (!Took(await desk.OpenAsync(form.Id, queries.User.AuthorityId!.Value, form.Name!.Trim(), draft, change.Of(), token)))
            return await PageAsync(form, null, token);
        TempData.Notify(texts["Written"]);
        return Redirect($"/overeenkomsten/{form.Id}");
    }

    [HttpGet("{id:guid}/wijzigen")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken token) =>
        await queries.FindAsync(id, token) is { MayAmend: true } page ? await PageAsync(FormOf(page), page, token) : NotFound();

    [HttpPost("{id:guid}/wijzigen")]
    public async Task<IActionResult> Amend([FromRoute] Guid id, AgreementForm form, [FromForm(Name = "Knop")] string? button, CancellationToken token)
    {
        if (await queries.FindAsync(id, token) is not { MayAmend: true } page) return NotFound();
        if (button == More) return await MoreAsync(form, page, token);
        ModelState.Remove(nameof(form.Name));
        if (await reader.ReadAsync(form, ModelState, token) is not { } draft) return await PageAsync(form, page, token);
        if (!Took(await desk.AmendAsync(id, form.Version, draft, change.Of(), token))) return await PageAsync(form, page, token);
        TempData.Notify(texts["Written"]);
        return Redirect(page.Path);
    }

    private bool Took(AgreementRefusal? refusal)
    {
        if (refusal is not { } reason) return true;
        ModelState.AddModelError(reason == AgreementRefusal.StartsTooEarly ? nameof(AgreementForm.From) : "", texts["Refusal." + reason]);
        return false;
    }

    private Task<IActionResult> MoreAsync(AgreementForm form, AgreementPage? page, CancellationToken token)
    {
        ModelState.Clear();
        return PageAsync(form.WithRoom(more: true), page, token);
    }

    private async Task<IActionResult> PageAsync(AgreementForm form, AgreementPage? page, CancellationToken token) =>
        View("Form", new AgreementFormPage(form.WithRoom(), page, await reader.SchoolsAsync(token)));

    private AgreementForm FormOf(AgreementPage page)
    {
        var version = page.Newest;
        return new()
        {
            Id = page.Id, Version = version.Row.Number, Name = page.Name, From = NodaTime.LocalDate.Max(queries.Today, version.Row.FromDay),
            Until = version.Row.UntilDay,
            Terms = version.Row.Terms, Programmes = version.Row.Programmes,
            Parts = [.. version.Parts.Select(part => new PartForm { Reference = part.Reference, Share = part.Share.ToString() })],
            Schools = [.. version.SchoolIds],
        };
    }
}
