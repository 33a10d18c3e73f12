using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Web.Data.Pool;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Pool;

/// <summary>What happens after something was written in the pool: the programme again, or the form with what is wrong.</summary>
public sealed class PoolAnswer(IStringLocalizer<PoolTexts> texts)
{
    internal async Task<IActionResult> DoAsync(
        Controller page, PoolProgrammePage shown, string field, string done, Func<Task<PoolRefusal?>> write)
    {
        if (page.ModelState.IsValid)
        {
            if (await write() is not { } refusal)
            {
                page.TempData.Notify(texts[done]);
                return page.Redirect(PoolChoice.Address(shown.Programme));
            }

            page.ModelState.AddModelError(field, texts["Refusal." + refusal]);
        }

        return page.View("PoolProgramme", shown);
    }

    internal RedirectResult Told(Controller page, PoolRefusal? refusal, string done)
    {
        page.TempData.Notify(refusal is { } why ? texts["Refusal." + why] : texts[done], refusal is null ? Tone.Good : Tone.Bad);
        return page.Redirect("/pool");
    }
}
