using System.Net;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Web.Policies;

public sealed class PolicyPagesTests(SroiApp app) : IClassFixture<SroiApp>
{
    [Fact]
    public async Task Get_AVersion_ShowsEveryClauseWithItsSourceAndTheDayItWasChecked()
    {
        using var client = app.Stranger();

        var page = await client.PageAsync("/regels/utrecht/2024-01-01");

        page.Body!.TextContent.Should().Contain("meer dan €\u00A0100.000,00").And.Contain("Laatst gecontroleerd").And.Contain("niet gevonden", Exactly.Times(0));
        page.QuerySelectorAll("tbody tr").Length.Should().BeGreaterThan(25);
    }

    [Theory]
    [InlineData("/regels/utrecht/2023-01-01")]
    [InlineData("/regels/nergens/2024-01-01")]
    [InlineData("/regels/utrecht/2024-02-30")]
    public async Task Get_AVersionThatIsNotThere_ReturnsNotFound(string path)
    {
        using var client = app.Stranger();

        (await client.GetAsync(path)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}
