using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Judgement;

/// <summary>Approves: one claim, a part of it, or all clean ones that were ticked.</summary>
[Requires(Permission.JudgeClaims)]
[Route("beoordelen")]
public sealed class ApprovalsController(
    JudgementAnswer answer, ClaimJudgement judgement, JudgementQueries queries, CurrentUserHolder current, IClock clock,
    IStringLocalizer<JudgementTexts> texts) : Controller
{
    private const int MostAtOnce = 50;

    [HttpPost("{claim:guid}/goedkeuring")]
    public Task<IActionResult> Create(Guid claim, ApprovalForm form, CancellationToken token) =>
        answer.DoAsync(this, claim, change => judgement.ApproveAsync(claim, form.Version, null, null, change, token), "Approved", token);

    [HttpPost("{claim:guid}/deelgoedkeuring")]
    public Task<IActionResult> CreatePart(Guid claim, PartApprovalForm form, CancellationToken token) =>
        answer.DoAsync(
            this, claim,
            change => judgement.ApproveAsync(claim, form.Version, form.PartAmount, form.PartReason, change, token), "PartlyApproved", token);

    [HttpPost("goedkeuringen")]
    public async Task<IActionResult> CreateMany(CancellationToken token)
    {
        // Each as "id:version", as it stood on the page. Not bound as text: an identity may look like a citizen service number.
        var claims = Request.HasFormContentType ? Request.Form["claims"].OfType<string>() : [];
        var (done, not) = (0, 0);
        foreach (var (id, version) in claims.Select(Ticked).OfType<(Guid, int)>().Distinct().Take(MostAtOnce))
        {
            var isDone = await queries.IsVisibleAsync(id, token)
                && await judgement.ApproveAsync(id, version, null, null, current.ChangeNow(clock), token) is null;
            (done, not) = isDone ? (done + 1, not) : (done, not + 1);
        }

        TempData.Notify(texts[not == 0 ? "BulkDone" : "BulkPartly", done, not], not == 0 && done > 0 ? Tone.Good : Tone.Warn);
        return Redirect("/beoordelen");
    }

    private static (Guid Id, int Version)? Ticked(string text) =>
        text.Split(':') is [var id, var version] && Guid.TryParse(id, out var claim)
        && int.TryParse(version, System.Globalization.CultureInfo.InvariantCulture, out var at)
            ? (claim, at)
            : null;
}
