using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Browser;

[Collection(BrowserSuite.Name)]
public sealed class PolicyPageTests(BrowserSite site)
{
    [BrowserTheory]
    [InlineData(320, "/regels", "policies")]
    [InlineData(1280, "/regels", "policies")]
    [InlineData(320, "/regels/utrecht/2024-01-01", "policy-utrecht")]
    [InlineData(1280, "/regels/utrecht/2024-01-01", "policy-utrecht")]
    [InlineData(1280, "/regels/schiedam/2020-01-01", "policy-schiedam")]
    [InlineData(1280, "/regels/haaglanden/2025-07-01", "policy-haaglanden")]
    [InlineData(320, "/regels/harlingen/2020-01-01", "policy-harlingen")]
    [InlineData(1280, "/regels/tilburg/2017-01-01", "policy-tilburg")]
    public async Task Anybody_reads_the_policies(int width, string path, string name)
    {
        var visit = await site.OpenAsync(width);

        await visit.Page.GotoAsync(path);

        await visit.PictureAsync(name);
        await visit.ShouldBeSoundAsync();
    }
}
