using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Policies.Drafts;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Tests.Browser;

/// <summary>A coordinator makes a new version of Utrecht's policy, a second one publishes it, and contracts follow it from its day.</summary>
[Collection(BrowserSuite.Name)]
public sealed class PolicyDraftJourneyTests(BrowserSite site)
{
    [BrowserTheory]
    [InlineData(320, "2027-03-01")]
    [InlineData(1280, "2027-04-01")]
    public async Task A_version_is_drafted_proposed_approved_and_followed(int width, string day)
    {
        var older = await ContractAsync($"OUD-{width}", new LocalDate(2026, 1, 5));
        var before = await site.App.ReadAsync(older);
        await using var author = await site.OpenAsync(width);
        await author.SignInAsync(Cast.EmailOf(Role.Coordinator));
        await BeginAsync(author, day);
        var home = new Uri(author.Page.Url).AbsolutePath;
        await SeeAsync(author, "ontwerp");
        await ExampleAsync(author, home);
        await WorthAsync(author, home);
        await ProposeAsync(author, home);

        await author.Page.GotoAsync(home + "/goedkeuren");
        (await author.Page.TextContentAsync("main")).Should().Contain("Vraag een collega om het goed te keuren");
        (await author.Page.Locator("main form[action$='/goedkeuren'] button").CountAsync()).Should().Be(0);

        await ApproveAsync(width, home, day);
        await FollowAsync(width, older, before, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);
    }

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Every_part_of_the_form_is_sound(int width)
    {
        await using var visit = await site.OpenAsync(width);
        await visit.SignInAsync(Cast.EmailOf(Role.Coordinator));
        await visit.Page.GotoAsync("/regels/ontwerpen/nieuw");
        await SeeAsync(visit, "ontwerp-nieuw");
        await visit.Page.CheckAsync("input[name=Kind][value=versie]");
        await visit.Page.SelectOptionAsync("#Folder", "utrecht");
        await visit.Page.SelectOptionAsync("#Version", "voorbeeldstad/2024-01-01");
        await visit.Page.ClickAsync("main form button");
        var home = new Uri(visit.Page.Url).AbsolutePath;
        foreach (var part in new[] { "algemeen", "bronnen", "opdracht", "verplichting", "tijd", "voorwaarden", "bouwblokken", "toeslagen", "plafonds", "plaatsen", "termijnen", "sanctie" })
        {
            await visit.Page.GotoAsync($"{home}/onderdeel/{part}");
            await SeeAsync(visit, "onderdeel-" + part);
        }

        foreach (var (path, name) in new[] { ("/rijen/blocks/0", "bouwblok"), ("/rijen/bonuses/0", "toeslag"), ("/voorbeelden", "voorbeelden"), ("/controle", "controle-met-fout"), ("", "ontwerp-overzicht") })
        {
            await visit.Page.GotoAsync(home + path);
            await SeeAsync(visit, name);
        }

        await visit.Page.GotoAsync("/regels/ontwerpen");
        await SeeAsync(visit, "ontwerpen");
        await visit.Page.GotoAsync("/regels/controle");
        await SeeAsync(visit, "bestand-nakijken");
    }

    private static async Task BeginAsync(Visit author, string day)
    {
        await author.Page.GotoAsync("/regels/ontwerpen/nieuw");
        await author.Page.CheckAsync("input[name=Kind][value=versie]");
        await author.Page.SelectOptionAsync("#Folder", "utrecht");
        await author.Page.FillAsync("#ValidFrom", day);
        await author.Page.SelectOptionAsync("#Version", "utrecht/2024-01-01");
        await author.Page.ClickAsync("main form button");
        await author.Page.WaitForURLAsync("**/regels/ontwerpen/*-*");
    }

    /// <summary>20 weeks of 32 hours under Utrecht's table: 20,000 x 20/52 x 32/36 = 6,837.61.</summary>
    private static async Task ExampleAsync(Visit author, string home)
    {
        await author.Page.GotoAsync(home + "/voorbeelden");
        await author.Page.ClickAsync("button[value=credit]");
        await author.Page.FillAsync("#id", "U-20");
        await author.Page.FillAsync("[name='credit.block']", "BOL_2_4");
        await author.Page.FillAsync("[name='credit.weeks']", "20");
        await author.Page.FillAsync("[name='credit.hoursPerWeek']", "32");
        await author.Page.SelectOptionAsync("[name='expected.outcome']", "Credited");
        await author.Page.FillAsync("[name='expected.cents']", "6.837,61");
        await SeeAsync(author, "voorbeeld");
        await author.Page.ClickAsync("main .actions button[value=klaar]");
        (await author.Page.TextContentAsync("main")).Should().Contain("klopt");
    }

