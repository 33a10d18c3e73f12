using NodaTime;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Data.Recognitions;

namespace SroiTracker.Web.Jobs;

/// <summary>Opens tasks about recognitions that were taken back during a placement.</summary>
internal sealed class WithdrawalHandler(WithdrawalRun run, IClock clock) : IJobHandler
{
    public string Kind => OutboxKinds.Withdrawals;

    public Task RunAsync(string payload, CancellationToken token) =>
        run.RunAsync(new ChangeContext(ChangeContext.System, clock.GetCurrentInstant(), "", "job " + OutboxKinds.Withdrawals), token);
}
