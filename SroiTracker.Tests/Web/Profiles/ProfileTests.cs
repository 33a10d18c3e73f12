using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Profiles;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Tests.Web.Profiles;

/// <summary>
/// What a programme asks of a place: on the alert, in the contractor's form, before the adviser, and in the hands of who may write it.
/// </summary>
public sealed class ProfileTests : IDisposable
{
    private const string Cook = "/opleidingen/AM13/25180";
    private const string Nursing = "/opleidingen/AM13/25480";

    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Row_1_11_the_alert_about_crebo_25180_shows_its_profile()
    {
        var alert = await CookAlertAsync();
        var adviser = await app.SignInAsync(Role.Adviser);

        var page = await adviser.PageAsync($"/kansen/{alert}");

        var profile = page.QuerySelector("section[aria-labelledby=profiel]");
        profile.Words().Should().Contain("Ons bedrijf is door SBB erkend voor kok (crebo 25180).").And.Contain("mise-en-place maken")
            .And.Contain("basistechnieken van snijden en garen").And.Contain("Vaak 20 weken");
        profile!.QuerySelector("a[href='/stages/AM13/25180']").Should().NotBeNull();
        (await adviser.PageAsync("/signalen")).QuerySelector("main").Words().Should().Contain("Kok (25180)");
    }

    [Fact]
    public async Task Row_1_11_the_contractor_ticks_each_requirement_or_says_why_not_and_the_adviser_reads_it()
    {
        var (client, contract) = (await app.ContractorAsync(), await app.ContractAsync());

        var refused = await (await client.PostFormAsync($"/invullen/{contract}/stagiair", Bol())).ReadAsync();

        refused.QuerySelectorAll(".requirements__one").Should().HaveCount(5);
        refused.QuerySelectorAll(".requirements__one .field__error").Should().HaveCount(5);
        refused.GetElementById("error-summary").Words().Should().Contain("Vink deze eis aan of schrijf waarom de plek niet voldoet.");
        await app.Database(async data => (await data.Claims.AnyAsync(claim => claim.ContractId == contract)).Should().BeFalse());

        var answers = Answers(4);
        answers["Requirements[4].Why"] = "de keuken wordt verbouwd";
        using var kept = await client.PostFormAsync($"/invullen/{contract}/stagiair", Bol(answers));

        var id = Guid.Parse(kept.Headers.Location!.OriginalString.Split('/')[^1]);
        (await app.ClaimRowAsync(id)).State.Should().Be(ClaimState.Submitted);
        var judged = (await (await app.SignInAsync(Role.Adviser)).PageAsync($"/beoordelen/{id}")).QuerySelector("section[aria-labelledby=eisen]");
        judged!.QuerySelectorAll(".checks__tick--good").Should().HaveCount(4); // five requirements, one not met
        judged.Words().Should().Contain("Nee: De werkplek is veilig en schoon. Waarom niet: de keuken wordt verbouwd");
        (await client.PageAsync($"/inspanningen/{id}")).QuerySelector("section[aria-labelledby=eisen]").Words().Should().Contain("de keuken wordt verbouwd");
        await app.Database(async data => (await data.Set<ClaimStatement>().SingleAsync()).Profile.Should().Be("25180/seed/0"));
    }

    [Fact]
    public async Task Post_DraftWithoutAnswers_IsKeptAndCannotBeHandedIn()
    {
        var (client, contract) = (await app.ContractorAsync(), await app.ContractAsync());
        using var kept = await client.PostFormAsync($"/invullen/{contract}/stagiair", Bol(("Step", "bewaar")));
        var path = kept.Headers.Location!.OriginalString;

        await client.PostFormAsync($"{path}/indienen", new() { ["version"] = "2" });

        var page = await client.PageAsync(path);
        page.QuerySelector(".alert").Words().Should().Contain("Een eis van de opleiding heeft nog geen antwoord.");
        page.QuerySelector(".status").Words().Should().Be("Concept");
    }

    [Fact]
    public async Task Post_AnotherProgramme_ShowsItsOwnRequirementsWithoutTicks()
    {
        var (client, contract) = (await app.ContractorAsync(), await app.ContractAsync());
        var fields = Bol(Answers(5));
        (fields["Crebo"], fields["Step"]) = ("25333", "bereken"); // as many requirements, with the same codes

        var page = await (await client.PostFormAsync($"/invullen/{contract}/stagiair", fields)).ReadAsync();

        page.QuerySelectorAll(".requirements__one").Should().HaveCount(5);
        page.QuerySelector(".requirements").Words().Should().Contain("De leermeester");
        page.QuerySelectorAll(".requirements input[type=checkbox][checked]").Should().BeEmpty();
    }

    [Fact]
    public async Task Post_CitizenNumberInAReason_IsRefusedBesideIt()
    {
        var (client, contract) = (await app.ContractorAsync(), await app.ContractAsync());
        var fields = Bol(Answers(4));
        fields["Requirements[4].Why"] = "zie 111222333";

        var page = await (await client.PostFormAsync($"/invullen/{contract}/stagiair", fields)).ReadAsync();

        page.GetElementById("Requirements_4__Why-error").Words().Should().Contain("burgerservicenummer");
        await app.Database(async data => (await data.Claims.AnyAsync()).Should().BeFalse());
    }

