using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.SelfChecks;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.SelfChecks;

/// <summary>A contractor looks at its own learning climate and policy. It counts for no amount and no chance.</summary>
[Requires(Permission.SubmitClaims)]
[Route("zelftoets")]
public sealed class SelfChecksController(
    SroiDbContext db, SelfCheckDesk desk, SelfCheckList list, WebChange change, CurrentUserHolder current, IClock clock,
    IStringLocalizer<SelfChecksTexts> texts) : Controller
{
    private const int MostChecks = 200;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken token)
    {
        var companies = await Own().OrderBy(row => row.Name).ThenBy(row => row.Id).ToListAsync(token);
        var rows = await SelfCheckDesk.Newest(db, companies.ConvertAll(row => row.Id)).Take(MostChecks).ToListAsync(token);
        var checks = rows.ToLookup(row => row.ContractorId, row => row.ToSelfCheck());
        return View("SelfChecks", new SelfChecksPage(companies.ConvertAll(row => new SelfCheckLine(row.Id, row.Name, [.. checks[row.Id]])),
            clock.Today()));
    }

    [HttpGet("{bedrijf:guid}")]
    public async Task<IActionResult> New(Guid bedrijf, CancellationToken token) =>
        await FindAsync(bedrijf, token) is { } company ? Page(company, new()) : NotFound();

    [HttpPost("{bedrijf:guid}")]
    public async Task<IActionResult> Create(Guid bedrijf, SelfCheckForm form, CancellationToken token)
    {
        if (await FindAsync(bedrijf, token) is not { } company) return NotFound();
        foreach (var open in list.Statements.Where(statement => form.Of(statement.Code) is null))
            ModelState.AddModelError($"{nameof(form.Answers)}[{open.Code}]", texts["AnswerMissing", open.Words()]);
        if (!ModelState.IsValid) return Page(company, form);
        await desk.KeepAsync(bedrijf, list.Statements.ToDictionary(each => each.Code, each => form.Of(each.Code) == true), change.Of(), token);
        TempData.Notify(texts["Kept"]);
        return Redirect("/zelftoets");
    }

    private ViewResult Page(Contractor company, SelfCheckForm form) => View("SelfCheck", new SelfCheckFormPage(company.Id, company.Name, form, list));

    private IQueryable<Contractor> Own() => db.Contractors.AsNoTracking().VisibleTo(current.Required.Viewer, db.Contracts);

    private Task<Contractor?> FindAsync(Guid id, CancellationToken token) => Own().SingleOrDefaultAsync(row => row.Id == id, token);
}
