using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Evidence;

/// <summary>Files that prove a claim: add, remove, download. A file never opens in the page.</summary>
public sealed class EvidenceController(
    SroiDbContext data, EvidenceDesk desk, EvidenceStore store, CurrentUserHolder current, IClock clock,
    IStringLocalizer<FulfilmentTexts> texts) : Controller
{
    private const string NothingRuns = "default-src 'none'; sandbox";

    [Requires(Permission.SubmitClaims)]
    [HttpPost("inspanningen/{claim:guid}/bewijs")]
    public async Task<IActionResult> Create(Guid claim, EvidenceKind kind, List<IFormFile> files, CancellationToken token)
    {
        if (!await Visible().AnyAsync(row => row.Id == claim, token)) return NotFound();
        if (!ModelState.IsValid) return Back(claim, ModelState.Values.SelectMany(value => value.Errors).First().ErrorMessage, Tone.Bad);
        var uploads = await files.ReadAsync(kind, token);
        if (uploads.Count == 0) return Back(claim, texts["EvidenceNone"], Tone.Bad);
        var refusal = await desk.AddAsync(claim, uploads, current.ChangeNow(clock), token);
        return Back(claim, refusal, "EvidenceAdded");
    }

    [Requires(Permission.SubmitClaims)]
    [HttpPost("bewijs/{evidence:guid}/verwijderen")]
    public async Task<IActionResult> Delete(Guid evidence, CancellationToken token)
    {
        if (await Files().VisibleTo(current.Required.Viewer, data.Claims, data.Contracts)
            .SingleOrDefaultAsync(row => row.Id == evidence, token) is not { } file)
            return NotFound();
        var refusal = await desk.RemoveAsync(evidence, current.ChangeNow(clock), token);
        return Back(file.ClaimId, refusal, "EvidenceRemoved");
    }

    [Requires(Permission.ViewEvidence)]
    [HttpGet("bewijs/{evidence:guid}")]
    public async Task<IActionResult> Download(Guid evidence, CancellationToken token)
    {
        if (await FileAsync(evidence, token) is not { } file || store.Open(file.StorageName) is not { } content) return NotFound();
        Response.Headers.ContentSecurityPolicy = NothingRuns;
        var attachment = new ContentDispositionHeaderValue("attachment");
        attachment.SetHttpFileName(file.OriginalName);
        Response.Headers.ContentDisposition = attachment.ToString();
        return File(content, file.ContentType);
    }

    private Task<ClaimEvidence?> FileAsync(Guid id, CancellationToken token) =>
        Files().ContentVisibleTo(current.Required.Viewer, data.Claims, data.Contracts)
            .SingleOrDefaultAsync(file => file.Id == id, token);

    private IQueryable<ClaimEvidence> Files() => data.ClaimEvidence.AsNoTracking().Where(file => file.ErasedAt == null);

    private IQueryable<Claim> Visible() => data.Claims.VisibleTo(current.Required.Viewer, data.Contracts);

    private RedirectResult Back(Guid claim, EvidenceRefusal? refusal, string done) => refusal is { } why
        ? Back(claim, texts["Evidence" + why.Fault, why.Name], Tone.Bad)
        : Back(claim, texts[done], Tone.Good);

    private RedirectResult Back(Guid claim, string text, Tone tone)
    {
        TempData.Notify(text, tone);
        return Redirect($"/inspanningen/{claim}");
    }
}