    [Fact]
    public async Task Row_1_11_a_school_writes_for_its_mandate_and_every_version_says_who_when_and_why()
    {
        var school = await app.SignInAsync(Role.Partner);
        var first = Fields(0, "Wij hebben tijd.\nDe plek is veilig.");
        (await school.PostFormAsync(Nursing, first)).StatusCode.Should().Be(HttpStatusCode.Redirect);
        await school.PostFormAsync(Nursing, Fields(1, "De plek is veilig.\nEr is een vervanger."));

        var page = await school.PageAsync(Nursing);

        page.QuerySelectorAll("table tbody tr").Select(row => row.Words()).Should().Equal(
            "2 15 maart 2026 12:00 Tim Verhoef, ROC Voorbeeld nieuw schooljaar", "1 15 maart 2026 12:00 Tim Verhoef, ROC Voorbeeld nieuw schooljaar");
        page.QuerySelector("section[aria-labelledby=nu]").Words().Should().Contain("Er is een vervanger.").And.NotContain("Wij hebben tijd.");
        foreach (var path in new[] { Cook, "/opleidingen/AM09/25480", "/opleidingen/AM13/99999" })
            (await school.PostFormAsync(path, Fields(0, "Wij hebben tijd."))).StatusCode.Should().Be(HttpStatusCode.NotFound);
        await app.Database(async data =>
        {
            var rows = await data.Set<ProfileVersion>().OrderBy(row => row.Number).ToListAsync();
            rows.Select(row => row.WrittenFor).Should().Equal("ROC Voorbeeld", "ROC Voorbeeld");
            rows[1].Content.Should().Contain("\"code\":\"6\"").And.Contain("\"code\":\"7\""); // four codes supplied, 5 and 6 in the first version
            var change = () => data.Set<ProfileVersion>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Why, "anders"));
            await change.Should().ThrowAsync<Microsoft.Data.Sqlite.SqliteException>().WithMessage("*only grows*");
        });
    }

    [Fact]
    public async Task Post_CoordinatorOfTheRegion_KeepsAndOfAnotherRegion_ReturnsNotFound()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);

        (await coordinator.PostFormAsync(Cook, Fields(0, "Wij hebben tijd."))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await coordinator.PostFormAsync("/opleidingen/AM22/25180", Fields(0, "Wij hebben tijd."))).StatusCode.Should().Be(HttpStatusCode.NotFound);

        (await coordinator.PageAsync("/opleidingen")).QuerySelector("tbody").Words().Should().Contain("Kok (25180) Midden-Utrecht versie 1");
    }

    [Theory]
    [InlineData("bel 06-12345678", 0, "Haal e-mailadressen, telefoonnummers en burgerservicenummers weg.")]
    [InlineData("mail jan@school.example", 0, "Haal e-mailadressen, telefoonnummers en burgerservicenummers weg.")]
    [InlineData("nummer 111222333", 0, "burgerservicenummer")]
    [InlineData("Wij hebben tijd.", 1, "Iemand schreef intussen een andere versie.")]
    [InlineData("", 0, "Wat een plek moet bieden")]
    public async Task Post_FaultyProfile_KeepsWhatWasTypedAndSavesNothing(string offers, int basedOn, string fault)
    {
        var school = await app.SignInAsync(Role.Partner);

        var page = await (await school.PostFormAsync(Nursing, Fields(basedOn, offers))).ReadAsync();

        page.GetElementById("error-summary").Words().Should().Contain(fault);
        page.GetElementById("Offers")!.TextContent.Trim().Should().Be(offers);
        await app.Database(async data => (await data.Set<ProfileVersion>().AnyAsync()).Should().BeFalse());
    }

    private async Task<Guid> CookAlertAsync()
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            await AlertCast.CompanyAsync(services.GetRequiredService<SroiDbContext>(), services.GetRequiredService<WriteTransaction>(),
                AlertCast.Change(app.Clock.Now));
        }

        var catering = AlertCast.Building("KOK-1", new LocalDate(2026, 1, 1), new LocalDate(2027, 12, 31)) with { AdviserId = ActionCast.Adviser };
        var facts = catering.Facts with { Kind = "services", Cpv = CpvCode.Parse("55500000") };
        (await app.Services.GetRequiredService<ContractRegister>().RegisterAsync(catering with { Facts = facts }, AlertCast.Change(app.Clock.Now),
            default))
            .Should().BeOfType<Posted>();
        await AlertCast.ImportAsync(app, app.Clock.Now, "2026-03-10;dag;AM13;Midden-Utrecht;;25180;40;SBB");
        await AlertCast.MatchAsync(app, new LocalDate(2026, 3, 15));
        var id = Guid.Empty;
        await app.Database(async db => id = await db.Set<AlertRow>().Where(row => row.Crebo == "25180").Select(row => row.Id).FirstAsync());
        return id;
    }

    private static Dictionary<string, string> Answers(int met)
    {
        var answers = new Dictionary<string, string> { ["Profile"] = "25180/seed/0" };
        for (var place = 0; place < 5; place++)
        {
            answers[$"Requirements[{place}].Code"] = $"{place + 1}";
            answers[$"Requirements[{place}].IsMet"] = place < met ? "true" : "false";
        }

        return answers;
    }

    private static Dictionary<string, string> Bol(Dictionary<string, string> more) =>
        new(Bol().Concat(more).ToDictionary(each => each.Key, each => each.Value));

    private static Dictionary<string, string> Bol(params (string Name, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>
        {
            ["Block"] = "BOL_2_4", ["OwnReference"] = "stage-1", ["Agreement"] = "POK-1", ["Crebo"] = "25180", ["Recognition"] = "recognised",
            ["From"] = "2026-02-02", ["Weeks"] = "20", ["HoursPerWeek"] = "32", ["Step"] = "indienen",
        };
        foreach (var (name, value) in changes) fields[name] = value;
        return fields;
    }

    private static Dictionary<string, string> Fields(int basedOn, string offers) => new()
    {
        ["BasedOn"] = $"{basedOn}", ["Duration"] = "20 weken", ["Offers"] = offers, ["Tasks"] = "zorg verlenen", ["Why"] = "nieuw schooljaar",
        ["LacksSpace"] = "true",
    };
}
