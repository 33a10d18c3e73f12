using NodaTime;
using SroiTracker.Domain.Agreements;

namespace SroiTracker.Tests.Domain.Agreements;

/// <summary>An agreement of two companies and a school from 1 March 2026.</summary>
public sealed class NetworkAgreementTests
{
    private static readonly Signer First = new(SignerKind.Contractor, new Guid(1, 0, 0, new byte[8]));
    private static readonly Signer Second = new(SignerKind.Contractor, new Guid(2, 0, 0, new byte[8]));
    private static readonly Signer School = new(SignerKind.School, new Guid(3, 0, 0, new byte[8]));
    private static readonly LocalDate March1 = new(2026, 3, 1);
    private static readonly LocalDate Feb1 = new(2026, 2, 1);

    [Fact]
    public void A_version_goes_from_draft_by_offer_to_active_when_everybody_has_signed()
    {
        var version = Version(1);
        State(version).Should().Be(AgreementState.Draft);
        State(version = With(version, Offered)).Should().Be(AgreementState.Offered);
        State(version = With(version, By(First), By(Second))).Should().Be(AgreementState.Offered); // the school is missing
        version.Missing.Should().Equal(School);
        version.StartsOn.Should().BeNull();
        State(With(version, By(School))).Should().Be(AgreementState.Active);
    }

    [Fact]
    public void A_party_that_declines_ends_a_version_for_good()
    {
        var version = With(Version(1), Offered, By(First), new(AgreementStep.Declined, School, Feb1));

        State(version).Should().Be(AgreementState.Declined);
        AgreementRules.Answer(Of(version), Second, Feb1).Should().Be(AgreementRefusal.NotOffered);
        Of(version).HoldingOn(March1).Should().BeNull();
    }

    [Theory]
    [InlineData("2026-02-28", false)] // the day before its first day
    [InlineData("2026-03-01", true)]
    [InlineData("2026-06-30", true)] // its last day
    [InlineData("2026-07-01", false)]
    public void A_signed_version_holds_from_its_first_to_its_last_day(string day, bool holds) =>
        (Of(Signed(1, until: new LocalDate(2026, 6, 30))).HoldingOn(Day(day)) is not null).Should().Be(holds);

    [Theory]
    [InlineData("2026-03-09", false)]
    [InlineData("2026-03-10", true)] // the day of the last signature
    public void Nothing_counts_before_the_last_signature(string day, bool holds) =>
        (Of(Signed(1, on: new LocalDate(2026, 3, 10))).HoldingOn(Day(day)) is not null).Should().Be(holds);

    [Fact]
    public void An_amendment_asks_every_signature_again_and_the_old_version_holds_until_then()
    {
        var (old, amendment) = (Signed(1), With(Version(2, new LocalDate(2026, 5, 1)), Offered, By(First)));
        var agreement = Of(old, amendment);

        amendment.Missing.Should().Equal(Second, School);
        agreement.HoldingOn(new LocalDate(2026, 5, 1))!.Number.Should().Be(1);

        agreement = Of(old, With(amendment, By(Second), By(School)));
        agreement.HoldingOn(new LocalDate(2026, 4, 30))!.Number.Should().Be(1); // the last day of the old one
        agreement.HoldingOn(new LocalDate(2026, 5, 1))!.Number.Should().Be(2);
        agreement.StateOf(old, new LocalDate(2026, 4, 30)).Should().Be(AgreementState.Active);
        agreement.StateOf(old, new LocalDate(2026, 5, 1)).Should().Be(AgreementState.Replaced);
    }

    [Fact]
    public void A_draft_that_is_written_anew_is_replaced() =>
        Of(Version(1), Version(2)).StateOf(Version(1), Feb1).Should().Be(AgreementState.Replaced);

    [Fact]
    public void A_version_past_its_last_day_has_ended()
    {
        var version = Signed(1, until: new LocalDate(2026, 6, 30));

        Of(version).StateOf(version, new LocalDate(2026, 6, 30)).Should().Be(AgreementState.Active);
        Of(version).StateOf(version, new LocalDate(2026, 7, 1)).Should().Be(AgreementState.Ended);
    }

