using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Tests.Data.Register;

public sealed class ContractTests
{
    [Fact]
    public async Task Facts_days_and_outcome_come_back_as_they_were()
    {
        using var temp = await TempDatabase.CreateAsync();
        var outcome = new ObligationOutcome
        {
            Name = "Obligated",
            Amount = Money.OfEuros(12_500),
            PolicyFolder = "utrecht",
            PolicyDay = new LocalDate(2024, 1, 1),
            Steps = "[]",
        };
        await using (var data = temp.Open())
        {
            var contract = await data.Contracts.SingleAsync();
            contract.Derived(outcome, ContractState.Running, TempDatabase.Change);
            await data.SaveChangesAsync();
        }

        var found = await temp.ContractAsync(1);

        found.Outcome.Should().Be(outcome);
        found.State.Should().Be(ContractState.Running);
        found.Facts.Value.Should().Be(Money.OfEuros(250_000));
        found.Facts.Cpv.Should().Be(CpvCode.Parse("45000000"));
        found.Days.Should().Be(new ContractDays { StartOn = new LocalDate(2026, 1, 1), IsStartAssumed = true });
        found.Version.Should().Be(2);
    }

    [Fact]
    public async Task Of_two_that_change_the_same_version_the_second_is_refused()
    {
        using var temp = await TempDatabase.CreateAsync();
        await using var first = temp.Open();
        await using var second = temp.Open();
        (await first.Contracts.SingleAsync()).MoveTo(ContractState.Contacted, TempDatabase.Change);
        (await second.Contracts.SingleAsync()).MoveTo(ContractState.Terminated, TempDatabase.Change);
        await first.SaveChangesAsync();

        await FluentActions.Awaiting(() => second.SaveChangesAsync()).Should().ThrowAsync<DbUpdateConcurrencyException>();
    }
}
