using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Web.SignIn;

public sealed class SignInTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Get_Stranger_SeesTheDutchSignInPageWithTheDemoCast()
    {
        using var answer = await app.Stranger().GetAsync("/");
        var page = await answer.ReadAsync();

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        page.DocumentElement.GetAttribute("lang").Should().Be("nl");
        page.Body!.TextContent.Should().Contain(Cast.EmailOf(Role.Adviser)).And.Contain(SroiApp.Password);
    }

    [Fact]
    public async Task Get_Production_HasNoDemoAccounts()
    {
        await using var production = new ProductionApp();

        var page = await production.Stranger().PageAsync("/");

        page.Body!.TextContent.Should().NotContain(".example");
        await production.Database(async db => (await db.Users.CountAsync()).Should().Be(0));
    }

    [Fact]
    public async Task Post_UnknownAndKnownAccount_GiveTheSameAnswer()
    {
        var client = app.Stranger();

        var unknown = await AnswerAsync(client, "niemand@utrecht.example");
        var known = await AnswerAsync(client, Cast.EmailOf(Role.Adviser));

        known.Should().Be(unknown).And.Contain("klopt niet");
    }

    [Fact]
    public async Task Post_FiveMistakes_LocksTheAccountWithTheSameAnswer()
    {
        var client = app.Stranger();
        var email = Cast.EmailOf(Role.Coordinator);
        for (var attempt = 1; attempt <= 5; attempt++) await AnswerAsync(client, email);

        using var right = await client.PostFormAsync("/inloggen", new() { ["Email"] = email, ["Password"] = SroiApp.Password });

        right.StatusCode.Should().Be(HttpStatusCode.OK);
        (await right.ReadAsync()).GetElementById("Email-error").Words().Should().Contain("klopt niet");
    }

    [Fact]
    public async Task Get_DisabledAccount_LosesAccessOnTheNextRequest()
    {
        var client = await app.SignInAsync(Role.Adviser);
        await app.Database(db => db.Users.Where(user => user.Email == Cast.EmailOf(Role.Adviser))
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.IsDisabled, true)));

        using var answer = await client.GetAsync("/account");

        answer.Headers.Location!.OriginalString.Should().Contain("/inloggen");
    }

    [Fact]
    public async Task Get_ChangedRole_CountsOnTheNextRequest()
    {
        var client = await app.SignInAsync(Role.Adviser);
        await app.Database(db => db.Users.Where(user => user.Email == Cast.EmailOf(Role.Adviser))
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.Role, Role.Administrator)));

        (await client.GetAsync("/onderdelen")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(12 * 60, false)]
    [InlineData((12 * 60) + 1, true)]
    public async Task Get_SessionOfMoreThanTwelveHours_HasEnded(int minutes, bool hasEnded)
    {
        var client = await app.SignInAsync(Role.Adviser);
        app.Clock.Now += Duration.FromMinutes(minutes);

        using var answer = await client.GetAsync("/account");

        (answer.StatusCode == HttpStatusCode.Redirect).Should().Be(hasEnded);
    }

    [Fact]
    public async Task Post_SignOut_EndsTheSessionOnEveryDevice()
    {
        var laptop = await app.SignInAsync(Role.Adviser);
        var phone = await app.SignInAsync(Role.Adviser);

        await laptop.PostFormAsync("/uitloggen", []);

        (await phone.GetAsync("/account")).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("/account", "/account")]
    [InlineData("https://elders.example/", "/taken")]
    [InlineData("//elders.example/", "/taken")]
    public async Task Post_ReturnsOnlyWithinTheSite(string back, string expected)
    {
        using var answer = await app.Stranger().PostFormAsync(
            "/inloggen", new() { ["Email"] = Cast.EmailOf(Role.Administrator), ["Password"] = SroiApp.Password, ["terug"] = back });

        answer.Headers.Location!.OriginalString.Should().Be(expected);
    }

    private static async Task<string> AnswerAsync(HttpClient client, string email)
    {
        using var answer = await client.PostFormAsync("/inloggen", new() { ["Email"] = email, ["Password"] = "verkeerd-wachtwoord" });
        return (await answer.ReadAsync()).GetElementById("Email-error").Words();
    }
}
