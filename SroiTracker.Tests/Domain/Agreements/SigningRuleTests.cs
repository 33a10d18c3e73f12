using SroiTracker.Domain.Agreements;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Agreements;

/// <summary>Who signs, and when surplus credit may move.</summary>
public sealed class SigningRuleTests
{
    private static readonly PolicyVersion Policy = Rules.Version("voorbeeldstad", 2026, 1, 1);

    [Theory]
    [InlineData(Pooling.Contractors, false, false)]
    [InlineData(Pooling.ContractorsAndSchools, true, false)]
    [InlineData(Pooling.ContractorsAndAuthority, false, true)]
    [InlineData(Pooling.Everyone, true, true)]
    public void The_policy_says_who_signs_beside_the_contractors(Pooling pooling, bool schools, bool authority) =>
        SigningRule.Of(With(pooling), RecordedDecisions.None).Should().Be(new SigningRule(schools, authority));

    [Fact]
    public void Without_permission_nobody_signs()
    {
        SigningRule.Of(With(Pooling.NotAllowed), RecordedDecisions.None).Should().BeNull();
        SigningRule.Of(Policy with { Pooling = null }, RecordedDecisions.None).Should().BeNull();
    }

    [Fact]
    public void An_open_clause_holds_once_it_was_decided()
    {
        var open = Policy with { Pooling = Policy.Pooling! with { Origin = Policy.Pooling!.Origin with { Standing = Standing.Unknown } } };

        SigningRule.Of(open, RecordedDecisions.None).Should().BeNull();
        SigningRule.Of(open, RecordedDecisions.None.With("pooling", "everyone")).Should().Be(new SigningRule(true, true));
    }

    [Fact]
    public void Two_policies_ask_the_most_of_both() =>
        new SigningRule(true, false).And(new SigningRule(false, true)).Should().Be(new SigningRule(true, true));

    [Theory]
    [InlineData(-100_001, 100_000, null)]
    [InlineData(-100_000, 100_000, null)] // all of it
    [InlineData(-99_999, 100_000, TransferRefusal.MoreThanSurplus)]
    [InlineData(100_000, 1, TransferRefusal.MoreThanSurplus)] // there is no surplus
    [InlineData(-100_000, 0, TransferRefusal.NotPositive)]
    [InlineData(-100_000, -1, TransferRefusal.NotPositive)]
    public void Never_more_than_the_surplus_moves(long outstanding, long amount, TransferRefusal? refusal) =>
        SurplusTransferRules.Refusal(new(false, true, true, Money.OfCents(outstanding), Money.OfCents(amount))).Should().Be(refusal);

    [Fact]
    public void Surplus_moves_only_between_contracts_that_belong_together_and_where_it_is_allowed()
    {
        var asked = new SurplusTransfer(false, true, true, Money.OfEuros(-10), Money.OfEuros(10));

        SurplusTransferRules.Refusal(asked with { IsSame = true }).Should().Be(TransferRefusal.SameContract);
        SurplusTransferRules.Refusal(asked with { AreTogether = false }).Should().Be(TransferRefusal.NotTogether);
        SurplusTransferRules.Refusal(asked with { AreAllowed = false }).Should().Be(TransferRefusal.NotAllowed);
        SurplusTransferRules.SurplusOf(Money.OfEuros(-10)).Should().Be(Money.OfEuros(10));
        SurplusTransferRules.SurplusOf(Money.OfEuros(10)).Should().Be(Money.Zero);
    }

    [Fact]
    public void A_policy_that_is_silent_or_says_no_lets_nothing_move()
    {
        SurplusTransferRules.IsAllowed(Policy, RecordedDecisions.None).Should().BeTrue();
        SurplusTransferRules.IsAllowed(Policy with { Transfer = Policy.Transfer! with { Value = false } }, RecordedDecisions.None).Should().BeFalse();
        SurplusTransferRules.IsAllowed(Rules.Version("utrecht", 2024, 1, 1), RecordedDecisions.None).Should().BeFalse();
    }

    private static PolicyVersion With(Pooling pooling) => Policy with { Pooling = Policy.Pooling! with { Value = pooling } };
}
