using System.Net;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Web.Shared;

public sealed class ErrorPageTests(SroiApp app) : IClassFixture<SroiApp>
{
    [Fact]
    public async Task Get_UnknownAddress_IsADutchPageInTheLayout()
    {
        using var answer = await app.Stranger().GetAsync("/bestaat-niet");
        var page = await answer.ReadAsync();

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        page.DocumentElement.GetAttribute("lang").Should().Be("nl");
        page.QuerySelector("h1").Words().Should().Be("Deze pagina bestaat niet");
        page.QuerySelector(".site-header").Should().NotBeNull();
    }

    [Fact]
    public async Task Get_PageOfAnotherRole_IsForbidden()
    {
        using var answer = await (await app.SignInAsync(Role.Adviser)).GetAsync("/onderdelen");

        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await answer.ReadAsync()).QuerySelector("h1").Words().Should().Be("Dit mag u niet openen");
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefusedWithWhatToDo()
    {
        using var answer = await app.Stranger().PostAsync("/inloggen", new FormUrlEncodedContent([]));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.ReadAsync()).QuerySelector("main").Words().Should().Contain("probeer het opnieuw");
    }
}
