using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Tests.Data.Fulfilment;

/// <summary>A person who was credited before a municipal merger is the same person after it.</summary>
public sealed class KnownPersonsTests(SroiApp app) : IClassFixture<SroiApp>
{
    private const string Agreement = "POK 5-1";

    [Fact]
    public async Task Who_came_with_a_merger_is_known_by_the_number_of_the_agreement()
    {
        var elsewhere = await app.ContractAsync(Efforts.Voorbeeldstad);
        var here = await app.ContractAsync();
        var before = (await app.ContractRowAsync(elsewhere)).AuthorityId;
        var person = app.Services.GetRequiredService<PersonKeys>().OfPracticeAgreement(before, Agreement);
        await app.SubmittedAsync(elsewhere, Efforts.Bol() with { Block = "BOL" }, person);
        var unknown = await EnteredAsync(here, Agreement);
        await MergeAsync(before, Registered.Schiedam);
        await MergeAsync(Registered.Schiedam, (await app.ContractRowAsync(here)).AuthorityId);

        var known = await EnteredAsync(here, "pok51");
        var other = await EnteredAsync(here, "POK 5-2");

        unknown.Facts.PersonKey.Should().NotBe(person, "the municipalities were two, each with its own key");
        known.Facts.PersonKey.Should().Be(person);
        known.Facts.AgreementKey.Should().Be(unknown.Facts.PersonKey, "who was known here before is the same person too");
        known.Expected.Clause.Should().Be("onePersonOneCredit", "the days overlap with what was handed in before the merger");
        other.Facts.PersonKey.Should().NotBe(person).And.HaveLength(64);
        other.Expected.Clause.Should().BeNull();
    }

    [Fact]
    public async Task Claims_of_a_person_are_found_by_index()
    {
        var contract = await app.ContractRowAsync(await app.ContractAsync());
        var facts = new ClaimFacts { BlockCode = "BOL", Kind = "Internship", OwnReference = "s", PersonKey = "p", Json = "{}" };
        await app.Database(async data =>
        {
            (await QueryPlan.OfAsync(data, ClaimSearch.Places(data, contract, [], facts))).Should().Contain("ix_claim_fact_person_key")
                .And.Contain("ix_claim_fact_agreement_key").And.NotContain("SCAN");
            (await QueryPlan.OfAsync(data, ClaimSearch.Standing(data, data.Claims.Where(claim => claim.Id == contract.Id)))).Should()
                .Contain("ix_ledger_entry_claim_booked").And.Contain("ix_ledger_entry_reverses").And.NotContain("SCAN").And.NotContain("ix_claim_state");
        });
    }

    private Task<int> MergeAsync(Guid from, Guid into) =>
        app.Services.GetRequiredService<ContractMoves>().MergeAsync(from, into, new LocalDate(2026, 3, 1), app.Change(), CancellationToken.None);

    /// <summary>A draft as a contractor keeps it on the form.</summary>
    private async Task<Claim> EnteredAsync(Guid contract, string agreement)
    {
        var id = Guid.CreateVersion7();
        using var client = await app.ContractorAsync();
        using var answer = await client.PostFormAsync($"/invullen/{contract}/stagiair", new()
        {
            ["ClaimId"] = $"{id}", ["Block"] = "BOL_2_4", ["OwnReference"] = "stage-1", ["Agreement"] = agreement, ["Recognition"] = "recognised",
            ["From"] = "2026-02-02", ["Weeks"] = "20", ["HoursPerWeek"] = "32", ["Step"] = "bewaar",
        });
        return await app.ClaimRowAsync(id);
    }
}
