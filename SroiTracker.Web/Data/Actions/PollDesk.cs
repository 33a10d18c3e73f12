using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Actions;

/// <summary>Writes polls: one question for every contractor, and the answers, which are given once.</summary>
public sealed class PollDesk(SroiDbContext db, WriteTransaction writes, ActionKinds kinds)
{
    /// <summary>Asks every contractor of the authority; null when that went well.</summary>
    public Task<ActionRefusal?> OpenAsync(NewAction poll, ChangeContext change, CancellationToken token) =>
        WriteAsync(
            change,
            async pen =>
            {
                if (await pen.OpenAsync(poll, token) is { } refusal) return refusal;
                await db.SaveChangesAsync(token);
                foreach (var company in await CompaniesAsync(poll.AuthorityId, token))
                {
                    if (await pen.OpenAsync(QuestionOf(poll, company), token) is { } fault) return fault;
                }

                return null;
            },
            token);

    /// <summary>Keeps the answer to a question and closes it; no lines means that the company needs nobody. Null when that went well.</summary>
    public Task<ActionRefusal?> AnswerAsync(Guid question, IReadOnlyList<PollLine> lines, ChangeContext change, CancellationToken token) =>
        WriteAsync(
            change,
            async pen =>
            {
                var row = await db.Set<ActionRow>()
                    .SingleOrDefaultAsync(each => each.Id == question && each.Kind == KnownActions.PollQuestion, token);
                if (row is null) return ActionRefusal.Unknown;
                if (pen.Close(row, KnownActions.Answered, null) is { } refusal) return refusal;
                foreach (var line in lines)
                {
                    if (await pen.OpenAsync(AnswerOf(row, line), token) is { } fault) return fault;
                }

                return null;
            },
            token);

    private Task<List<Guid>> CompaniesAsync(Guid authority, CancellationToken token) => db.Contractors
        .Where(company => db.Contracts.Any(contract => contract.ContractorId == company.Id && contract.AuthorityId == authority))
        .OrderBy(company => company.Id).Select(company => company.Id).ToListAsync(token);

    private static NewAction QuestionOf(NewAction poll, Guid company) => new()
    {
        Id = RowId.New(), AuthorityId = poll.AuthorityId, OwnerId = poll.OwnerId, ContractorId = company, ParentId = poll.Id,
        Draft = new()
        {
            Kind = KnownActions.PollQuestion, Subject = ActionSubject.Of(SubjectKind.Contractor, company), Title = poll.Draft.Title,
            DueOn = poll.Draft.DueOn,
        },
    };

    private static NewAction AnswerOf(ActionRow question, PollLine line) => new()
    {
        Id = RowId.New(), AuthorityId = question.AuthorityId, OwnerId = question.OwnerId, ContractorId = question.ContractorId,
        ParentId = question.Id,
        Draft = new()
        {
            Kind = KnownActions.PollAnswer, Subject = ActionSubject.Parse(SubjectKind.Programme, line.Programme.Key)!, Title = question.Title,
            Places = line.Places, Outcome = KnownActions.Given,
        },
    };

    private Task<ActionRefusal?> WriteAsync(ChangeContext change, Func<ActionPen, Task<ActionRefusal?>> work, CancellationToken token) =>
        writes.TryAsync(db, change, trail => work(new ActionPen(db, kinds, trail)), token);
}

/// <summary>What a contractor could use of one programme.</summary>
public sealed record PollLine(ProgrammeSubject Programme, int Places);
