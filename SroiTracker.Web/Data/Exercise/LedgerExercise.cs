using System.Collections.Concurrent;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Ledger;

namespace SroiTracker.Web.Data.Exercise;

/// <summary>
/// Approves claims from several clients at once through the one posting path and writes down, flushed to disk, each booking that
/// was acknowledged. A run that was cut off goes on with what was not acknowledged, as a client would that never got its answer.
/// </summary>
internal sealed class LedgerExercise(LedgerPosting posting, ExerciseLog log)
{
    private static readonly ChangeContext Judge = new(
        "exercise-adviser",
        ExerciseCast.Moment,
        "approved",
        "command ledger exercise"
    );

    internal async Task<int> RunAsync(IReadOnlyList<Claim> claims, int clients, CancellationToken token)
    {
        var queue = new ConcurrentQueue<Claim>(claims.Where(claim => !log.Acknowledged.Contains(claim.Id)));
        var done = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(() => ClientAsync(queue, token), token)));
        return done.Sum();
    }

    private async Task<int> ClientAsync(ConcurrentQueue<Claim> queue, CancellationToken token)
    {
        var count = 0;
        for (; queue.TryDequeue(out var claim); count++)
        {
            var outcome = await posting.PostAsync(Approval(claim), Judge, token);
            if (outcome is not Posted)
                throw new InvalidOperationException($"claim {claim.Id} was not booked: {outcome}");
            log.Acknowledge(claim.Id);
        }

        return count;
    }

    private static PostingRequest Approval(Claim claim)
    {
        var amount = claim.Expected.Amount ?? Money.Zero;
        var receipt = new Receipt(
            "durability-check",
            ExerciseCast.Day,
            "",
            "0",
            $"{{\"claim\":\"{claim.Id}\"}}",
            "Credited",
            amount.Cents,
            "[]"
        );
        var draft = new EntryDraft(EntryKind.CreditBooked, Book.Effort, -amount, ExerciseCast.Day, "durability check")
        {
            Claim = new ClaimId(claim.Id),
            Receipt = receipt,
        };
        return PostingRequest.For(claim.ContractId, $"exercise-{claim.Id}", draft) with
        {
            Also = (scope, token) => ApproveAsync(scope, claim.Id, amount, token),
        };
    }

    private static async Task<string?> ApproveAsync(PostingScope scope, Guid claimId, Money amount, CancellationToken token)
    {
        if (await scope.Data.Claims.FindAsync([claimId], token) is not { IsOpen: true } claim)
            return "ClaimNotOpen";
        claim.Approve(amount, scope.Trail.Change);
        scope.Trail.Note("claim.approved", new("claim", claimId), after: new { cents = amount.Cents });
        scope.Data.Outbox.Add(
            new()
            {
                Id = RowId.New(),
                Kind = "claim.judged",
                Payload = $"{{\"claim\":\"{claimId}\"}}",
                CreatedAt = ExerciseCast.Moment,
                DueAt = ExerciseCast.Moment,
            }
        );
        return null;
    }
}
