using System.IO.Compression;
using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;

namespace SroiTracker.Tests.Web.Internships;

/// <summary>The pages for employers, read by a stranger.</summary>
public sealed class InternshipPageTests : IDisposable
{
    private const string Region = "/stages/AM13";

    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Row_0_15_a_stranger_finds_the_contacts_of_the_region_that_the_register_made_public()
    {
        using var stranger = app.Stranger();

        var page = await stranger.PageAsync(Region);

        var contact = page.QuerySelector("section[aria-labelledby=contact]");
        contact.Words().Should().Contain("Erkenning en tekorten SBB Midden-Utrecht: stagetekort-utrecht@sbb.example")
            .And.Contain("Contact met de school Stagebureau mbo Midden-Utrecht").And.Contain("Hulp voor werkgevers")
            .And.NotContain("begeleiding@leerwerkloket-utrecht.example", "that mailbox is not public").And.NotContain("schiedam",
                "it lies in another region");
        page.QuerySelectorAll("h1").Should().ContainSingle().Which.Words().Should().Be("Stages in Midden-Utrecht");
        (await stranger.PageAsync("/stages")).QuerySelectorAll(".regions a").Should().HaveCount(35);
        (await stranger.PageAsync("/inloggen")).QuerySelector(".site-footer a[href='/stages']").Should().NotBeNull();
    }

    [Fact]
    public async Task Row_0_15_the_coordinator_shows_and_hides_a_mailbox_and_nobody_elses()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        var elsewhere = SeedId.Of("mailbox", "stagetekort-schiedam@sbb.example");

        await coordinator.PostFormAsync($"/postbussen/{ActionCast.Sbb}/openbaar", new() { ["openbaar"] = "false" });
        (await coordinator.PostFormAsync($"/postbussen/{elsewhere}/openbaar",
            new() { ["openbaar"] = "false" })).StatusCode.Should().Be(HttpStatusCode.NotFound);

