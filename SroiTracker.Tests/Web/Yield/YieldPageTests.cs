using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Web.Yield;

/// <summary>What the approach brought besides placements under contracts.</summary>
public sealed class YieldPageTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact] // rows 0.12, 1.31 and 3.6: five own placements in the good-example figure, 0 euro to every obligation
    public async Task Row_0_12_Five_own_placements_are_the_good_example_and_worth_nothing_to_any_obligation()
    {
        var (contract, other) = (await app.ContractAsync(), await app.ContractAsync(company: Efforts.OtherCompany));
        var person = new FormDriver(await app.SignInAsync(Role.Coordinator));
        foreach (var (what, places) in new[] { ("Stadsbeheer", 3), ("Archief", 2) }) // 3 + 2 = 5
        {
            await person.GoAsync("/acties/nieuw?onderwerp=eigen&soort=eigen-plaats");
            await person.Fill("Title", what).Fill("Places", $"{places}").Fill("Outcome", "loopt").PressAsync("Bewaren");
        }

        (await FigureAsync("Goed voorbeeld: eigen stageplaatsen")).Should().Be("5");
        foreach (var id in new[] { contract, other }) (await app.ReadAsync(id)).Outstanding.Cents.Should().Be(12_500_00);
        await app.Database(async data => (await data.LedgerEntries.CountAsync()).Should().Be(2, "the two obligations and nothing else"));
    }

    [Fact] // row 0.13, first half: ten institutions marked interested, figure 10
    public async Task Row_0_13_Ten_institutions_that_are_interested_give_ten_however_often_they_say_so()
    {
        var adviser = await app.SignInAsync(Role.Adviser);
        for (var number = 0; number < 11; number++) // the eleventh is the first again
        {
            await adviser.PostFormAsync("/acties/nieuw", new()
            {
                ["Onderwerp"] = "eigen", ["Soort"] = "belangstelling", ["Title"] = "Takenbrigade", ["Partner"] = $"Zorginstelling {number % 10}", ["Outcome"] = "belangstelling",
            });
        }

        (await FigureAsync("Instellingen met belangstelling")).Should().Be("10");
    }

    [Fact] // row 0.17: every saved placement lists its intervention; the report counts them
    public async Task Row_0_17_The_report_counts_interventions_and_lists_problem_action_and_result()
    {
        var claim = await app.SubmittedAsync(await app.ContractAsync(), Efforts.Bol());
        var adviser = await app.SignInAsync(Role.Adviser);
        foreach (var (problem, outcome) in new[] { ("Begeleider viel uit", "gered"), ("Bedrijf verhuisde", "gered"), ("Bedrijf stopte", "niet-gered") })
        {
            await adviser.PostFormAsync("/acties/nieuw", new()
            {
                ["Onderwerp"] = $"plaatsing:{claim}", ["Soort"] = "interventie", ["Title"] = problem, ["Note"] = "Ander bedrijf gebeld", ["Outcome"] = outcome, ["Reason"] = "Stage tot juli",
            });
        }

        var page = await adviser.PageAsync("/opbrengst");

        (await FigureAsync("Geredde plaatsingen")).Should().Be("2");
        page.QuerySelector("section[aria-labelledby=ingrepen] p").Words().Should().Be("2 van 3 plaatsingen zijn gered.");
        page.QuerySelectorAll("tbody tr").Select(row => row.Words()).Should().ContainMatch("Begeleider viel uit Ander bedrijf gebeld Plaatsing gered Stage tot juli C-*");
        (await (await app.SignInAsync("joost.adviseur@schiedam.example")).PageAsync("/opbrengst")).QuerySelector("main").Words().Should().Contain("Nog geen ingrepen");
    }

    private async Task<string> FigureAsync(string name) =>
        (await (await app.SignInAsync(Role.Adviser)).PageAsync("/opbrengst")).QuerySelectorAll(".funnel div")
            .Single(pair => pair.QuerySelector("dt").Words() == name).QuerySelector("dd").Words();
}
