using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Judgement;

/// <summary>What an adviser does when a claim cannot be approved as it is: reject it, ask something, or decide about an open clause.</summary>
[Requires(Permission.JudgeClaims)]
[Route("beoordelen/{claim:guid}")]
public sealed class RefusalsController(
    JudgementQueries queries, JudgementAnswer answer, ClaimJudgement judgement, IClock clock, CurrentUserHolder current,
    IStringLocalizer<JudgementTexts> texts, IStringLocalizer<FormTexts> forms) : Controller
{
    [HttpPost("afwijzing")]
    public Task<IActionResult> Reject(Guid claim, RejectionForm form, CancellationToken token)
    {
        if (form.RejectReason is { } given && !RejectionForm.Reasons.Contains(given))
            ModelState.AddModelError(nameof(form.RejectReason), texts["RejectReasonUnknown"]);
        var reason = $"{texts["Reason" + form.RejectReason].Value}: {form.RejectText}";
        return answer.DoAsync(this, claim, change => judgement.RejectAsync(claim, form.Version, reason, change, token), "Rejected", token);
    }

    [HttpPost("vraag")]
    public Task<IActionResult> Ask(Guid claim, QuestionForm form, CancellationToken token) =>
        answer.DoAsync(this, claim, change => judgement.AskAsync(claim, form.Version, form.Question ?? "", change, token), "Asked", token);

    [HttpPost("besluit")]
    public async Task<IActionResult> Decide(Guid claim, DecisionForm form, CancellationToken token)
    {
        if (await queries.PageAsync(claim, form, token) is not { } page) return NotFound();
        var reading = page.OpenField is { } field && field.Open.Clause == form.Clause ? field.Read(form.Reading, ModelState, forms) : null;
        if (reading is null && ModelState.IsValid) ModelState.AddModelError(nameof(form.Reading), forms["Typed.Unfit"]);
        return await answer.DoAsync(
            this, claim, change => judgement.DecideAsync(Decision(claim, form, reading ?? ""), form.Version, change, token), "Decided", token,
            stays: true, form);
    }

    private RecordedDecision Decision(Guid claim, DecisionForm form, string reading) => new()
    {
        Id = RowId.New(),
        Subject = DecisionSubject.Claim,
        SubjectId = claim,
        Clause = form.Clause ?? "",
        Reading = reading,
        Why = form.DecisionWhy ?? "",
        RecordedBy = current.Required.Id.ToString(),
        RecordedAt = clock.GetCurrentInstant(),
    };
}
