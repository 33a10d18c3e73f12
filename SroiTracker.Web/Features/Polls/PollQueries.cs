using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Polls;

/// <summary>Reads polls: how many answered, and how many places of which programme they could use.</summary>
public sealed class PollQueries(SroiDbContext db, FigureNames names, IStringLocalizer<ProgrammeTexts> programmes)
{
    private const int Most = 100;
    private const int MostWaiting = 50;

    /// <summary>The polls, newest first.</summary>
    public async Task<PollsPage> ListAsync(Viewer viewer, PollForm form, CancellationToken token)
    {
        var rows = await Rows(viewer, KnownActions.Poll).OrderByDescending(row => row.StartedOn).ThenByDescending(row => row.Id).Take(Most)
            .Select(row => new
        {
            row.Id, row.Title, row.StartedOn, row.DueOn,
            Asked = db.Set<ActionRow>().Count(question => question.ParentId == row.Id && question.Kind == KnownActions.PollQuestion),
            Answered = db.Set<ActionRow>().Count(question => question.ParentId == row.Id && question.Outcome == KnownActions.Answered),
        }).ToListAsync(token);
        var companies = await db.Contracts.VisibleTo(viewer).Select(contract => contract.ContractorId).Distinct().CountAsync(token);
        return new(rows.ConvertAll(row => new PollLineOfList(row.Id, row.Title, row.StartedOn, row.DueOn, new(row.Asked, row.Answered))), companies,
            form);
    }

    /// <summary>One poll with what it brought; null when it is not there for this person.</summary>
    public async Task<PollPage?> FindAsync(Guid id, Viewer viewer, CancellationToken token)
    {
        if (await Rows(viewer, KnownActions.Poll).SingleOrDefaultAsync(row => row.Id == id, token) is not { } poll) return null;
        var questions = Rows(viewer, KnownActions.PollQuestion).Where(row => row.ParentId == id);
        var response = new Conversion(await questions.CountAsync(token),
            await questions.CountAsync(row => row.Outcome == KnownActions.Answered, token));
        var waiting = await (
            from row in questions
            where row.State == ActionState.Open
            join company in db.Contractors on row.ContractorId equals company.Id
            orderby company.Name, row.Id
            select new WaitingLine(row.Id, company.Name)).Take(MostWaiting).ToListAsync(token);
        return new(id, poll.Title, poll.StartedOn, poll.DueOn, response, await DemandAsync(id, viewer, token), waiting);
    }

    /// <summary>A question that waits for this person's answer, with the name of the company; null when there is none.</summary>
    public async Task<(ActionRow Question, string Company)?> QuestionAsync(Guid id, Viewer viewer, CancellationToken token)
    {
        var row = await Rows(viewer, KnownActions.PollQuestion).SingleOrDefaultAsync(each => each.Id == id, token);
        return row is null ? null
            : (row, await db.Contractors.Where(company => company.Id == row.ContractorId).Select(company => company.Name).SingleAsync(token));
    }

    private async Task<IReadOnlyList<DemandLine>> DemandAsync(Guid poll, Viewer viewer, CancellationToken token)
    {
        var rows = await Rows(viewer, KnownActions.PollAnswer)
            .Where(row => db.Set<ActionRow>().Any(question => question.Id == row.ParentId && question.ParentId == poll))
            .GroupBy(row => row.SubjectKey)
            .Select(group => new { group.Key, Places = group.Sum(row => row.Places ?? 0),
                Companies = group.Select(row => row.ContractorId).Distinct().Count() })
            .ToListAsync(token);
        var known = await names.ProgrammesAsync([.. rows.Select(row => ProgrammeSubject.Parse(row.Key)).OfType<ProgrammeSubject>()], token);
        return
        [
            .. rows.OrderByDescending(row => row.Places).ThenBy(row => row.Key, StringComparer.Ordinal).Select(row => new DemandLine(
                known.GetValueOrDefault(row.Key) is { } name ? programmes.Show(name.Qualification, name.Programme, name.Region) : row.Key,
                row.Places, row.Companies)),
        ];
    }

    private IQueryable<ActionRow> Rows(Viewer viewer, string kind) =>
        db.Set<ActionRow>().AsNoTracking().VisibleTo(viewer, db.Contracts).Where(row => row.Kind == kind);
}
