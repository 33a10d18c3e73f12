using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Recognitions;

/// <summary>Writes requests for recognition inside a transaction that somebody else began.</summary>
internal sealed class RecognitionPen(SroiDbContext data, AuditTrail trail)
{
    /// <summary>Keeps a request; null when that went well. One waits for a contractor and a qualification at a time.</summary>
    internal async Task<RecognitionRefusal?> RequestAsync(NewRequest asked, CancellationToken token)
    {
        var isWaiting = await data.Set<RecognitionRequest>().AnyAsync(
            row => row.AuthorityId == asked.AuthorityId && row.ContractorId == asked.ContractorId && row.Crebo == asked.Crebo
                && row.DecidedOn == null, token);
        if (isWaiting) return RecognitionRefusal.AlreadyRequested;
        var request = new RecognitionRequest
        {
            Id = RowId.At(trail.Change.When), AuthorityId = asked.AuthorityId, ContractorId = asked.ContractorId, ActionId = asked.ActionId,
            Crebo = asked.Crebo, RequestedOn = asked.RequestedOn, RecordedBy = trail.Change.Who, RecordedAt = trail.Change.When,
        };
        data.Add(request);
        trail.Note(
            "recognition.requested", new("recognition_request", request.Id, asked.AuthorityId), null,
            new { asked.ContractorId, crebo = asked.Crebo.Digits, asked.ActionId });
        return null;
    }

    /// <summary>Keeps SBB's decision.</summary>
    internal void Decide(RecognitionRequest request, LocalDate on, bool isGranted)
    {
        request.Decide(on, isGranted);
        trail.Note("recognition.decided", new("recognition_request", request.Id, request.AuthorityId), null, new { isGranted });
    }

    /// <summary>Who ends the action of a hand-off says what SBB decided: the request that came of it is decided with it.</summary>
    internal async Task FollowAsync(ActionRow action, LocalDate on, CancellationToken token)
    {
        if (action.Kind != KnownActions.RecognitionAsked || action.Outcome is null) return;
        var request = await data.Set<RecognitionRequest>().SingleOrDefaultAsync(row => row.ActionId == action.Id && row.DecidedOn == null, token);
        if (request is not null) Decide(request, on, action.Outcome == KnownActions.Recognised);
    }
}

/// <summary>A request for recognition that was handed over to SBB.</summary>
internal sealed record NewRequest(Guid AuthorityId, Guid ContractorId, CreboCode Crebo, LocalDate RequestedOn, Guid? ActionId = null);
