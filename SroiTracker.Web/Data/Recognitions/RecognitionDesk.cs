using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Recognitions;

/// <summary>Why nothing was written about a recognition.</summary>
public enum RecognitionRefusal
{
    /// <summary>A request for the same qualification waits already.</summary>
    AlreadyRequested,

    /// <summary>Somebody else wrote about it meanwhile, or SBB's decision stands already.</summary>
    Stale,

    /// <summary>The decision lies before the request.</summary>
    BeforeRequest,
}

/// <summary>Writes what people say about establishments and requests: each with who and when, in one transaction.</summary>
public sealed class RecognitionDesk(SroiDbContext data, WriteTransaction writes, ActionKinds kinds)
{
    /// <summary>Says whether an establishment is the contractor's.</summary>
    public Task LinkAsync(Guid authorityId, Guid contractorId, Guid companyId, bool isSame, ChangeContext change, CancellationToken token) =>
        writes.RunAsync(data, change, trail =>
        {
            data.Add(new TrainingCompanyLink
            {
                Id = RowId.At(change.When), AuthorityId = authorityId, TrainingCompanyId = companyId, ContractorId = contractorId, IsSame = isSame,
                RecordedBy = change.Who, RecordedAt = change.When,
            });
            trail.Note("recognition.linked", new("contractor", contractorId, authorityId), null, new { companyId, isSame });
            return Task.CompletedTask;
        }, token);

    /// <summary>Records a request that was handed over to SBB; null when that went well.</summary>
    public Task<RecognitionRefusal?> RequestAsync(
        Guid authorityId, Guid contractorId, CreboCode crebo, LocalDate requestedOn, ChangeContext change, CancellationToken token) =>
        writes.TryAsync(data, change,
            trail => new RecognitionPen(data, trail).RequestAsync(new(authorityId, contractorId, crebo, requestedOn), token), token);

    /// <summary>Records SBB's decision; the hand-off of a lead from which the request came ends with it. Null when that went well.</summary>
    /// <param name="reason">Why the hand-off ends without recognition, in words.</param>
    public Task<RecognitionRefusal?> DecideAsync(
        Guid requestId, int version, LocalDate decidedOn, bool isGranted, string reason, ChangeContext change, CancellationToken token) =>
        writes.TryAsync<RecognitionRefusal>(data, change, async trail =>
        {
            var request = await data.Set<RecognitionRequest>().SingleAsync(row => row.Id == requestId, token);
            if (request.DecidedOn is not null || request.Version != version) return RecognitionRefusal.Stale;
            if (decidedOn < request.RequestedOn) return RecognitionRefusal.BeforeRequest;
            new RecognitionPen(data, trail).Decide(request, decidedOn, isGranted);
            await EndHandoffAsync(request, isGranted ? null : reason, trail, token);
            return null;
        }, token);

    private async Task EndHandoffAsync(RecognitionRequest request, string? reason, AuditTrail trail, CancellationToken token)
    {
        var action = await data.Set<ActionRow>().SingleOrDefaultAsync(row => row.Id == request.ActionId && row.State == ActionState.Open, token);
        if (action is null) return;
        var outcome = request.IsGranted == true ? KnownActions.Recognised : KnownActions.RecognitionRefused;
        if (new ActionPen(data, kinds, trail).Close(action, outcome, reason) is { } refusal)
            throw new InvalidOperationException($"the hand-off of a decided request cannot end: {refusal}");
    }
}
