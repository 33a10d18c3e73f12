using Microsoft.EntityFrameworkCore;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Approach;

/// <summary>The answer of the municipality to a plan, and what both sides say about it.</summary>
public sealed class ApproachJudgement(ApproachChange changes)
{
    /// <summary>Agrees with the newest version; it counts from now on.</summary>
    public Task<ApproachRefusal?> AgreeAsync(Guid contract, Guid version, ChangeContext change, CancellationToken token) =>
        AnswerAsync(contract, version, ApproachNoteKind.Agreed, "", change, token);

    /// <summary>Returns the newest version; an agreed one before it keeps counting.</summary>
    public Task<ApproachRefusal?> ReturnAsync(Guid contract, Guid version, string reason, ChangeContext change, CancellationToken token) =>
        AnswerAsync(contract, version, ApproachNoteKind.Returned, reason, change, token);

    /// <summary>Says something about the newest version and tells the other side.</summary>
    public Task<ApproachRefusal?> SayAsync(Guid contract, string words, bool isFromContractor, ChangeContext change, CancellationToken token) =>
        changes.RunAsync(contract, change, async scope =>
        {
            if (await scope.NewestAsync(token) is not { } newest) return ApproachRefusal.Empty;
            scope.Say(newest.Id, ApproachNoteKind.Message, words, isFromContractor);
            if (isFromContractor) await ApproachNotices.TellAdvisersAsync(scope, "plan.message", token);
            else await ApproachNotices.TellContractorAsync(scope, "plan.message", token);
            scope.Trail.Note("plan.message", scope.Object);
            return null;
        }, token);

    private Task<ApproachRefusal?> AnswerAsync(
        Guid contract, Guid version, ApproachNoteKind kind, string words, ChangeContext change, CancellationToken token) =>
        changes.RunAsync(contract, change, async scope =>
        {
            if (await scope.NewestAsync(token) is not { } newest || newest.Id != version || await IsAnsweredAsync(scope, version, token))
                return ApproachRefusal.Settled;
            scope.Say(version, kind, words, isFromContractor: false);
            if (kind == ApproachNoteKind.Agreed && scope.Contract.State < ContractState.PlanAgreed)
                scope.Contract.MoveTo(ContractState.PlanAgreed, change);
            var what = kind == ApproachNoteKind.Agreed ? "plan.agreed" : "plan.returned";
            await ApproachNotices.TellContractorAsync(scope, what, token);
            scope.Trail.Note(what, scope.Object, null, new { newest.Number });
            return null;
        }, token);

    private static Task<bool> IsAnsweredAsync(ApproachScope scope, Guid version, CancellationToken token) =>
        scope.Data.Set<ApproachNote>().AnyAsync(note => note.VersionId == version && note.Kind != ApproachNoteKind.Message, token);
}
