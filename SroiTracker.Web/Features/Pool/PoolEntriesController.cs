using Microsoft.AspNetCore.Mvc;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Data.Pool;
using SroiTracker.Web.Features.Shared;

namespace SroiTracker.Web.Features.Pool;

/// <summary>What schools write in the pool: places asked, places filled. Every row says on behalf of whom.</summary>
[Requires(Permission.EnterPool)]
[Route("pool")]
public sealed class PoolEntriesController(PoolQueries queries, PoolAnswer answer, PoolDesk desk, WebChange change) : Controller
{
    [HttpPost("{regio}/{crebo}/{leerweg}/vraag")]
    public async Task<IActionResult> Ask(PoolChoice choice, DemandForm ask, CancellationToken token)
    {
        if (choice.Read() is not { } programme || await queries.FindAsync(programme, token) is not { MayAsk: true } page) return NotFound();
        return await answer.DoAsync(
            this, page with { Ask = ask }, "Ask.Group", "DemandKept",
            () => desk.AskAsync(programme, page.Speaks!.Id, ask.Group!.Trim(), ask.Count!.Value, change.Of(), token));
    }

    [HttpPost("plekken/{plek:guid}/gevuld")]
    public async Task<IActionResult> Fill(Guid plek, FillingForm form, CancellationToken token)
    {
        if (await queries.FillerAsync(plek, token) is not ({ Kind: PartnerKind.School } school, _)) return NotFound();
        return answer.Told(this, ModelState.IsValid ? await desk.FillAsync(plek, school.Id, form.Places!.Value, false, change.Of(),
            token) : PoolRefusal.NotOpen, "Filled");
    }
}
