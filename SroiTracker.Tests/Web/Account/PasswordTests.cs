using System.Net;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Web.Account;

public sealed class PasswordTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("1234567", HttpStatusCode.OK)] // seven characters
    [InlineData("12345678", HttpStatusCode.Redirect)]
    [InlineData("een hele lange zin met spaties en é en nog veel meer woorden erachteraan", HttpStatusCode.Redirect)]
    public async Task Post_NewPassword_NeedsEightCharactersAndNothingElse(string password, HttpStatusCode expected)
    {
        var client = await app.SignInAsync(Role.Adviser);

        using var answer = await ChangeAsync(client, SroiApp.Password, password);

        answer.StatusCode.Should().Be(expected);
    }

    [Fact]
    public async Task Post_WrongCurrentPassword_IsRefusedBesideTheField()
    {
        var client = await app.SignInAsync(Role.Adviser);

        using var answer = await ChangeAsync(client, "verkeerd", "een-nieuw-wachtwoord");

        (await answer.ReadAsync()).GetElementById("CurrentPassword-error").Words().Should().Contain("klopt niet");
    }

    [Fact]
    public async Task Post_NewPassword_KeepsThisSessionAndEndsTheOthers()
    {
        var laptop = await app.SignInAsync(Role.Adviser);
        var phone = await app.SignInAsync(Role.Adviser);

        await ChangeAsync(laptop, SroiApp.Password, "een-nieuw-wachtwoord");

        (await laptop.GetAsync("/account")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await phone.GetAsync("/account")).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient client, string current, string password) =>
        client.PostFormAsync("/account/wachtwoord", new()
        {
            ["CurrentPassword"] = current, ["NewPassword"] = password, ["RepeatPassword"] = password,
        });
}
