using System.Text.Json;
using NodaTime;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Outbox;

namespace SroiTracker.Web.Jobs;

/// <summary>Has a file looked at again that the scanner gave no answer about. No answer is a failure, so that it is tried again.</summary>
internal sealed class ScanHandler(EvidenceQuarantine quarantine, IClock clock) : IJobHandler
{
    public string Kind => OutboxKinds.Scan;

    public async Task RunAsync(string payload, CancellationToken token)
    {
        var work = JsonSerializer.Deserialize<ScanWork>(payload)!;
        var change = new ChangeContext(ChangeContext.System, clock.GetCurrentInstant(), "", "job " + OutboxKinds.Scan);
        if (!await quarantine.LookAgainAsync(work.Id, change, token)) throw new ScannerSilentException();
    }

    private sealed class ScannerSilentException : Exception;
}