    /// <summary>The bol place becomes 25,000, the example turns, and is mended: 25,000 x 20/52 x 32/36 = 8,547.01.</summary>
    private static async Task WorthAsync(Visit author, string home)
    {
        await author.Page.GotoAsync(home + "/onderdeel/bouwblokken");
        await author.Page.ClickAsync("a:has-text('BOL_2_4')");
        await author.Page.FillAsync("[name$='.amountCents']", "25.000");
        await author.Page.ClickAsync("main .actions button[value=bewaar]");
        (await author.Page.TextContentAsync(".policy-example")).Should().Contain("klopt niet").And.Contain("8.547,01");
        await SeeAsync(author, "bouwblok-gewijzigd");
        await author.Page.GotoAsync(home + "/controle");
        (await author.Page.TextContentAsync("main")).Should().Contain("U kunt het ontwerp nog niet voorstellen");
        await author.Page.GotoAsync(home + "/voorbeelden/0");
        await author.Page.FillAsync("[name='expected.cents']", "8.547,01");
        await author.Page.ClickAsync("main .actions button[value=klaar]");
    }

    private static async Task ProposeAsync(Visit author, string home)
    {
        await author.Page.GotoAsync(home + "/controle");
        (await author.Page.TextContentAsync(".policy-differences")).Should().Contain("20.000,00").And.Contain("25.000,00");
        await SeeAsync(author, "controle");
        await author.Page.FillAsync("#Why", "Een stage is meer waard geworden.");
        await author.Page.ClickAsync("main form[action$='/controle'] button");
        (await author.Page.TextContentAsync("main")).Should().Contain("Het ontwerp is voorgesteld");
    }

    private async Task ApproveAsync(int width, string home, string day)
    {
        await using var second = await site.OpenAsync(width);
        await second.SignInAsync(Cast.SecondCoordinator);
        await second.Page.GotoAsync(home + "/goedkeuren");
        await SeeAsync(second, "goedkeuren");
        await second.Page.ClickAsync("main form[action$='/goedkeuren'] button");
        await second.Page.WaitForURLAsync($"**/regels/utrecht/{day}");
        await using var stranger = await site.OpenAsync(width);
        await stranger.Page.GotoAsync($"/regels/utrecht/{day}");
        var words = await stranger.Page.TextContentAsync("main");
        words.Should().Contain("25.000,00").And.Contain("coördinator").And.NotContain("Bilal").And.NotContain("Yara");
        await SeeAsync(stranger, "gepubliceerd");
    }

    private async Task FollowAsync(int width, Guid older, Contract before, LocalDate day)
    {
        (await site.App.ReadAsync(older)).Outcome.Should().Be(before.Outcome);
        (await site.App.ReadAsync(older)).Obligation.Should().Be(before.Obligation);
        var newer = await site.App.ReadAsync(await ContractAsync($"NIEUW-{width}", day));
        newer.Outcome.PolicyDay.Should().Be(day);
        newer.Obligation.Should().Be(Money.OfEuros(12_500)); // 5% of 250,000
        await site.App.Database(async data => (await data.Set<PolicyPublished>().SingleAsync(row => row.ValidFrom == day)).Hash.Should().Be(newer.Outcome.PolicyHash));
    }

    private async Task<Guid> ContractAsync(string reference, LocalDate award)
    {
        var contract = Registered.Services(await site.App.CompanyAsync("Bedrijf " + reference), reference, 250_000);
        return await site.App.RegisterAsync(contract with { Days = ContractDays.Of(award, null, null, award, award.PlusYears(1)) });
    }

    private static async Task SeeAsync(Visit visit, string name)
    {
        await visit.PictureAsync("regels-" + name);
        await visit.ShouldBeSoundAsync();
    }
}
