using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Commands;

namespace SroiTracker.Tests.Commands;

public sealed class UserCommandTests : IDisposable
{
    private readonly ProductionApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task The_first_administrator_gets_a_password_to_be_used_once()
    {
        var (code, output, _) = await RunAsync("user", "add", "baas@gemeente.example", "--role", "administrator");

        code.Should().Be(0);
        var client = await app.SignInAsync("baas@gemeente.example", output.Trim());
        (await client.PageAsync("/account")).QuerySelector(".alert").Words().Should().Contain("eigen wachtwoord");
    }

    [Fact]
    public async Task A_reset_and_a_disabled_account_close_the_door_to_the_old_password()
    {
        var (_, first, _) = await RunAsync("user", "add", "a@gemeente.example", "--role", "adviser", "--authority", "utrecht");
        var (_, second, _) = await RunAsync("user", "reset", "a@gemeente.example");
        await app.SignInAsync("a@gemeente.example", second.Trim());

        (await RunAsync("user", "disable", "a@gemeente.example")).Code.Should().Be(0);

        foreach (var password in new[] { first, second })
            await FluentActions.Awaiting(() => app.SignInAsync("a@gemeente.example", password.Trim())).Should().ThrowAsync<InvalidOperationException>();
        await app.Database(async db => (await db.Users.SingleAsync()).Role.Should().Be(Role.Adviser));
    }

    [Theory]
    [InlineData(2, "user")]
    [InlineData(2, "user", "add", "geen-adres", "--role", "adviser")]
    [InlineData(2, "user", "add", "a@b.example", "--role", "keizer")]
    [InlineData(2, "user", "add", "a@b.example", "--role", "adviser")] // without an authority
    [InlineData(2, "user", "add", "a@b.example", "--rol", "administrator")]
    [InlineData(2, "bestaat-niet")]
    [InlineData(1, "user", "reset", "niemand@b.example")]
    public async Task A_wrong_call_says_so_on_the_error_stream(int expected, params string[] args)
    {
        var (code, output, error) = await RunAsync(args);

        code.Should().Be(expected);
        output.Should().BeEmpty();
        error.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("user", "--help")]
    public async Task Help_is_no_error(params string[] args)
    {
        var (code, output, error) = await RunAsync(args);

        code.Should().Be(0);
        output.Should().Contain("user");
        error.Should().BeEmpty();
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(app.Services, args, output, error, CancellationToken.None);
        return (code, output.ToString(), error.ToString());
    }
}
