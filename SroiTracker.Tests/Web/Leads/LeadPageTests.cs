using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Partners;

namespace SroiTracker.Tests.Web.Leads;

/// <summary>Companies that partners bring in: one lead a company, handed to SBB, made at events.</summary>
public sealed class LeadPageTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact] // row 1.15: the same company number from two partners gives one lead, both named
    public async Task Row_1_15_The_same_company_from_two_partners_is_one_lead_with_both_named()
    {
        await EnterAsync(Cast.Wsp, "12345678", "Bouwbedrijf Voorbeeld", "Twee plaatsen in de bouw");
        await EnterAsync(Cast.Hunter, "12 34 56 78".Replace(" ", ""), "Bouwbedrijf Voorbeeld B.V.", "Wil ook begeleiden");
        await EnterAsync(Cast.Wsp, "87654321", "Zorghuis Voorbeeld", "Een plaats in de zorg");

        var page = await (await app.SignInAsync(Role.Adviser)).PageAsync("/leads");

        var rows = page.QuerySelectorAll("tbody tr").Select(row => row.Words()).ToList();
        rows.Should().HaveCount(2);
        rows.Should().ContainMatch("Bouwbedrijf Voorbeeld KvK 12345678 WSP Midden-Utrecht, Stagejagers Midden-Utrecht*Twee plaatsen in de bouw*Wil ook begeleiden*");
        await app.Database(async data => (await data.Set<ActionRow>().CountAsync(row => row.Kind == "lead")).Should().Be(2));
    }

    [Fact] // row 1.15, at the same moment
    public async Task Row_1_15_Two_partners_at_the_same_moment_still_make_one_lead()
    {
        async Task<Guid?> Enter(string partner)
        {
            await using var scope = app.Services.CreateAsyncScope();
            var (lead, refusal) = await scope.ServiceProvider.GetRequiredService<LeadDesk>().EnterAsync(
                new()
                {
                    AuthorityId = Registered.Utrecht, Kvk = KvkNumber.Parse("12345678")!.Value, Company = "Bouwbedrijf", Offer = "Plaatsen", Partner = partner,
                    EnteredBy = ActionCast.Adviser,
                },
                app.Change(), CancellationToken.None);
            refusal.Should().BeNull();
            return lead;
        }

        var leads = await Task.WhenAll(Enter("WSP"), Enter("MKB"), Enter("SBB"));

        leads.Distinct().Should().ContainSingle();
        await app.Database(async data => (await data.Set<ActionRow>().CountAsync(row => row.Kind == "inbreng")).Should().Be(3));
    }

    [Fact]
    public async Task A_partner_sees_the_own_leads_a_hunter_all_of_the_region_and_a_school_none_of_others()
    {
        await EnterAsync(Cast.Wsp, "12345678", "Bouwbedrijf Voorbeeld", "Offerte van het WSP");

        (await (await app.SignInAsync(Cast.OtherSchool)).PageAsync("/leads")).QuerySelector("main").Words().Should().Contain("Nog geen leads");
        (await RowAsync(await app.SignInAsync(Cast.Hunter))).Should().Contain("Bouwbedrijf Voorbeeld").And.NotContain("Offerte van het WSP", "what another partner wrote is for the municipality");
        (await RowAsync(await app.SignInAsync(Cast.Wsp))).Should().Contain("Offerte van het WSP");
        await app.Database(async data =>
        {
            foreach (var mandate in await data.Set<PartnerMandate>().Where(row => row.Region == "AM13").ToListAsync()) mandate.ToDay = new LocalDate(2026, 3, 14);
            await data.SaveChangesAsync();
        });
        (await (await app.SignInAsync(Cast.Hunter)).PageAsync("/leads")).QuerySelector("main").Words().Should().Contain("Nog geen leads", "the mandate ended yesterday");
        (await (await app.SignInAsync("joost.adviseur@schiedam.example")).PageAsync("/leads")).QuerySelector("main").Words().Should().Contain("Nog geen leads");
    }

    [Fact] // row 2.4: 30 leads at an event, 8 placements linked later, conversion 27%
    public async Task Row_2_4_Thirty_leads_of_an_event_of_which_eight_have_a_confirmed_place_convert_to_27_percent()
    {
        var contract = await app.ContractAsync(euros: 2_000_000);
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        await person.GoAsync("/acties/nieuw?onderwerp=eigen&soort=evenement");
        await person.Fill("Title", "Stagebeurs").PressAsync("Bewaren");
        var held = person.Path.Split('/')[^1];
        var adviser = await app.SignInAsync(Role.Adviser);
        for (var number = 1; number <= 30; number++)
        {
            var answer = await adviser.PostFormAsync("/leads/nieuw", new(Fields($"{number:00000000}", $"Bedrijf {number}", "Een plaats")) { ["Partner"] = "Gemeente Utrecht", ["Event"] = held });
            answer.StatusCode.Should().Be(HttpStatusCode.Redirect, (await answer.ReadAsync()).QuerySelector("#error-summary").Words());
        }

        (await EventAsync(adviser)).Should().EndWith("30 0 0%");
        var leads = new List<Guid>();
        await app.Database(async data => leads = await data.Set<ActionRow>().Where(row => row.Kind == "lead").OrderBy(row => row.Kvk).Select(row => row.Id).Take(9).ToListAsync());
        for (var number = 0; number < 9; number++)
        {
            var claim = await app.SubmittedAsync(contract, Efforts.Bol(), $"p{number}");
            await adviser.PostFormAsync($"/acties/{leads[number]}/plaatsing", new() { ["Claim"] = $"{claim}" });
            if (number == 8) continue; // linked and not approved: no confirmed place
            await person.GoAsync($"/beoordelen/{claim}");
            await person.PressAsync("Keur € 6.837,61 goed");
        }

        (await EventAsync(adviser)).Should().EndWith("30 8 27%"); // 8 / 30 = 26.67%, rounded
        (await adviser.PageAsync("/evenementen")).QuerySelector(".note").Words().Should().Contain("afgerond op hele procenten");
    }

    [Theory]
    [InlineData("Kvk", "1234567", "KvK-nummer heeft niet de juiste vorm.")]
    [InlineData("Kvk", "111222333", "KvK-nummer")]
    [InlineData("Company", "", "Vul Bedrijf in.")]
    [InlineData("Offer", "bel 111222333", "burgerservicenummer")]
    [InlineData("Authority", "01890000-0000-7000-8000-000000000606", "ligt buiten uw regio")]
    [InlineData("Partner", "SBB Midden-Utrecht", "De organisatie ontbreekt.")]
    public async Task Post_WrongLead_SaysWhatToDoAndSavesNothing(string field, string value, string message)
    {
        var wsp = await app.SignInAsync(Cast.Wsp);

        var answer = await wsp.PostFormAsync("/leads/nieuw", new(Fields("12345678", "Bouwbedrijf", "Plaatsen")) { ["Partner"] = "WSP Midden-Utrecht", [field] = value });

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain(message);
        await app.Database(async data => (await data.Set<ActionRow>().AnyAsync()).Should().BeFalse());
    }

    private static Dictionary<string, string> Fields(string kvk, string company, string offer) =>
        new() { ["Authority"] = $"{Registered.Utrecht}", ["Kvk"] = kvk, ["Company"] = company, ["Offer"] = offer };

    private async Task EnterAsync(string email, string kvk, string company, string offer)
    {
        var person = new FormDriver(await app.SignInAsync(email));
        await person.GoAsync("/leads/nieuw");
        await person.Fill("Kvk", kvk).Fill("Company", company).Fill("Offer", offer).PressAsync("Bewaren");
        person.Path.Should().Be("/leads", person.Words);
    }

    private static async Task<string> RowAsync(HttpClient client) => (await client.PageAsync("/leads")).QuerySelector("tbody tr").Words();

    private static async Task<string> EventAsync(HttpClient client) => (await client.PageAsync("/evenementen")).QuerySelector("tbody tr").Words();
}
