using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Tests.Web.Contracts;

/// <summary>A contract of a municipality that two policies name: a person chooses, with the reason, and the choice pins.</summary>
public sealed class ContestedPolicyTests(SroiApp app) : IClassFixture<SroiApp>
{
    private const string Voorschoten = "GM0626";

    [Fact]
    public async Task Get_Contract_AsksWhichPolicyHoldsWithBothByName()
    {
        var id = await ContractAsync("BT-1");
        var client = await app.SignInAsync(Role.Adviser);

        var page = await client.PageAsync($"/contracten/{id}");

        var contract = await app.ReadAsync(id);
        contract.State.Should().Be(ContractState.NeedsDecision);
        contract.Outcome.PolicyFolder.Should().BeNull();
        page.QuerySelectorAll("input[name=Reading]").Select(choice => choice.GetAttribute("value")).Should().Equal("haaglanden", "holland-rijnland");
        page.Body!.TextContent.Should().Contain("Haaglanden en Zuid-Holland Centraal").And.Contain("Holland Rijnland (oudere tabel)");
    }

    [Fact]
    public async Task Post_Decision_PinsTheChosenPolicyAndTheNextQuestionIsThatPolicys()
    {
        var id = await ContractAsync("BT-2");
        var client = await app.SignInAsync(Role.Adviser);

        var chosen = await DecideAsync(client, id, "policy", "haaglanden");
        var pinned = await app.ReadAsync(id);
        await DecideAsync(client, id, "threshold", "met");

        chosen.Should().Be(HttpStatusCode.Redirect);
        pinned.Outcome.PolicyFolder.Should().Be("haaglanden");
        pinned.Outcome.PolicyDay.Should().Be(new LocalDate(2025, 7, 1));
        pinned.Outcome.Clause.Should().Be("threshold");
        (await app.ReadAsync(id)).Obligation.Should().Be(Money.OfEuros(20_000)); // 400,000 x 5%
        await app.Database(async data => (await data.RecordedDecisions.SingleAsync(row => row.SubjectId == id && row.Clause == "policy"))
            .Should().BeEquivalentTo(new { Reading = "haaglanden", Why = "afspraak met de regio" }));
        (await client.PageAsync($"/contracten/{id}/besluiten")).Body!.TextContent.Should().Contain("regeling: Haaglanden en Zuid-Holland Centraal");
    }

    [Fact]
    public async Task Post_DecisionForAPolicyThatDoesNotNameTheMunicipality_IsRefused()
    {
        var id = await ContractAsync("BT-3");
        var client = await app.SignInAsync(Role.Adviser);

        var answer = await DecideAsync(client, id, "policy", "utrecht");

        answer.Should().Be(HttpStatusCode.OK);
        (await app.ReadAsync(id)).Outcome.PolicyFolder.Should().BeNull();
    }

    [Fact]
    public async Task Get_Library_ShowsWhichMembershipsAreContested()
    {
        using var client = app.Stranger();

        var page = await client.PageAsync("/regels");

        page.QuerySelectorAll("section[aria-labelledby=betwist] li").Select(line => line.Words()).Should().Equal(
            "Lansingerland, vanaf 1 juli 2023: Haaglanden en Zuid-Holland Centraal; Rijnmond",
            "Voorschoten, vanaf 1 juli 2023: Haaglanden en Zuid-Holland Centraal; Holland Rijnland (oudere tabel)");
    }

    private async Task<Guid> ContractAsync(string reference) =>
        await app.RegisterAsync(Registered.Services(await app.CompanyAsync("Bedrijf " + reference), reference, 400_000, code: Voorschoten));

    private async Task<HttpStatusCode> DecideAsync(HttpClient client, Guid id, string clause, string reading) =>
        (await client.PostFormAsync($"/contracten/{id}/besluiten", new()
        {
            ["Version"] = $"{(await app.ReadAsync(id)).Version}", ["Clause"] = clause, ["Reading"] = reading, ["Why"] = "afspraak met de regio",
            ["stap"] = "opslaan",
        })).StatusCode;
}
