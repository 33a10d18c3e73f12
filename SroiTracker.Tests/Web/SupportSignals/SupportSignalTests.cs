using System.Net;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Actions;

namespace SroiTracker.Tests.Web.SupportSignals;

/// <summary>A contractor that lacks people to supervise students.</summary>
public sealed class SupportSignalTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact] // row 1.23: the signal raises a task and shows the resources; not visible to other contractors
    public async Task Row_1_23_A_signal_raises_a_task_shows_what_helps_and_no_other_contractor_sees_it()
    {
        var contract = await app.ContractAsync();
        await app.ContractAsync(company: Efforts.OtherCompany);
        var person = new FormDriver(await app.SignInAsync(Role.Contractor));
        await person.GoAsync("/hulp-bij-begeleiding");
        person.Page.QuerySelectorAll("section[aria-labelledby=hulp] .card h3").Select(each => each.Words())
            .Should().Contain("SBB: adviseur praktijkleren").And.NotContain("OOM: bijdrage voor stages in de metaalbewerking", "that is money, not supervision");

        await person.Fill("Contract", $"{contract}").Fill("Text", "Niemand heeft tijd op dinsdag").PressAsync("Versturen");

        person.Path.Should().Be("/gevraagd");
        person.Words.Should().Contain("Opdrachtnemer mist begeleiders");
        await app.Database(async data =>
        {
            var task = await data.Set<ActionRow>().SingleAsync();
            (task.Kind, task.ContractId, task.OwnerId).Should().Be(("hulpvraag", contract, ActionCast.Coordinator)); // nobody keeps the contract, so the coordinator
        });
        (await (await app.SignInAsync(Role.Coordinator)).PageAsync("/acties?groep=komt-eraan")).QuerySelector("main").Words().Should().Contain("Opdrachtnemer mist begeleiders");
        var other = await app.SignInAsync(Cast.OtherContractor);
        (await other.PageAsync("/gevraagd")).QuerySelector("main").Words().Should().Contain("Nog niets gevraagd");
    }

    [Fact]
    public async Task Post_ContractOfAnotherContractor_SaysSoAndSavesNothing()
    {
        var contract = await app.ContractAsync();
        var other = await app.SignInAsync(Cast.OtherContractor);

        var answer = await other.PostFormAsync("/hulp-bij-begeleiding", new() { ["Contract"] = $"{contract}", ["Text"] = "Help" });
        var secret = await (await app.SignInAsync(Role.Contractor)).PostFormAsync("/hulp-bij-begeleiding", new() { ["Contract"] = $"{contract}", ["Text"] = "BSN 111222333" });

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain("Dit contract staat niet op uw naam.");
        (await secret.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain("burgerservicenummer");
        await app.Database(async data => (await data.Set<ActionRow>().AnyAsync()).Should().BeFalse());
    }
}
