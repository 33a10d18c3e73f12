using System.Net;
using AngleSharp.Dom;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Web.Shared;

/// <summary>The way between pages that belong together: the same on each of them, and only to where the role may come.</summary>
public sealed class SubNavTests(SroiApp app) : IClassFixture<SroiApp>
{
    private static readonly string[] Figures =
    [
        "/tekorten", "/tekorten/regios", "/tekorten/gebieden", "/afstemming", "/tekorten/metingen", "/scenarios", "/regels/cpv", "/opleidingen", "/pool",
        "/instrumenten",
    ];

    private static readonly string[] Cycle =
    [
        "/plannen", "/acties", "/toezeggingen", "/overleg", "/pacten", "/leads", "/evenementen", "/pitches", "/opbrengst", "/peilingen",
    ];

    public static TheoryData<string> Pages => [.. Figures, .. Cycle];

    [Theory, MemberData(nameof(Pages))]
    public async Task Get_PageOfAnArea_ShowsTheSameWayOnEveryPageAndMarksItself(string path)
    {
        var page = await (await app.SignInAsync(Role.Coordinator)).PageAsync(path);

        Links(page).Should().Equal(Figures.Contains(path) ? [.. Figures, "/plannen"] : [.. Cycle, "/tekorten"]);
        var here = page.QuerySelectorAll(".sub-nav [aria-current]");
        here.Select(link => (link.GetAttribute("href"), link.GetAttribute("aria-current"))).Should().Equal((path, "page"));
        page.QuerySelectorAll(".page-head__actions a").Length.Should().BeLessThanOrEqualTo(3, "the ways stand in one place");
    }

    [Theory]
    [InlineData(Role.Adviser, "/tekorten")]
    [InlineData(Role.Contractor, "/tekorten")]
    [InlineData(Role.ProcurementOfficer, "/tekorten")]
    [InlineData(Role.Partner, "/afstemming")]
    [InlineData(Role.Adviser, "/plannen")]
    [InlineData(Role.Partner, "/leads")]
    public async Task Get_PageOfAnArea_LeadsARoleOnlyToPagesThatItMayOpen(Role role, string path)
    {
        var client = await app.SignInAsync(role);
        var links = Links(await client.PageAsync(path));

        links.Should().NotBeEmpty();
        foreach (var link in links) (await client.GetAsync(link)).StatusCode.Should().Be(HttpStatusCode.OK, $"{role} is led to {link}");
    }

    [Fact]
    public async Task Get_PageBelowAnother_MarksThePageAbove()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        var contractor = await app.SignInAsync(Role.Contractor);

        (await coordinator.PageAsync("/tekorten/metingen")).QuerySelector(".sub-nav [aria-current]").Words().Should().Be("Metingen", "and not the page above it");
        Links(await contractor.PageAsync("/tekorten")).Should().Equal("/tekorten", "/tekorten/regios", "/tekorten/metingen", "/instrumenten");
    }

    private static IEnumerable<string?> Links(IDocument page) => page.QuerySelectorAll(".sub-nav a").Select(link => link.GetAttribute("href"));
}
