using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;

namespace SroiTracker.Tests.Web.Outreach;

/// <summary>Whom to speak to, and the letter that is a contact as well.</summary>
public sealed class OutreachPageTests : IDisposable
{
    private static readonly LocalDate Today = new(2026, 3, 15);
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact] // rows 1.19 and 2.8
    public async Task Row_1_19_Of_12_contractors_5_were_contacted_last_month_and_7_are_listed()
    {
        var companies = await CompaniesAsync(12);
        for (var number = 0; number < 5; number++)
            await ActionCast.OpenAsync(app, ActionCast.Contact(companies[number], Today.PlusDays(-10 - number)), contractor: companies[number]);
        var adviser = await app.SignInAsync(Role.Adviser);

        var page = await adviser.PageAsync("/opdrachtnemers/benaderen?dagen=30");

        page.QuerySelectorAll("tbody th").Select(cell => cell.Words())
            .Should().Equal("Bedrijf 05", "Bedrijf 06", "Bedrijf 07", "Bedrijf 08", "Bedrijf 09", "Bedrijf 10", "Bedrijf 11");
    }

    [Theory] // row 2.8: not spoken for 90 days
    [InlineData(89, 0)]
    [InlineData(90, 1)]
    [InlineData(91, 1)]
    public async Task Row_2_8_Not_spoken_for_90_days_begins_on_the_90th_day(int daysAgo, int listed)
    {
        var company = (await CompaniesAsync(1))[0];
        await ActionCast.OpenAsync(app, ActionCast.Contact(company, Today.PlusDays(-daysAgo)), contractor: company);

        var page = await (await app.SignInAsync(Role.Adviser)).PageAsync("/opdrachtnemers/benaderen");

        page.QuerySelectorAll("tbody tr").Should().HaveCount(listed);
    }

    [Fact] // row 1.19: sending logs a contact
    public async Task Row_1_19_A_letter_with_its_figures_goes_to_the_company_and_is_logged_as_a_contact()
    {
        var contract = await app.ContractAsync();
        var reference = (await app.ReadAsync(contract)).Reference;
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        await person.GoAsync($"/opdrachtnemers/{Efforts.Company}/benaderen?brief=open-saldo");
        person.Page.QuerySelector("#Message").Words().Should()
            .Contain($"Voor {reference} bij Gemeente Utrecht staat nog € 12.500,00 aan social return open").And.Contain("31 december 2027").And.NotContain("{");

        await person.PressAsync("Versturen");

        person.Words.Should().Contain("Iedereen is gesproken");
        await person.GoAsync($"/opdrachtnemers/{Efforts.Company}");
        person.Words.Should().Contain("Uw social return: nog € 12.500,00 te gaan");
        var contractor = await app.SignInAsync(Role.Contractor);
        (await contractor.PageAsync("/berichten")).QuerySelector("main").Words().Should().Contain("Zullen we bespreken wat bij uw bedrijf past?");
        await app.Database(async data =>
        {
            (await data.MailMessages.SingleAsync()).Recipient.Should().Be(Cast.EmailOf(Role.Contractor));
            (await data.Set<ActionRow>().SingleAsync()).IsContact.Should().BeTrue();
        });
    }

    [Fact]
    public async Task A_company_without_an_account_gets_no_letter_and_no_contact_is_invented()
    {
        var company = (await CompaniesAsync(1))[0];
        var adviser = await app.SignInAsync(Role.Adviser);

        var answer = await adviser.PostFormAsync($"/opdrachtnemers/{company}/benaderen", new() { ["Subject"] = "Hallo", ["Message"] = "Tekst" });

        (await answer.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain("Dit bedrijf heeft nog geen account");
        await app.Database(async data => (await data.Set<ActionRow>().AnyAsync() || await data.MailMessages.AnyAsync()).Should().BeFalse());
    }

    [Fact]
    public async Task A_company_of_another_authority_is_not_written_to()
    {
        await app.ContractAsync();
        var schiedam = await app.SignInAsync("joost.adviseur@schiedam.example");

        (await schiedam.GetAsync($"/opdrachtnemers/{Efforts.Company}/benaderen")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await schiedam.PostFormAsync($"/opdrachtnemers/{Efforts.Company}/benaderen", new() { ["Subject"] = "x", ["Message"] = "x" }))
            .StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await schiedam.PageAsync("/opdrachtnemers/benaderen")).QuerySelectorAll("tbody tr").Should().BeEmpty();
    }

    private async Task<List<Guid>> CompaniesAsync(int count)
    {
        var companies = new List<Guid>();
        for (var number = 0; number < count; number++)
        {
            companies.Add(await app.CompanyAsync($"Bedrijf {number:00}"));
            await app.RegisterAsync(Registered.Services(companies[^1], $"O-{number:00}", 250_000));
        }

        return companies;
    }
}
