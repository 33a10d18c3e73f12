using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Values;
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
public sealed class RecognitionDesk(SroiDbContext data, WriteTransaction writes)
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
        writes.RunAsync<RecognitionRefusal?>(data, change, async trail =>
        {
            var isWaiting = await data.Set<RecognitionRequest>().AnyAsync(
                row => row.AuthorityId == authorityId && row.ContractorId == contractorId && row.Crebo == crebo && row.DecidedOn == null, token);
            if (isWaiting) return Refuse(trail, RecognitionRefusal.AlreadyRequested);
            var request = new RecognitionRequest
            {
                Id = RowId.At(change.When), AuthorityId = authorityId, ContractorId = contractorId, Crebo = crebo,
                RequestedOn = requestedOn, RecordedBy = change.Who, RecordedAt = change.When,
            };
            data.Add(request);
            trail.Note("recognition.requested", new("recognition_request", request.Id, authorityId), null, new { contractorId, crebo = crebo.Digits });
            return null;
        }, token);

    /// <summary>Records SBB's decision; null when that went well.</summary>
    public Task<RecognitionRefusal?> DecideAsync(
        Guid requestId, int version, LocalDate decidedOn, bool isGranted, ChangeContext change, CancellationToken token) =>
        writes.RunAsync<RecognitionRefusal?>(data, change, async trail =>
        {
            var request = await data.Set<RecognitionRequest>().SingleAsync(row => row.Id == requestId, token);
            if (request.DecidedOn is not null || request.Version != version) return Refuse(trail, RecognitionRefusal.Stale);
            if (decidedOn < request.RequestedOn) return Refuse(trail, RecognitionRefusal.BeforeRequest);
            (request.DecidedOn, request.IsGranted, request.Version) = (decidedOn, isGranted, request.Version + 1);
            trail.Note("recognition.decided", new("recognition_request", request.Id, request.AuthorityId), null, new { isGranted });
            return null;
        }, token);

    private static RecognitionRefusal? Refuse(AuditTrail trail, RecognitionRefusal refusal)
    {
        trail.Abandon();
        return refusal;
    }
}
