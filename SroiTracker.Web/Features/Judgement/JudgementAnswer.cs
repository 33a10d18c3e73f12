using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Judgement;

/// <summary>Does one judgement and leads on: to the next claim, or back with the reason.</summary>
public sealed class JudgementAnswer(
    JudgementQueries queries, CurrentUserHolder current, IClock clock,
    IStringLocalizer<JudgementTexts> texts, IStringLocalizer<FulfilmentTexts> shared)
{
    /// <param name="stays">Whether the same claim comes next.</param>
    internal async Task<IActionResult> DoAsync(
        Controller page, Guid claim, Func<ChangeContext, Task<ClaimRefusal?>> judge, string done, CancellationToken token,
        bool stays = false, DecisionForm? typed = null)
    {
        if (!page.ModelState.IsValid)
            return await queries.PageAsync(claim, typed, token) is { } again ? page.View("Judgement", again) : page.NotFound();
        if (!await queries.IsVisibleAsync(claim, token)) return page.NotFound();
        if (await judge(current.ChangeNow(clock)) is { } refusal)
        {
            page.TempData.Notify(shared["Refusal" + refusal], Tone.Bad);
            return page.Redirect($"/beoordelen/{claim}");
        }

        page.TempData.Notify(texts[done]);
        return page.Redirect(stays ? $"/beoordelen/{claim}" : await NextAsync(token));
    }

    private async Task<string> NextAsync(CancellationToken token) =>
        await queries.NextAsync(token) is { } next ? $"/beoordelen/{next}" : "/beoordelen";
}
