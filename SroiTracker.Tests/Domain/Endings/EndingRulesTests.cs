using NodaTime;
using SroiTracker.Domain.Endings;
using SroiTracker.Domain.Values;

namespace SroiTracker.Tests.Domain.Endings;

public sealed class EndingRulesTests
{
    private static readonly LocalDate Today = new(2026, 9, 1);

    private static readonly EndingStanding Running = new()
    {
        Stage = EndingStage.Running, Outstanding = Money.OfEuros(3_500), Payable = Money.Zero, EndOn = Today.PlusDays(-1),
    };

    private static readonly EndingStanding Recovery = Running with { Stage = EndingStage.Recovery, RecoveryUntil = Today.PlusDays(-1) };

    private static readonly EndingStanding Sanctioned = Running with
    {
        Stage = EndingStage.Sanctioned, Payable = Money.OfEuros(4_375), Sanctioned = Money.OfEuros(3_500),
    };

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, EndingRefusal.StillRuns)] // the last day itself
    [InlineData(1, EndingRefusal.StillRuns)]
    public void Without_a_report_the_outcome_is_established_after_the_last_day(int days, EndingRefusal? expected) =>
        Refusal(EndingStep.ShortfallFound, Running with { EndOn = Today.PlusDays(days) }).Should().Be(expected);

    [Fact]
    public void With_a_report_it_is_established_before_the_last_day_too() =>
        Refusal(EndingStep.ShortfallFound, Running with { Stage = EndingStage.Reported, EndOn = Today.PlusDays(30) }).Should().BeNull();

    [Fact]
    public void A_contract_without_a_last_day_waits_for_the_report() =>
        Refusal(EndingStep.ShortfallFound, Running with { EndOn = null }).Should().Be(EndingRefusal.StillRuns);

    [Theory]
    [InlineData(-1, EndingStep.Fulfilled)] // a cent too much is done
    [InlineData(0, EndingStep.Fulfilled)]
    [InlineData(1, EndingStep.ShortfallFound)]
    public void A_cent_decides_between_fulfilled_and_a_shortfall(long cents, EndingStep expected) =>
        EndingRules.Open(Running with { Outstanding = Money.OfCents(cents) }, Today).Where(step => step is EndingStep.Fulfilled or EndingStep.ShortfallFound)
            .Should().Equal(expected);

    [Fact]
    public void Claims_that_wait_and_invoices_to_come_hold_everything_that_rests_on_the_balance()
    {
        foreach (var step in new[] { EndingStep.SanctionImposed, EndingStep.Waived, EndingStep.FaultExcused })
        {
            Refusal(step, Recovery with { OpenClaims = 1, HasEfforts = true }).Should().Be(EndingRefusal.ClaimsOpen);
            Refusal(step, Recovery with { IsProvisional = true, HasEfforts = true }).Should().Be(EndingRefusal.InvoicesToCome);
        }

        Refusal(EndingStep.ShortfallFound, Running with { OpenClaims = 1 }).Should().Be(EndingRefusal.ClaimsOpen);
        Refusal(EndingStep.ShortfallFound, Running with { IsProvisional = true }).Should().Be(EndingRefusal.InvoicesToCome);
        Refusal(EndingStep.Fulfilled, Recovery with { Outstanding = Money.Zero, OpenClaims = 1 }).Should().Be(EndingRefusal.ClaimsOpen);
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, EndingRefusal.RecoveryRuns)] // the last day itself still counts
    [InlineData(1, EndingRefusal.RecoveryRuns)]
    public void A_sanction_waits_for_the_end_of_the_recovery(int days, EndingRefusal? expected)
    {
        Refusal(EndingStep.SanctionImposed, Recovery with { RecoveryUntil = Today.PlusDays(days) }).Should().Be(expected);
        Refusal(EndingStep.Waived, Recovery with { RecoveryUntil = Today.PlusDays(days) }).Should().BeNull(); // a waiver need not wait
    }

    [Fact]
    public void Where_the_policy_wants_a_hearing_nobody_is_sanctioned_unheard()
    {
        var unheard = Recovery with { NeedsHearing = true };
        Refusal(EndingStep.SanctionImposed, unheard).Should().Be(EndingRefusal.NotHeard);
        Refusal(EndingStep.HearingHeld, unheard).Should().Be(EndingRefusal.NotNow);
        Refusal(EndingStep.HearingCalled, unheard).Should().BeNull();
        Refusal(EndingStep.HearingHeld, unheard with { IsCalled = true }).Should().BeNull();
        Refusal(EndingStep.HearingCalled, unheard with { IsCalled = true }).Should().Be(EndingRefusal.NotNow);
        Refusal(EndingStep.SanctionImposed, unheard with { IsCalled = true, IsHeard = true }).Should().BeNull();
    }

    [Fact]
    public void No_blame_needs_a_file_of_efforts()
    {
        Refusal(EndingStep.FaultExcused, Recovery).Should().Be(EndingRefusal.NoEfforts);
        Refusal(EndingStep.FaultExcused, Recovery with { HasEfforts = true }).Should().BeNull();
    }

    [Fact]
    public void What_was_made_good_leaves_nothing_to_decide()
    {
        var good = Recovery with { Outstanding = Money.Zero };
        EndingRules.Open(good, Today).Should().Equal(
            EndingStep.Fulfilled, EndingStep.RecoveryExtended, EndingStep.EffortTold, EndingStep.HearingCalled, EndingStep.Arranged);
        Refusal(EndingStep.Waived, good).Should().Be(EndingRefusal.NothingOutstanding);
    }

    [Theory]
    [InlineData(349_999, EndingRefusal.BalanceChanged)]
    [InlineData(350_000, null)]
    [InlineData(350_001, EndingRefusal.BalanceChanged)]
    public void A_payment_closes_the_balance_that_the_sanction_was_derived_from(long outstanding, EndingRefusal? expected)
    {
        Refusal(EndingStep.Settled, Sanctioned with { Outstanding = Money.OfCents(outstanding) }).Should().Be(expected);
        Refusal(EndingStep.SanctionLifted, Sanctioned with { Outstanding = Money.OfCents(outstanding) }).Should().BeNull();
    }

    [Fact]
    public void What_was_paid_is_not_paid_or_lifted_again()
    {
        var paid = Sanctioned with { Payable = Money.Zero, Outstanding = Money.Zero };
        EndingRules.Open(paid, Today).Should().BeEmpty();
    }

    [Fact]
    public void A_decided_contract_opens_again_once_its_bookings_were_taken_back()
    {
        Refusal(EndingStep.Reopened, Sanctioned).Should().Be(EndingRefusal.NotNow);
        Refusal(EndingStep.Reopened, Sanctioned with { Payable = Money.Zero }).Should().BeNull();
        Refusal(EndingStep.Reopened, Running with { Stage = EndingStage.Waived, Outstanding = Money.Zero }).Should().Be(EndingRefusal.NotNow);
        Refusal(EndingStep.Reopened, Running with { Stage = EndingStage.Fulfilled, Outstanding = Money.Zero }).Should().BeNull();
        Refusal(EndingStep.Reopened, Running).Should().Be(EndingRefusal.NotNow);
    }

    [Fact]
    public void Where_nothing_is_owed_there_is_nothing_to_close() =>
        EndingRules.Open(Running with { Stage = EndingStage.None, HasEfforts = true, IsCalled = true }, Today).Should().BeEmpty();

    [Theory]
    [InlineData(-1, EndingRefusal.DayNotLater)]
    [InlineData(0, EndingRefusal.DayNotLater)]
    [InlineData(1, null)]
    public void An_extension_is_later_than_the_last_day_of_now(int days, EndingRefusal? expected) =>
        EndingRules.Extension(Recovery, Recovery.RecoveryUntil!.Value.PlusDays(days)).Should().Be(expected);

    private static EndingRefusal? Refusal(EndingStep step, EndingStanding now) => EndingRules.Refusal(step, now, Today);
}