    [Fact]
    public void An_ended_agreement_holds_up_to_its_last_day_and_takes_no_signature_any_more()
    {
        var old = With(Signed(1), new AgreementEvent(AgreementStep.Ended, null, new LocalDate(2026, 4, 15)));
        var agreement = Of(old, With(Version(2, new LocalDate(2026, 5, 1)), Offered));

        agreement.HoldingOn(new LocalDate(2026, 4, 15))!.Number.Should().Be(1);
        agreement.HoldingOn(new LocalDate(2026, 4, 16)).Should().BeNull();
        AgreementRules.Answer(agreement, First, new LocalDate(2026, 4, 1)).Should().Be(AgreementRefusal.NotOffered);
        AgreementRules.Amend(agreement, new LocalDate(2026, 6, 1), null).Should().Be(AgreementRefusal.Over);
    }

    [Fact]
    public void Only_a_draft_within_its_term_is_offered()
    {
        AgreementRules.Offer(Of(Version(1)), Feb1).Should().BeNull();
        AgreementRules.Offer(Of(With(Version(1), Offered)), Feb1).Should().Be(AgreementRefusal.NotDraft);
        AgreementRules.Offer(Of(Version(1) with { Until = March1 }), March1).Should().BeNull();
        AgreementRules.Offer(Of(Version(1) with { Until = March1 }), March1.PlusDays(1)).Should().Be(AgreementRefusal.Over);
    }

    [Fact]
    public void Only_a_party_that_must_sign_signs_and_once()
    {
        var agreement = Of(With(Version(1), Offered, By(First)));

        AgreementRules.Answer(agreement, Second, Feb1).Should().BeNull();
        AgreementRules.Answer(agreement, First, Feb1).Should().Be(AgreementRefusal.SignedAlready);
        AgreementRules.Answer(agreement, new(SignerKind.Authority, First.Id), Feb1).Should().Be(AgreementRefusal.NotAParty);
        AgreementRules.Answer(Of(Version(1)), First, Feb1).Should().Be(AgreementRefusal.NotOffered);
    }

    [Theory]
    [InlineData("2026-03-31", AgreementRefusal.LastDayWrong)] // before today
    [InlineData("2026-04-01", null)]
    [InlineData("2026-06-30", null)] // the agreed last day
    [InlineData("2026-07-01", AgreementRefusal.LastDayWrong)]
    public void An_agreement_ends_on_a_day_from_today_within_its_term(string last, AgreementRefusal? refusal) =>
        AgreementRules.End(Of(Signed(1, until: new LocalDate(2026, 6, 30))), Day(last), new LocalDate(2026, 4, 1)).Should().Be(refusal);

    [Fact]
    public void What_was_never_signed_cannot_be_ended() => AgreementRules.End(Of(Version(1)), March1, Feb1).Should().Be(AgreementRefusal.NotActive);

    [Theory]
    [InlineData("2026-02-28", AgreementRefusal.StartsTooEarly)]
    [InlineData("2026-03-01", AgreementRefusal.StartsTooEarly)] // the first day of the version that holds
    [InlineData("2026-03-02", null)]
    public void A_new_version_begins_after_the_one_that_holds(string from, AgreementRefusal? refusal) =>
        AgreementRules.Amend(Of(Signed(1)), Day(from), null).Should().Be(refusal);

    [Fact]
    public void A_version_does_not_end_before_it_begins() =>
        AgreementRules.Amend(Of(Version(1)), March1, March1.PlusDays(-1)).Should().Be(AgreementRefusal.UntilBeforeFrom);

    private static AgreementEvent Offered => new(AgreementStep.Offered, null, Feb1);

    private static AgreementEvent By(Signer signer, LocalDate? on = null) => new(AgreementStep.Signed, signer, on ?? Feb1);

    private static AgreementVersion Version(int number, LocalDate? from = null) => new(number, [First, Second, School], from ?? March1, null, []);

    private static AgreementVersion With(AgreementVersion version, params AgreementEvent[] events) =>
        version with { Events = [.. version.Events, .. events] };

    private static AgreementVersion Signed(int number, LocalDate? until = null, LocalDate? on = null) =>
        With(Version(number) with { Until = until }, Offered, By(First), By(Second), By(School, on));

    private static NetworkAgreement Of(params AgreementVersion[] versions) => new(versions);

    private static AgreementState State(AgreementVersion version) => Of(version).StateOf(version, Feb1);

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