        (await app.Stranger().PageAsync(Region)).QuerySelector("section[aria-labelledby=contact]").Words().Should().NotContain("stagetekort-utrecht");
        await app.Database(async data => (await data.Set<MailboxRow>().SingleAsync(row => row.Id == elsewhere)).IsPublic.Should().BeTrue());
    }

    [Fact]
    public async Task What_is_short_stands_with_its_day_and_an_old_figure_says_so()
    {
        await AlertCast.ImportAsync(app, app.Clock.Now,
            "2026-03-10;dag;AM13;Midden-Utrecht;;25180;40;SBB", "2026-01-31;dag;AM13;Midden-Utrecht;;25480;14;SBB",
                "2026-03-10;dag;AM09;Achterhoek;;25180;3;SBB");

        var page = await app.Stranger().PageAsync(Region);

        page.QuerySelectorAll("section[aria-labelledby=tekort] tbody tr")
            .Select(row => row.Words()).Should().Contain(line => line.StartsWith("Kok (25180)") && line.EndsWith("40 10 maart 2026"))
            .And.Contain(line => line.StartsWith("Mbo-Verpleegkundige (25480)")
                && line.EndsWith("14 31 januari 2026 ouder dan afgesproken")) // 43 days, six weeks are 42
            .And.NotContain(line => line.Contains(" 3 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_place_is_worth_follows_the_published_tables_of_the_region()
    {
        var worth = (await app.Stranger().PageAsync(Region)).QuerySelector("section[aria-labelledby=waarde]");

        // Utrecht: 20,000 x 20/52 x 36/36 = 7,692.31
        worth.Words().Should().Contain("stage (bol) € 7.692,31 vanaf 01-01-2024").And.Contain("Een plek van 20 weken");
        worth!.QuerySelector("a[href='/regels/utrecht/2024-01-01']").Should().NotBeNull();
    }

    [Fact]
    public async Task Row_2_6_the_page_of_a_programme_shows_duration_tasks_what_the_firm_must_offer_and_whom_to_call()
    {
        await AlertCast.ImportAsync(app, app.Clock.Now, "2026-03-10;dag;AM13;Midden-Utrecht;;25180;40;SBB");

        var page = await app.Stranger().PageAsync("/stages/AM13/25180");

        page.QuerySelector("h1").Words().Should().Be("Kok (25180)");
        page.QuerySelector("section[aria-labelledby=profiel]").Words().Should().Contain("Duur: Vaak 20 weken").And.Contain("mise-en-place maken")
            .And.Contain("Wat een plek moet bieden Ons bedrijf is door SBB erkend").And.Contain("gelezen op 22-11-2026");
        page.QuerySelector("section[aria-labelledby=contact]").Words().Should().Contain("stagebureau@mbo-utrecht.example");
        page.QuerySelector("section[aria-labelledby=tekort]").Words().Should().Contain("40 10 maart 2026");
        page.QuerySelector("section[aria-labelledby=waarde]").Words().Should().Contain("€ 7.692,31");
    }

    [Fact]
    public async Task Row_1_27_every_outside_link_comes_from_the_list_and_nothing_is_loaded_from_elsewhere()
    {
        var listed = File.ReadAllLines(Repository.PathOf("seed", "links.tsv")).Skip(1).Select(line => line.Split('\t')[4]).ToHashSet();
        var coordinator = await app.SignInAsync(Role.Coordinator);
        (await coordinator.PostFormAsync("/instrumenten/nieuw", new()
        {
            ["Name"] = "Hulp met een eigen bron", ["Kind"] = "Offer", ["Region"] = "AM13", ["ForSupervision"] = "true", ["Conditions"] = "voor leerbedrijven",
            ["Amount"] = "hulp", ["Deadline"] = "altijd", ["Stacking"] = "Ask", ["Contact"] = "Gemeente Utrecht", ["SourceTitle"] = "besluit",
            ["SourceUrl"] = "https://elders.example/besluit",
        })).StatusCode.Should().Be(HttpStatusCode.Redirect);
        using var stranger = app.Stranger();
        var outside = new List<string>();

        foreach (var path in new[]
                 {
                     "/stages", Region, "/stages/AM09", "/stages/AM13/25180", "/stages/AM13/25480", "/stages/AM13/25332", "/stages/pakket",
                 })
        {
            using var answer = await stranger.GetAsync(path);
            answer.StatusCode.Should().Be(HttpStatusCode.OK, path);
            answer.Headers.GetValues("Content-Security-Policy").Single().Should().StartWith("default-src 'none'; script-src 'self'");
            var page = await answer.ReadAsync();
            page.QuerySelectorAll("a[href^='http']").Select(link => link.GetAttribute("href")!).Except(listed).Should().BeEmpty(path);
            outside.AddRange(page.QuerySelectorAll("a[href^='http']").Select(link => link.GetAttribute("href")!));
            page.QuerySelectorAll("[src], link[href], iframe, object, embed")
                .Select(each => each.GetAttribute("src") ?? each.GetAttribute("href") ?? "out")
                .Should().OnlyContain(address => address.StartsWith('/'), path);
        }

        (await stranger.PageAsync("/stages/AM13/25180")).QuerySelector("main").Words().Should().Contain("https://elders.example/besluit", "it is named and not linked");
        outside.Should().Contain("https://stagemarkt.nl/", "employers put their place there").And.Contain("https://www.s-bb.nl/bedrijven/voorwaarden-erkenning/");
    }

    [Fact]
    public async Task Row_1_27_the_kit_is_a_page_to_print_and_a_file_with_the_same_bytes_every_time()
    {
        using var stranger = app.Stranger();

        var page = await stranger.PageAsync("/stages/pakket");
        var first = await stranger.GetByteArrayAsync("/stages/pakket.zip");
        var second = await stranger.GetByteArrayAsync("/stages/pakket.zip");

        page.QuerySelectorAll("h2").Select(head => head.Words()).Should().Equal(
            "Handleiding: in zes stappen een stageplek", "Checklist voor de eerste dag", "Punten om af te spreken met school en student");
        second.Should().Equal(first);
        using var zip = new ZipArchive(new MemoryStream(first));
        zip.Entries.Select(entry => entry.FullName).Should().Equal("1-handleiding.txt", "2-checklist.txt", "3-afspraken.txt", "links.txt",
            "over-dit-pakket.txt");
        using var reader = new StreamReader(zip.Entries[1].Open());
        (await reader.ReadToEndAsync()).Should().Contain("[ ] De student weet waar en hoe laat hij of zij begint.");
    }

    [Theory]
    [InlineData(2027, 11, 21, 0)] // to be read again before 22 November 2027
    [InlineData(2027, 11, 22, 6)]
    public async Task A_question_that_must_be_read_again_says_so_from_its_day(int year, int month, int day, int marked)
    {
        app.Clock.Now = new LocalDate(year, month, day).At(new LocalTime(12, 0)).InUtc().ToInstant();

        var page = await app.Stranger().PageAsync(Region);

        page.QuerySelectorAll("section[aria-labelledby=vragen] .status").Should().HaveCount(marked);
        page.QuerySelector("section[aria-labelledby=vragen]").Words().Should().Contain("Bijgehouden door: coördinator social return");
    }

    [Theory]
    [InlineData("/stages/AM99")]
    [InlineData("/stages/utrecht")]
    [InlineData("/stages/AM13/99999")]
    [InlineData("/stages/AM13/kok")]
    [InlineData("/stages/AM99/25180")]
    public async Task Get_UnknownRegionOrProgramme_ReturnsNotFound(string path) =>
        (await app.Stranger().GetAsync(path)).StatusCode.Should().Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task Get_InEnglish_ReadsInEnglish()
    {
        using var stranger = app.Stranger();
        await stranger.PostFormAsync("/taal", new() { ["taal"] = "en", ["terug"] = Region });

        (await stranger.PageAsync(Region)).QuerySelector("main").Words().Should().Contain("Must my firm be recognised?").And.Contain("Conditions for recognition (SBB)");
    }
}
