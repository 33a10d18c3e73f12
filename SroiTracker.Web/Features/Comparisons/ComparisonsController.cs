using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Comparisons;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Comparisons;

/// <summary>Agreements with other authorities to look for placements that both count.</summary>
[Requires(Permission.CompareKeys)]
[Route("vergelijkingen")]
public sealed class ComparisonsController(
    ComparisonQueries queries, ComparisonDesk desk, CurrentUserHolder current, WebChange change, IClock clock,
    IStringLocalizer<ComparisonsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken token) =>
        View("Comparisons", new ComparisonsPage(await queries.ListAsync(token), new()));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken token) => await queries.FindAsync(id, token) is { } page
        ? View("Comparison", page) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(ComparisonForm form, CancellationToken token)
    {
        var today = clock.Today();
        if (form.Until < today || form.Until > today.PlusYears(1)) ModelState.AddModelError(nameof(form.Until), texts["UntilFault"]);
        if (!ModelState.IsValid) return View("Comparisons", new ComparisonsPage(await queries.ListAsync(token), form));
        var made = change.Of(form.Basis);
        var comparison = new KeyComparison
        {
            Id = RowId.At(made.When), AuthorityId = current.Required.AuthorityId!.Value, With = form.With!.Trim(), Basis = form.Basis!.Trim(),
            Fingerprint = ComparisonSecrets.FingerprintOf(form.Secret!), StartedBy = current.Required.Id, StartedAt = made.When,
            Until = form.Until!.Value,
        };
        await desk.StartAsync(comparison, form.Secret!, made, token);
        TempData.Notify(texts["Started"]);
        return Redirect($"/vergelijkingen/{comparison.Id}");
    }

    /// <summary>Its keys and its secret go.</summary>
    [HttpPost("{id:guid}/einde")]
    public async Task<IActionResult> End(Guid id, CancellationToken token)
    {
        if (await queries.FindAsync(id, token) is null) return NotFound();
        await desk.EndAsync(id, change.Of(), token);
        TempData.Notify(texts["Ended"]);
        return Redirect($"/vergelijkingen/{id}");
    }
}
