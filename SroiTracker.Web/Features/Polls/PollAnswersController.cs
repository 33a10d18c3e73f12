using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Polls;

/// <summary>A company answers a poll: a contractor itself, or staff for who answered by telephone.</summary>
[Requires(Permission.AnswerPolls)]
[Route("peilingen/vraag/{id:guid}")]
public sealed class PollAnswersController(
    PollQueries queries, PollDesk desk, SroiDbContext db, WebChange change, CurrentUserHolder current, IStringLocalizer<PollsTexts> texts,
    IStringLocalizer<ProgrammeTexts> programmes) : Controller
{
    private const int Lines = 3;

    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, CancellationToken token) =>
        await queries.QuestionAsync(id, current.Required.Viewer, token) is (var question, var company)
            ? await PageAsync(question, company, new(), token) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, AnswerForm form, CancellationToken token)
    {
        if (await queries.QuestionAsync(id, current.Required.Viewer, token) is not (var question, var company)) return NotFound();
        var lines = await ReadAsync(question.AuthorityId, form, token);
        if (ModelState.IsValid && await desk.AnswerAsync(id, lines, change.Of(), token) is { } refusal)
            ModelState.AddModelError("", texts["Refusal." + refusal]);
        if (!ModelState.IsValid) return await PageAsync(question, company, form, token);
        TempData.Notify(texts["Answered"]);
        return Redirect(current.Required.Role == Role.Contractor ? "/gevraagd" : $"/peilingen/{question.ParentId}");
    }

    private async Task<List<PollLine>> ReadAsync(Guid authority, AnswerForm form, CancellationToken token)
    {
        var region = await (
            from row in db.Authorities
            where row.Id == authority
            join place in db.Municipalities on row.MunicipalityCode equals place.Code
            select place.RegionCode).SingleOrDefaultAsync(token);
        var lines = new List<PollLine>();
        foreach (var (row, line) in form.Lines.Index().Where(each => !each.Item.IsEmpty))
        {
            var programme = ProgrammeSubject.Parse($"{line.Crebo}/{(string.IsNullOrEmpty(line.Pathway) ? ProgrammeSubject.AnyPathway : line.Pathway)}/{region}");
            if (programme is null || !await db.Set<QualificationRow>().AnyAsync(known => known.Crebo == line.Crebo, token))
                ModelState.AddModelError($"Lines[{row}].Crebo", texts["ProgrammeMissing"]);
            else if (line.Places is null)
                ModelState.AddModelError($"Lines[{row}].Places", texts["PlacesMissing"]);
            else
                lines.Add(new(programme, line.Places.Value));
        }

        return lines;
    }

    private async Task<IActionResult> PageAsync(ActionRow question, string company, AnswerForm form, CancellationToken token)
    {
        while (form.Lines.Count < Lines) form.Lines.Add(new());
        var qualifications = await db.Set<QualificationRow>().AsNoTracking().OrderBy(row => row.Name).ThenBy(row => row.Crebo)
            .Select(row => new { row.Crebo, row.Name }).ToListAsync(token);
        return View("Answer", new QuestionPage(
            question.Id, question.Title, company, form, qualifications.ConvertAll(row => new SelectListItem($"{row.Name} ({row.Crebo})", row.Crebo)),
            [new(programmes["Pathway.BOL"], "BOL"), new(programmes["Pathway.BBL"], "BBL")]));
    }
}
