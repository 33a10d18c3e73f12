using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Endings;

/// <summary>
/// Which step of the closing may be taken when: final report, shortfall or fulfilled, recovery, hearing, decision, settlement. The amounts come
/// from <c>SanctionRules</c>.
/// </summary>
public static class EndingRules
{
    /// <summary>Why the step may not be taken today; null when it may.</summary>
    public static EndingRefusal? Refusal(EndingStep step, EndingStanding now, LocalDate today) => step switch
    {
        EndingStep.Reported => Unless(now.Stage == EndingStage.Running),
        EndingStep.Reopened => Unless(MayReopen(now)),
        EndingStep.Fulfilled => Establish(now, today) ?? Unless(now.Outstanding <= Money.Zero),
        EndingStep.ShortfallFound => Unless(now.Stage != EndingStage.Recovery) ?? Establish(now, today) ?? Owing(now),
        EndingStep.RecoveryExtended or EndingStep.Arranged => Unless(now.Stage == EndingStage.Recovery),
        EndingStep.EffortTold => Unless(now.Stage is EndingStage.Running or EndingStage.Reported or EndingStage.Recovery),
        EndingStep.HearingCalled => Unless(now.Stage == EndingStage.Recovery && !now.IsCalled),
        EndingStep.HearingHeld => Unless(now.Stage == EndingStage.Recovery && now is { IsCalled: true, IsHeard: false }),
        EndingStep.SanctionImposed => Decide(now) ?? Passed(now, today),
        EndingStep.Waived => Decide(now),
        EndingStep.FaultExcused => Decide(now) ?? (now.HasEfforts ? null : EndingRefusal.NoEfforts),
        EndingStep.Settled => Owed(now) ?? (now.Outstanding == now.Sanctioned ? null : EndingRefusal.BalanceChanged),
        EndingStep.SanctionLifted => Owed(now),
        _ => EndingRefusal.NotNow,
    };

    /// <summary>The steps that may be taken today, in the order of the list.</summary>
    public static IReadOnlyList<EndingStep> Open(EndingStanding now, LocalDate today) =>
        [.. Enum.GetValues<EndingStep>().Where(step => Refusal(step, now, today) is null)];

    /// <summary>Why this is no later last day of the recovery period; null when it is.</summary>
    /// <param name="until">The new last day.</param>
    public static EndingRefusal? Extension(EndingStanding now, LocalDate until) =>
        until > now.RecoveryUntil ? null : EndingRefusal.DayNotLater;

    /// <summary>A decided contract opens again only when its bookings were taken back, so that something is outstanding and nothing
    /// payable.</summary>
    private static bool MayReopen(EndingStanding now) => now.Stage switch
    {
        EndingStage.Reported or EndingStage.Fulfilled => true,
        EndingStage.Waived or EndingStage.Sanctioned => now.Outstanding > Money.Zero && now.Payable.IsZero,
        _ => false,
    };

    private static EndingRefusal? Establish(EndingStanding now, LocalDate today) =>
        now.Stage is not (EndingStage.Running or EndingStage.Reported or EndingStage.Recovery) ? EndingRefusal.NotNow
        : now.Stage == EndingStage.Running && !(now.EndOn < today) ? EndingRefusal.StillRuns
        : now.IsProvisional ? EndingRefusal.InvoicesToCome
        : now.OpenClaims > 0 ? EndingRefusal.ClaimsOpen
        : null;

    private static EndingRefusal? Decide(EndingStanding now) =>
        now.Stage != EndingStage.Recovery ? EndingRefusal.NotNow
        : now.OpenClaims > 0 ? EndingRefusal.ClaimsOpen
        : now.IsProvisional ? EndingRefusal.InvoicesToCome
        : Owing(now);

    private static EndingRefusal? Passed(EndingStanding now, LocalDate today) =>
        now.RecoveryUntil >= today ? EndingRefusal.RecoveryRuns
        : now is { NeedsHearing: true, IsHeard: false } ? EndingRefusal.NotHeard
        : null;

    private static EndingRefusal? Owing(EndingStanding now) => now.Outstanding > Money.Zero ? null : EndingRefusal.NothingOutstanding;

    private static EndingRefusal? Owed(EndingStanding now) => Unless(now.Stage == EndingStage.Sanctioned && now.Payable > Money.Zero);

    private static EndingRefusal? Unless(bool isAllowed) => isAllowed ? null : EndingRefusal.NotNow;
}
