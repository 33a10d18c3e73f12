using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Browser;

[Collection(BrowserSuite.Name)]
public sealed class PolicyPageTests(BrowserSite site)
{
    private const string Compared = "/rekentool/inspanning?regeling=utrecht&regeling.2=leiden&regeling.3=haaglanden&dag=2026-03-01&kind=internship&pathway=bol&level=3&weeks=20&hoursPerWeek=32";

    /// <summary>Cells whose words run over the next cell.</summary>
    private const string Cut = "[...document.querySelectorAll('.side-by-side tbody th, .side-by-side tbody td')].filter(cell => cell.scrollHeight > cell.clientHeight + 2).length";

    [BrowserTheory]
    [InlineData("/regels", "policies")]
    [InlineData("/regels?zoek=leiderdorp", "policies-found")]
    [InlineData("/regels/utrecht", "authority-utrecht")]
    [InlineData("/regels/leiden", "authority-leiden")]
    [InlineData("/regels/utrecht/2024-01-01", "policy-utrecht")]
    [InlineData("/regels/schiedam/2020-01-01", "policy-schiedam")]
    [InlineData("/regels/haaglanden/2025-07-01", "policy-haaglanden")]
    [InlineData("/regels/voorbeeldstad/2024-01-01", "policy-voorbeeldstad")]
    [InlineData("/regels/harlingen/2020-01-01", "policy-harlingen")]
    [InlineData("/regels/tilburg/2017-01-01", "policy-tilburg")]
    [InlineData("/regels/vergelijken", "compare-empty")]
    [InlineData("/regels/vergelijken?van=utrecht/2019-01-01&met=utrecht/2024-01-01", "compare-versions")]
    [InlineData("/regels/vergelijken?van=utrecht/2024-01-01&met=haaglanden/2025-07-01&alles=true", "compare-authorities")]
    [InlineData("/rekentool", "calculators")]
    [InlineData("/rekentool/verplichting", "obligation-empty")]
    [InlineData("/rekentool/verplichting?regeling=haaglanden&dag=2026-03-01&kind=services&value=400.000", "obligation-open")]
    [InlineData("/rekentool/verplichting?regeling=utrecht&dag=2026-03-01&value=250.000&alles=true", "obligation-all")]
    [InlineData("/rekentool/verplichting?regeling=utrecht&value=veel", "obligation-fault")]
    [InlineData("/rekentool/inspanning?regeling=utrecht&dag=2026-03-01&block=BOL_2_4&weeks=20&hoursPerWeek=32&weeks.2=4&hoursPerWeek.2=16", "effort")]
    [InlineData("/rekentool/inspanning?regeling=utrecht&dag=2026-03-01&block=PW&months=12&hoursPerWeek=18&age=53", "effort-decision")]
    [InlineData("/rekentool/inspanning?regeling=voorbeeldstad&dag=2026-03-01&block=SUPERVISION&alles=true", "effort-all")]
    [InlineData(Compared, "effort-compared")]
    [InlineData("/rekentool/mogelijkheden?Regeling=utrecht&Bedrag=9.500,00", "options")]
    public async Task Anybody_reads_the_rules_and_calculates(string path, string name)
    {
        foreach (var width in new[] { 320, 1280 })
        {
            await using var visit = await site.OpenAsync(width);

            await visit.Page.GotoAsync(path);

            await visit.PictureAsync(name);
            await visit.ShouldBeSoundAsync();
            (await visit.Page.EvaluateAsync<int>(Cut)).Should().Be(0, $"no cell of {path} at {width} px is smaller than its words");
        }
    }

    [BrowserFact]
    public async Task What_it_comes_to_and_the_address_follow_the_typing()
    {
        await using var visit = await site.OpenAsync();
        await visit.Page.GotoAsync("/rekentool/inspanning?regeling=utrecht&dag=2026-03-01&block=BOL_2_4&weeks=20");

        await visit.Page.FillAsync("[name=hoursPerWeek]", "32");

        await visit.Page.WaitForSelectorAsync("#uitkomst .worth__amount");
        (await visit.Page.InnerTextAsync("#uitkomst .worth__amount")).Should().Contain("6.837,61"); // 20,000 x 20/52 x 32/36
        visit.Page.Url.Should().Contain("hoursPerWeek=32").And.NotContain("age=");
        await visit.ShouldBeSoundAsync();
    }

    [BrowserFact]
    public async Task Without_JavaScript_the_buttons_do_the_same()
    {
        await using var visit = await site.OpenAsync(320, javaScript: false);
        await visit.Page.GotoAsync("/rekentool/verplichting");

        await visit.Page.SelectOptionAsync("[name=regeling]", "utrecht");
        await visit.Page.ClickAsync("text=Toon de vragen");
        await visit.Page.FillAsync("[name=value]", "250.000");
        await visit.Page.ClickAsync("text=Bereken");

        (await visit.Page.InnerTextAsync("#uitkomst .worth__amount")).Should().Contain("12.500,00"); // 250,000 x 5%
    }
}
