using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Tokens;

namespace SroiTracker.Tests.Web.ApiTokens;

/// <summary>Keys of programs: shown once, kept as a hash, of the own authority, and over on their day.</summary>
public sealed class ApiTokenPageTests : IDisposable
{
    private const string Figures = "/api/v1/stagetekorten";

    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_new_key_is_shown_once_and_only_its_hash_is_kept()
    {
        var person = new FormDriver(await app.SignInAsync(Role.Coordinator));
        await person.GoAsync("/koppelingen");
        person.Words.Should().Contain("Er zijn nog geen sleutels");

        await person.Fill("Name", "Leverancier van cijfers").Fill("Scopes[0].IsChosen", "true").PressAsync("Sleutel maken");

        var key = person.Page.QuerySelector("code.key").Words();
        key.Should().StartWith("sroi_").And.HaveLength(48); // 5 + 43 digits of 256 bits
        person.Page.QuerySelectorAll("tbody tr").Single().Words().Should().Contain("Leverancier van cijfers").And.Contain("Stagetekorten ophalen")
            .And.Contain("15 maart 2027").And.Contain("Werkt");
        await person.GoAsync("/koppelingen");
        person.Page.DocumentElement.OuterHtml.Should().NotContain(key);
        await app.Database(async db =>
        {
            var row = await db.Set<ApiToken>().SingleAsync();
            (row.Hash.Length, row.Scopes).Should().Be((64, "stagetekorten:lezen"));
            (await db.AuditLines.Where(line => line.Action == "token.made").Select(line => line.After).SingleAsync()).Should().NotContain(key).And.NotContain(row.Hash);
        });
    }

    [Theory]
    [InlineData("", "true", "2026-12-31", "Vul Naam van het programma in")]
    [InlineData("koppeling 111222333", "true", "2026-12-31", "burgerservicenummer")]
    [InlineData("Leverancier", "", "2026-12-31", "Kies wat het programma mag.")]
    [InlineData("Leverancier", "true", "2026-03-14", "Kies een dag vanaf vandaag en hoogstens een jaar later.")]
    [InlineData("Leverancier", "true", "2027-03-16", "Kies een dag vanaf vandaag en hoogstens een jaar later.")]
    [InlineData("Leverancier", "true", "morgen", "Geldig tot en met")]
    public async Task What_a_key_cannot_be_is_said_beside_the_field(string name, string read, string until, string message)
    {
        var person = new FormDriver(await app.SignInAsync(Role.Coordinator));
        await person.GoAsync("/koppelingen");

        await person.Fill("Name", name).Fill("Scopes[0].IsChosen", read).Fill("ValidUntil", until).PressAsync("Sleutel maken");

        person.Page.QuerySelector("#error-summary").Words().Should().Contain(message);
        await app.Database(async db => (await db.Set<ApiToken>().AnyAsync()).Should().BeFalse());
    }

    [Theory]
    [InlineData("2026-03-15", 0, HttpStatusCode.OK)] // its last day is today
    [InlineData("2026-03-15", 1, HttpStatusCode.Unauthorized)]
    [InlineData("2027-03-15", 365, HttpStatusCode.OK)]
    public async Task A_key_works_up_to_and_including_its_last_day(string until, int daysLater, HttpStatusCode expected)
    {
        var person = new FormDriver(await app.SignInAsync(Role.Coordinator));
        await person.GoAsync("/koppelingen");
        await person.Fill("Name", "Leverancier").Fill("Scopes[0].IsChosen", "true").Fill("ValidUntil", until).PressAsync("Sleutel maken");
        var program = Tokens.Program(app, person.Page.QuerySelector("code.key").Words());
        app.Clock.Now += Duration.FromDays(daysLater);

        (await program.GetAsync(Figures)).StatusCode.Should().Be(expected);
    }

    [Fact]
    public async Task A_withdrawn_key_works_no_longer_and_another_authority_cannot_withdraw_it()
    {
        var key = await Tokens.MakeAsync(app, ApiScope.ReadShortages);
        var path = $"/koppelingen/{(await Tokens.RowAsync(app, key)).Id}/intrekken";
        var program = Tokens.Program(app, key);
        await app.Database(async db =>
        {
            var other = await db.Authorities.Where(row => row.Folder != "utrecht").OrderBy(row => row.Folder).Select(row => row.Id).FirstAsync();
            await db.Users.Where(user => user.Email == Cast.SecondCoordinator).ExecuteUpdateAsync(row => row.SetProperty(user => user.AuthorityId, other));
        });
        var elsewhere = await app.SignInAsync(Cast.SecondCoordinator);

        (await elsewhere.PostFormAsync(path, [])).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await program.GetAsync(Figures)).StatusCode.Should().Be(HttpStatusCode.OK);

        (await (await app.SignInAsync(Role.Coordinator)).PostFormAsync(path, [])).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await program.GetAsync(Figures)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("Bearer", "")]
    [InlineData("Bearer", "sroi_onzin")]
    [InlineData("Basic", "c3JvaTpzcm9p")]
    public async Task Without_a_key_that_is_ours_the_API_asks_for_one(string? scheme, string? key)
    {
        var program = app.Stranger();
        if (scheme is not null) program.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"{scheme} {key}");

        var answer = await program.GetAsync(Figures);

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().Should().Be("Bearer");
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        (await answer.Content.ReadAsStringAsync()).Should().Contain("Deze aanroep heeft een geldige sleutel nodig");
    }

    [Fact]
    public async Task A_key_in_the_address_or_a_session_in_a_browser_opens_nothing()
    {
        var key = await Tokens.MakeAsync(app, ApiScope.ReadShortages);

        (await app.Stranger().GetAsync($"{Figures}?access_token={key}")).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await (await app.SignInAsync(Role.Coordinator)).GetAsync(Figures)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_key_opens_no_page_and_nothing_that_its_scope_does_not_name()
    {
        var reader = Tokens.Program(app, await Tokens.MakeAsync(app, ApiScope.ReadShortages));

        (await reader.GetAsync("/contracten")).StatusCode.Should().Be(HttpStatusCode.Redirect);
        var refused = await reader.PostAsync(Figures, new StringContent("""{"metingen":[]}""", null, "application/json"));

        refused.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        refused.Headers.WwwAuthenticate.ToString().Should().Contain("insufficient_scope");
        (await refused.Content.ReadAsStringAsync()).Should().Contain("Deze sleutel mag dit niet");
    }
}
