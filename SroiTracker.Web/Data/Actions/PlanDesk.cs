using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Actions;

/// <summary>
/// Begins and judges plans for programmes. A plan keeps the shortage as it was known when it began; who judges it decides how it goes on,
/// and what is still open then goes along or ends.
/// </summary>
public sealed class PlanDesk(SroiDbContext db, WriteTransaction writes, ActionKinds kinds, ProgrammeFigures figures)
{
    /// <summary>Begins a plan with its first measures, all of it or nothing; null when that went well.</summary>
    public async Task<ActionRefusal?> OpenAsync(NewAction plan, IReadOnlyList<NewAction> measures, ChangeContext change, CancellationToken token)
    {
        var figure = await FigureAsync(plan.Draft.Subject, change, token);
        return await WriteAsync(
            change,
            async (pen, trail) =>
            {
                if (await pen.OpenAsync(plan, token) is { } refusal) return refusal;
                await db.SaveChangesAsync(token);
                foreach (var measure in measures)
                {
                    if (await pen.OpenAsync(measure with { ParentId = plan.Id }, token) is { } fault) return fault;
                }

                Keep(plan.Id, FigureMoment.Start, figure, trail);
                return null;
            },
            token);
    }

    /// <summary>
    /// Ends a plan with a decision and its reason. Going on begins the next plan, to which open measures go along; otherwise they stop.
    /// </summary>
    /// <param name="judgement">The decision.</param>
    /// <param name="change">Who decides, and when.</param>
    /// <param name="token">Stops the work.</param>
    public async Task<ActionRefusal?> JudgeAsync(PlanJudgement judgement, ChangeContext change, CancellationToken token)
    {
        var known = await db.Set<ActionRow>().AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == judgement.Plan && row.Kind == KnownActions.Plan, token);
        if (known is null) return ActionRefusal.Unknown;
        var figure = await FigureAsync(ActionSubject.Parse(known.SubjectKind, known.SubjectKey)!, change, token);
        return await WriteAsync(
            change,
            async (pen, trail) =>
            {
                var plan = await db.Set<ActionRow>().SingleAsync(row => row.Id == judgement.Plan, token);
                if (ActionRules.CheckDone(kinds.Find(plan.Kind)!, plan.State, judgement.Outcome, judgement.Reason) is { } refusal) return refusal;
                pen.Close(plan, judgement.Outcome, judgement.Reason);
                Keep(plan.Id, FigureMoment.Evaluation, figure, trail);
                await db.SaveChangesAsync(token);
                return await AfterAsync(plan, judgement, figure, pen, trail, token);
            },
            token);
    }

    private async Task<ActionRefusal?> AfterAsync(
        ActionRow plan, PlanJudgement judgement, ProgrammeFigure? figure, ActionPen pen, AuditTrail trail, CancellationToken token)
    {
        var open = await db.Set<ActionRow>().Where(row => row.ParentId == plan.Id && row.State == ActionState.Open).ToListAsync(token);
        if (kinds.Find(plan.Kind)!.Outcome(judgement.Outcome) is not { GoesOn: true })
        {
            foreach (var measure in open) pen.Close(measure, null, judgement.Reason);
            return null;
        }

        if (await pen.OpenAsync(NextOf(plan, judgement), token) is { } refusal) return refusal;
        await db.SaveChangesAsync(token);
        foreach (var measure in open) pen.TakeAlong(measure, judgement.Next);
        Keep(judgement.Next, FigureMoment.Start, figure, trail);
        return null;
    }

    private static NewAction NextOf(ActionRow plan, PlanJudgement judgement) => new()
    {
        Id = judgement.Next, AuthorityId = plan.AuthorityId, OwnerId = plan.OwnerId, FollowsId = plan.Id,
        Draft = new()
        {
            Kind = plan.Kind, Subject = ActionSubject.Parse(plan.SubjectKind, plan.SubjectKey)!, Title = plan.Title, Note = plan.Note,
            DueOn = judgement.NextDue,
        },
    };

    private async Task<ProgrammeFigure?> FigureAsync(ActionSubject subject, ChangeContext change, CancellationToken token) =>
        ProgrammeSubject.Parse(subject.Key) is { } programme
            ? await figures.FindAsync(programme, Settings.DutchDay.Of(change.When), token)
            : null;

    private void Keep(Guid plan, FigureMoment moment, ProgrammeFigure? figure, AuditTrail trail)
    {
        if (figure is not { Shortage: var shortage }) return;
        db.Add(new ActionFigureRow
        {
            Id = RowId.At(trail.Change.When), ActionId = plan, Moment = moment, ScopeKey = shortage.Scope.Key,
            Pathway = shortage.Pathway, Count = shortage.Count, Mark = shortage.Mark, MeasuredOn = shortage.MeasuredOn.FirstDay,
            Precision = shortage.MeasuredOn.Precision, Source = shortage.Source, Secured = figure.Secured, RecordedAt = trail.Change.When,
        });
        trail.Note("plan.figure", new("action", plan), null, new { moment = moment.ToString(), shortage.Scope.Key, shortage.Count });
    }

    private Task<ActionRefusal?> WriteAsync(ChangeContext change, Func<ActionPen, AuditTrail, Task<ActionRefusal?>> work, CancellationToken token) =>
        writes.TryAsync(db, change, trail => work(new ActionPen(db, kinds, trail), trail), token);
}

/// <summary>What somebody decides about a plan.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Next">The identity of the plan that follows, when one does.</param>
/// <param name="Outcome">Code of the decision.</param>
/// <param name="Reason">Why; compulsory.</param>
/// <param name="NextDue">When the next plan is judged; null takes the term of the kind.</param>
public sealed record PlanJudgement(Guid Plan, Guid Next, string? Outcome, string? Reason, LocalDate? NextDue);
