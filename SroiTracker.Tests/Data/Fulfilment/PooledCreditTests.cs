using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Agreements;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Agreements;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Tests.Data.Fulfilment;

/// <summary>Credits under an agreement: shared in the booking of the approval, taken back in the booking that takes the credit back.</summary>
public sealed class PooledCreditTests : IDisposable
{
    private static readonly LocalDate March3 = new(2026, 3, 3);

    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("2026-03-01", "4.000,00 10.000,00 6.000,00")] // the day before the first day: only its own contract
    [InlineData("2026-03-02", "9.000,00 6.666,67 4.333,33")]
    [InlineData("2026-03-12", "9.000,00 6.666,67 4.333,33")] // the last day
    [InlineData("2026-03-13", "4.000,00 10.000,00 6.000,00")]
    public async Task A_credit_is_shared_from_the_first_to_the_last_day_of_the_agreement(string day, string outstanding)
    {
        var pool = await PoolCast.SignedAsync(app);

        await pool.CreditAsync(0, 10_000, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);

        (await pool.OutstandingAsync()).Should().Be(outstanding);
        await pool.LedgerIsRightAsync();
    }

    [Theory]
    [InlineData("2026-03-04", "4.000,00 10.000,00 6.000,00")]
    [InlineData("2026-03-05", "9.000,00 6.666,67 4.333,33")] // the day of the last signature
    public async Task Nothing_is_shared_of_before_the_last_signature(string day, string outstanding)
    {
        var pool = await PoolCast.SignedAsync(app, signedOn: new LocalDate(2026, 3, 5));

        await pool.CreditAsync(0, 10_000, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);

        (await pool.OutstandingAsync()).Should().Be(outstanding);
    }

    [Fact]
    public async Task An_approval_sent_many_times_books_and_shares_once()
    {
        var pool = await PoolCast.SignedAsync(app);
        var claim = await pool.SubmittedAsync(1, 6_000, March3);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => pool.ApproveAsync(claim))));

        answers.Should().AllSatisfy(answer => answer.Should().BeNull());
        (await pool.OutstandingAsync()).Should().Be("11.000,00 8.000,00 5.000,00"); // 3,000 + 2,000 + 1,000
        await app.Database(async data => (await data.Set<AgreementBookingRow>().CountAsync()).Should().Be(3));
    }

    [Fact]
    public async Task A_credit_taken_back_takes_every_share_back_and_no_share_goes_back_alone()
    {
        var pool = await PoolCast.SignedAsync(app);
        var entry = await pool.EntryOfAsync(await pool.CreditAsync(0, 10_000, March3));
        var share = Guid.Empty;
        await app.Database(async data => share = (await data.Set<AgreementBookingRow>().Where(row => row.CreditEntryId == entry)
            .Join(data.LedgerEntries, row => row.EntryId, each => each.Id, (_, each) => each)
                .SingleAsync(each => each.ContractId == pool.Contracts[1])).Id);
        var adviser = await app.SignInAsync(Efforts.VoorbeeldstadAdviser);

        var alone = await (await adviser.PostFormAsync($"/boekingen/{share}/terugdraaien", new() { ["Why"] = "apart" })).ReadAsync();
        (await pool.OutstandingAsync()).Should().Be("9.000,00 6.666,67 4.333,33");
        await adviser.PostFormAsync($"/boekingen/{entry}/terugdraaien", new() { ["Why"] = "verkeerde factuur" });
        var again = await (await adviser.PostFormAsync($"/boekingen/{entry}/terugdraaien", new() { ["Why"] = "verkeerde factuur" })).ReadAsync();

        alone.GetElementById("error-summary").Words().Should().Contain("hoort bij boekingen op andere opdrachten");
        again.GetElementById("error-summary").Words().Should().Contain("al teruggedraaid");
        (await pool.OutstandingAsync()).Should().Be("14.000,00 10.000,00 6.000,00");
        (await EndingCast.EntriesAsync(app, pool.Contracts[0])).Should().Equal(
            "ObligationSet Effort 14.000,00", "CreditBooked Effort -10.000,00", "Transfer Effort 5.000,00", "CreditReversed Effort 10.000,00",
            "Transfer Effort -5.000,00");
        (await EndingCast.EntriesAsync(app, pool.Contracts[2])).Should().Equal(
            "ObligationSet Effort 6.000,00", "Transfer Effort -1.666,67", "Transfer Effort 1.666,67");
        await pool.LedgerIsRightAsync();
    }

    [Fact]
    public async Task A_placement_that_stops_early_takes_the_old_shares_back_and_shares_the_new_credit()
    {
        var pool = await PoolCast.SignedAsync(app, until: new LocalDate(2026, 12, 31));
        var facts = new EffortFacts
        {
            Block = "BOL", From = new LocalDate(2026, 2, 2), To = new LocalDate(2026, 6, 21), HoursPerWeek = Ratio.Of(32),
            Recognition = Recognition.Recognised,
        };
        var claim = await app.SubmittedAsync(pool.Contracts[0], facts, EndingCast.Reference(pool.Contracts[0], "bol"));
        (await pool.ApproveAsync(claim)).Should().BeNull();
        (await pool.OutstandingAsync()).Should().Be("12.290,60 8.860,40 5.430,20"); // 3,418.80 = 10,000 x 20/52 x 32/36: 1,709.40, 1,139.60, 569.80

        var (shorter, refusal) = await app.Services.GetRequiredService<ClaimStops>()
            .StopAsync(claim, new LocalDate(2026, 4, 12), StopReason.Student, "verhuisd", app.Change(), default);
        refusal.Should().BeNull();
        (await pool.ApproveAsync(shorter!.Value)).Should().BeNull();

        (await pool.OutstandingAsync()).Should().Be("13.145,30 9.430,20 5.715,10"); // 1,709.40: 854.70, 569.80, 284.90
        (await EndingCast.EntriesAsync(app, pool.Contracts[1])).Should().Equal(
            "ObligationSet Effort 10.000,00", "Transfer Effort -1.139,60", "Transfer Effort 1.139,60", "Transfer Effort -569,80");
        await pool.LedgerIsRightAsync();
    }

    [Fact]
    public async Task An_amendment_divides_by_its_own_key_from_its_first_day_on()
    {
        var pool = await PoolCast.SignedAsync(app);
        EndingCast.On(app, new LocalDate(2026, 3, 4));
        var says = pool.Says(new LocalDate(2026, 3, 6), shares: ["1/3", "1/3", "1/3"]);
        (await pool.Desk.AmendAsync(pool.Agreement, 1, says, app.Change(), default)).Should().BeNull();
        await pool.OfferAsync(2);
        await pool.SignAsync(2, but: 1); // the school has not signed
        EndingCast.On(app, new LocalDate(2026, 3, 15));
        await pool.CreditAsync(0, 600, new LocalDate(2026, 3, 7)); // version 1 holds still: 300, 200, 100
        (await pool.OutstandingAsync()).Should().Be("13.700,00 9.800,00 5.900,00");

        EndingCast.On(app, new LocalDate(2026, 3, 8));
        (await pool.Desk.AnswerAsync(pool.Agreement, 2, new(SignerKind.School, PoolCast.School), true, "", app.Change(), default)).Should().BeNull();
        EndingCast.On(app, new LocalDate(2026, 3, 15));
        await pool.CreditAsync(1, 600, new LocalDate(2026, 3, 7)); // version 1 still: the day before version 2 begins
        await pool.CreditAsync(2, 600, new LocalDate(2026, 3, 8)); // version 2: 200, 200, 200

        (await pool.OutstandingAsync()).Should().Be("13.200,00 9.400,00 5.600,00");
        await pool.LedgerIsRightAsync();
    }

    [Fact]
    public async Task Everybody_is_told_once_per_contract_what_was_open_before_and_after()
    {
        var pool = await PoolCast.SignedAsync(app);

        await pool.CreditAsync(0, 10_000, March3);

        await app.Database(async data =>
        {
            var told = await data.MailMessages.Where(mail => mail.Before != null).ToListAsync();
            string[] Of(string recipient) =>
                [.. told.Where(mail => mail.Recipient == recipient)
                    .Select(mail => $"{mail.Subject} {mail.Before!.Value.Cents} {mail.After!.Value.Cents}")];
            Of(Cast.EmailOf(Role.Contractor)).Should().Equal("claim.approved 1400000 900000"); // keeps 5,000 of its 10,000
            Of(Cast.OtherContractor).Should().Equal("settled.changed 1000000 666667");
            Of(PoolCast.ThirdContractor).Should().Equal("settled.changed 600000 433333");
            Of(Efforts.VoorbeeldstadAdviser).Should().BeEquivalentTo("settled.changed 1000000 666667", "settled.changed 600000 433333");
        });
    }

    [Fact]
    public async Task A_contract_stands_in_one_agreement_at_a_time()
    {
        var pool = await PoolCast.SignedAsync(app, until: new LocalDate(2026, 6, 30));
        var other = Guid.CreateVersion7();
        var authority = (await app.ContractRowAsync(pool.Contracts[0])).AuthorityId;
        (await pool.Desk.OpenAsync(other, authority, "Nog een", pool.Says(new LocalDate(2026, 6, 30)), app.Change(), default)).Should().BeNull();
        (await pool.Desk.OfferAsync(other, 1, app.Change(), default)).Should().Be(AgreementRefusal.InOtherAgreement);

        var later = Guid.CreateVersion7();
        (await pool.Desk.OpenAsync(later, authority, "Daarna", pool.Says(new LocalDate(2026, 7, 1)), app.Change(), default)).Should().BeNull();
        (await pool.Desk.OfferAsync(later, 1, app.Change(), default)).Should().BeNull();
    }

    [Fact]
    public async Task A_policy_that_is_silent_keeps_contracts_out_of_an_agreement()
    {
        var pool = await PoolCast.DraftAsync(app);
        var silent = await app.ContractAsync(Efforts.Voorbeeldstad); // awarded in 2025: the policy of 2024 says nothing
        var says = pool.Says() with { Parts = [(pool.Contracts[0], Ratio.Of(1, 2)), (silent, Ratio.Of(1, 2))] };

        (await pool.Desk.AmendAsync(pool.Agreement, 1, says, app.Change(), default)).Should().Be(AgreementRefusal.PoolingNotAllowed);
        (await pool.Desk.AmendAsync(pool.Agreement, 1, pool.Says() with { Schools = [] }, app.Change(), default)).Should()
            .Be(AgreementRefusal.SchoolMissing);
    }

    [Fact]
    public async Task What_is_read_at_an_older_version_is_refused()
    {
        var pool = await PoolCast.DraftAsync(app);
        (await pool.Desk.AmendAsync(pool.Agreement, 1, pool.Says(), app.Change(), default)).Should().BeNull();

        (await pool.Desk.OfferAsync(pool.Agreement, 1, app.Change(), default)).Should().Be(AgreementRefusal.Changed);
        (await pool.Desk.AmendAsync(pool.Agreement, 1, pool.Says(), app.Change(), default)).Should().Be(AgreementRefusal.Changed);
    }
}
