using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Claims;

/// <summary>What a contractor does with a claim that is filled in: hand it in, take it back, answer a question.</summary>
[Requires(Permission.SubmitClaims)]
[Route("inspanningen/{claim:guid}")]
public sealed class ClaimStepsController(
    ClaimsQueries queries, ClaimDesk desk, CurrentUserHolder current, IClock clock,
    IStringLocalizer<ClaimsTexts> texts, IStringLocalizer<FulfilmentTexts> shared) : Controller
{
    [HttpPost("indienen")]
    public Task<IActionResult> Submit(Guid claim, int version, CancellationToken token) =>
        DoAsync(claim, change => desk.SubmitAsync(claim, version, change, token), "Sent", token);

    [HttpPost("intrekken")]
    public Task<IActionResult> Withdraw(Guid claim, int version, CancellationToken token) =>
        DoAsync(claim, change => desk.WithdrawAsync(claim, version, change, token), "Withdrawn", token);

    [HttpPost("antwoorden")]
    public Task<IActionResult> Answer(Guid claim, AnswerForm form, CancellationToken token) =>
        DoAsync(claim, change => desk.AnswerAsync(claim, form.Version, form.Words ?? "", change, token), "Answered", token);

    private async Task<IActionResult> DoAsync(
        Guid claim, Func<ChangeContext, Task<ClaimRefusal?>> step, string done, CancellationToken token)
    {
        if (await queries.PageAsync(claim, token) is not { } page) return NotFound();
        if (!ModelState.IsValid) return View("Claim", page);
        var refusal = await step(current.ChangeNow(clock));
        TempData.Notify(refusal is { } why ? shared["Refusal" + why] : texts[done], refusal is null ? Tone.Good : Tone.Bad);
        return Redirect($"/inspanningen/{claim}");
    }
}

/// <summary>The answer to a question about a claim.</summary>
public sealed class AnswerForm
{
    public int Version { get; set; }

    [Required, StringLength(2000), Display(Name = "Answer")]
    public string? Words { get; set; }
}
