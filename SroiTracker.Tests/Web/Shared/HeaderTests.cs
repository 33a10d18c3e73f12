using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Web.Shared;

public sealed class HeaderTests(SroiApp app) : IClassFixture<SroiApp>
{
    [Theory]
    [InlineData("/", 200)]
    [InlineData("/start", 302)]
    [InlineData("/bestaat-niet", 404)]
    [InlineData("/css/site.css", 200)]
    [InlineData("/css/bestaat-niet.css", 404)]
    [InlineData("/healthz", 200)]
    [InlineData("/api/v1/iets/", 404)]
    [InlineData("/.well-known/security.txt", 200)]
    public async Task Every_answer_carries_the_same_protection(string path, int status)
    {
        using var answer = await app.Stranger().GetAsync(path);

        ((int)answer.StatusCode).Should().Be(status);
        Header(answer, "Content-Security-Policy").Should().Be(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'");
        Header(answer, "X-Content-Type-Options").Should().Be("nosniff");
        Header(answer, "X-Frame-Options").Should().Be("DENY");
        Header(answer, "Referrer-Policy").Should().Be("same-origin");
        Header(answer, "Cross-Origin-Opener-Policy").Should().Be("same-origin");
        Header(answer, "Permissions-Policy").Should().Contain("camera=()");
        answer.Headers.Contains("Server").Should().BeFalse();
    }

    [Fact]
    public async Task Over_https_a_browser_is_told_to_stay_there_for_a_year()
    {
        using var client = app.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });

        using var answer = await client.GetAsync("/");

        Header(answer, "Strict-Transport-Security").Should().Be("max-age=31536000; includeSubDomains"); // 365 x 24 x 3,600 s
    }

    [Fact]
    public async Task Over_https_the_session_is_a_host_cookie()
    {
        using var client = app.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });

        using var answer = await client.PostFormAsync("/inloggen", new()
        {
            ["Email"] = Cast.EmailOf(SroiTracker.Domain.Access.Role.Adviser), ["Password"] = SroiApp.Password,
        });

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(line => line.StartsWith("__Host-sroi-session=", StringComparison.Ordinal));
        cookie.Should().ContainAll("secure", "httponly", "samesite=lax", "path=/");
    }

    [Fact]
    public async Task The_report_address_is_valid_for_months()
    {
        var text = await app.Stranger().GetStringAsync("/.well-known/security.txt");

        text.Should().Contain("Contact: mailto:").And.Contain("Expires: 2026-09-01T00:00:00Z"); // 1 March 2026 and six months
    }

    [Fact]
    public async Task An_error_under_api_is_problem_json()
    {
        using var answer = await app.Stranger().GetAsync("/api/v1/bestaat-niet");

        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
