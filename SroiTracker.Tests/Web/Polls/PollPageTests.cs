using System.Net;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Actions;

namespace SroiTracker.Tests.Web.Polls;

/// <summary>Asking contractors what they could use.</summary>
public sealed class PollPageTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact] // row 2.13: poll of 50 contractors, 20 answers, demand per programme, response rate stated
    public async Task Row_2_13_A_poll_of_50_contractors_with_20_answers_gives_the_demand_per_programme_and_the_response()
    {
        for (var number = 0; number < 50; number++) await app.ContractAsync($"PEIL-{number:00}", 250_000);
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        await person.GoAsync("/peilingen");
        person.Words.Should().Contain("De vraag gaat naar 50 opdrachtnemers.");
        await person.Fill("Title", "Hoeveel studenten kunt u plaatsen?").PressAsync("Versturen");
        var (poll, adviser) = (person.Path, await app.SignInAsync(Role.Adviser));
        var questions = new List<Guid>();
        await app.Database(async data => questions = await data.Set<ActionRow>().Where(row => row.Kind == "peiling-vraag").OrderBy(row => row.Id).Select(row => row.Id).ToListAsync());
        questions.Should().HaveCount(50);

        for (var number = 0; number < 20; number++)
        {
            // 12 companies want 2 nurses, 6 of them a developer as well; 8 want nobody
            var fields = new Dictionary<string, string>();
            if (number < 12) (fields["Lines[0].Crebo"], fields["Lines[0].Pathway"], fields["Lines[0].Places"]) = ("25480", "BOL", "2");
            if (number < 6) (fields["Lines[1].Crebo"], fields["Lines[1].Pathway"], fields["Lines[1].Places"]) = ("25187", "BBL", "1");
            (await adviser.PostFormAsync($"/peilingen/vraag/{questions[number]}", fields)).StatusCode.Should().Be(HttpStatusCode.Redirect);
        }

        var page = await adviser.PageAsync(poll);

        page.QuerySelector("main").Words().Should().Contain("20 van 50 opdrachtnemers gaven antwoord: 40%.").And.NotContain("afgerond"); // 20 / 50 = 40 exactly
        page.QuerySelectorAll("section[aria-labelledby=vraag] tbody tr").Select(row => row.Words()).Should().Equal(
            "Mbo-Verpleegkundige (25480), bol, Midden-Utrecht 24 12", "Applicatie- en mediaontwikkelaar (25187), bbl, Midden-Utrecht 6 6"); // 12 x 2, 6 x 1
        page.QuerySelectorAll("section[aria-labelledby=wachten] li").Should().HaveCount(30);
    }

    [Fact]
    public async Task A_contractor_answers_its_own_question_once_and_sees_no_others()
    {
        await app.ContractAsync();
        await app.ContractAsync(company: Efforts.OtherCompany);
        await (await app.SignInAsync(Role.Adviser)).PostFormAsync("/peilingen", new() { ["Title"] = "Hoeveel studenten?" });
        var person = new FormDriver(await app.SignInAsync(Role.Contractor));
        await person.GoAsync("/gevraagd");
        var mine = person.Page.QuerySelectorAll("main a").Single(link => link.Words() == "Beantwoorden").GetAttribute("href")!;

        await person.GoAsync(mine);
        await person.Fill("Lines[0].Crebo", "25480").PressAsync("Antwoord versturen");
        person.Page.QuerySelector("#error-summary").Words().Should().Contain("Het aantal ontbreekt.");
        await person.Fill("Lines[0].Places", "3").PressAsync("Antwoord versturen");

        person.Path.Should().Be("/gevraagd");
        person.Words.Should().Contain("Beantwoord");
        var (contractor, other) = (await app.SignInAsync(Role.Contractor), await app.SignInAsync(Cast.OtherContractor));
        (await (await contractor.PostFormAsync(mine, new() { ["Lines[0].Crebo"] = "25480", ["Lines[0].Places"] = "9" })).ReadAsync())
            .QuerySelector("#error-summary").Words().Should().Contain("Deze vraag is al beantwoord.");
        (await other.GetAsync(mine)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await other.PostFormAsync(mine, new() { ["Lines[0].Crebo"] = "25480", ["Lines[0].Places"] = "9" })).StatusCode.Should().Be(HttpStatusCode.NotFound);
        await app.Database(async data => (await data.Set<ActionRow>().SingleAsync(row => row.Kind == "peiling-antwoord")).Places.Should().Be(3));
    }
}
