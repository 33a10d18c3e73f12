using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Figures;

namespace SroiTracker.Tests.Web.Shortages;

/// <summary>One programme: over time, how much it moves, what is still open, and what stands beside it.</summary>
public sealed class ProgrammePageTests : IDisposable
{
    private const string Heading = "peildatum;arbeidsmarktregio_code;arbeidsmarktregio_naam;sectorkamer;crebo;niveau;leerweg;aantal_tekort;kwaliteit;bron";
    private const string Total = "/tekorten/cijfer?reeks=AM13%2Ftotal";

    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Row_0_2_hbo_is_shown_beside_the_mbo_and_never_added()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);

        var trial = await ShortageUpload.KeepAsync(coordinator, Heading, "2026-03-08;AM09;;;;mbo;;83;geteld;8RHK", "2026-03-08;AM09;;;;hbo;;;indicatief;8RHK");

        trial.QuerySelector("main").Words().Should().Contain("1 niet geteld");
        var facts = (await coordinator.PageAsync("/tekorten/cijfer?reeks=AM09%2Ftotal")).QuerySelectorAll(".facts__fact").Select(fact => fact.Words()).ToList();
        facts.Should().Contain("Tekort83").And.Contain("Hboindicatief, niet opgeteld");
        var region = (await coordinator.PageAsync("/tekorten/regios")).QuerySelector("tbody tr").Words();
        region.Should().StartWith("1 Achterhoek Hbo: indicatief, niet opgeteld 83");
    }

    [Theory] // row 1.20
    [InlineData("2026-02-01", false)] // 42 days before 15 March
    [InlineData("2026-01-31", true)] // 43 days
    public async Task Row_1_20_a_figure_of_forty_three_days_is_older_than_agreed(string measured, bool isStale)
    {
        await AlertCast.ImportAsync(app, app.Clock.Now, measured + ";dag;AM13;Midden-Utrecht;;;896;SBB");

        var adviser = await app.SignInAsync(Role.Adviser);

        (await adviser.PageAsync(Total)).QuerySelector("main").Words().Contains("ouder dan afgesproken: 43 dagen").Should().Be(isStale);
        (await adviser.PageAsync("/tekorten")).QuerySelector("main").Words().Contains("ouder dan afgesproken").Should().Be(isStale);
    }

    [Fact]
    public async Task Row_1_20_a_new_delivery_shows_new_solved_and_unchanged_per_programme()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        await ShortageUpload.KeepAsync(coordinator, Heading, "2026-01-19;AM13;;;25480;;bol;40;;SBB", "2026-01-19;AM13;;;25187;;bol;30;;SBB");
        await ShortageUpload.KeepAsync(coordinator, Heading,
            "2026-03-02;AM13;;;25480;;bol;40;;SBB", "2026-03-02;AM13;;;25187;;bol;0;;SBB", "2026-03-02;AM13;;;25407;;bol;25;;SBB");

        var list = await coordinator.PageAsync("/tekorten/metingen");
        var page = await coordinator.PageAsync(list.QuerySelector("tbody th a")!.GetAttribute("href")!);

        page.QuerySelector(".big").Words().Should().Be("1 nieuw, 1 opgelost, 1 gelijk");
        var rows = page.QuerySelectorAll("tbody tr").Select(row => row.Words()).ToList();
        rows.Should().SatisfyRespectively(
            row => row.Should().Contain("25187").And.EndWith("bol 0 opgelost"),
            row => row.Should().Contain("25407").And.EndWith("bol 25 nieuw"),
            row => row.Should().Contain("25480").And.EndWith("bol 40 gelijk"));
    }

    [Fact]
    public async Task Row_2_2_the_chart_shows_both_days_and_row_2_11_the_deviation_explains_itself()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        await ShortageUpload.KeepAsync(coordinator, Heading, "2025-06-01;AM13;;;;;;1000;;SBB", "2025-09-01;AM13;;;;;;40;;SBB");

        var page = await coordinator.PageAsync(Total);

        page.QuerySelectorAll("svg circle title").Select(title => title.Words()).Should().Equal("1 juni 2025: 1.000", "1 september 2025: 40");
        page.QuerySelector("svg desc").Words().Should().Contain("Op 1 juni 2025 waren het 1.000 plaatsen, op 1 september 2025 waren het 40 plaatsen.");
        // mean 520, both 480 away: the deviation is 480.0
        page.QuerySelector("section[aria-labelledby=beweging]").Words().Should().Contain("Standaardafwijking: 480,0 plaatsen")
            .And.Contain("Het gemiddelde is 1.040 : 2 = 520.").And.Contain("(2 × 1.001.600 − 1.040 × 1.040) : (2 × 2) = 230400.").And.Contain("is 480.");
    }

    [Fact]
    public async Task Row_1_2_coverage_is_shortage_minus_places_secured_since_and_a_new_measurement_starts_again()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        await ShortageUpload.KeepAsync(coordinator, Heading, "2026-02-09;AM13;;;;;;896;;SBB");
        await SecuredCast.AddAsync(app, new LocalDate(2026, 2, 9), 40);
        await SecuredCast.AddAsync(app, new LocalDate(2026, 2, 8), 3); // before the measurement

        var page = await coordinator.PageAsync(Total);

        var coverage = page.QuerySelector("section[aria-labelledby=dekking]").Words();
        coverage.Should().Contain("Nog 856 plaatsen open").And.Contain("Nog open: 896 − 40 = 856.").And.Contain("40 bol en 0 bbl");
        await ShortageUpload.KeepAsync(coordinator, Heading, "2026-03-09;AM13;;;;;;850;;SBB");
        (await coordinator.PageAsync(Total)).QuerySelector("section[aria-labelledby=dekking]").Words().Should().Contain("Nog open: 850 − 0 = 850.");
    }

    [Fact]
    public async Task Row_3_7_bbl_has_its_own_trend_and_only_approved_bbl_places_count_for_it()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        await ShortageUpload.KeepAsync(coordinator, Heading,
            "2025-12-01;AM13;;;25480;;bbl;20;;SBB", "2026-02-09;AM13;;;25480;;bbl;70;;SBB", "2025-12-01;AM13;;;25480;;bol;9;;SBB");
        await SecuredCast.AddAsync(app, new LocalDate(2026, 2, 9), 5, "Apprenticeship", "25480");
        await SecuredCast.AddAsync(app, new LocalDate(2026, 2, 9), 2, "Internship", "25480");

        var page = await coordinator.PageAsync("/tekorten/cijfer?reeks=AM13%2Fcrebo%3A25480");

        page.QuerySelectorAll("h2").Select(title => title.Words()).Should().Contain("Verloop van het tekort: bbl").And.Contain("Verloop van het tekort: bol");
        page.QuerySelector("section[aria-labelledby=dekking]").Words().Should().Contain("Nog open: 70 − 5 = 65.").And.Contain("2 bol en 5 bbl");
    }

    [Fact]
    public async Task Row_2_12_a_sector_can_be_short_of_places_and_of_workers_and_the_two_are_never_netted()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        await ShortageUpload.KeepAsync(coordinator, Heading, "2026-03-02;AM13;;Zorg, welzijn en sport;;;;120;;SBB");

        await ShortageUpload.KeepAsync(coordinator,
            "peildatum;arbeidsmarktregio_code;sectorkamer;krapte;bron", "2026-01-01;AM13;Zorg, welzijn en sport;zeer krap;UWV");

        var page = await coordinator.PageAsync("/tekorten/cijfer?reeks=AM13%2Fsector%3Azws");
        var two = page.QuerySelectorAll("section[aria-labelledby=krapte] dl div").Select(pair => pair.Words());
        two.Should().Equal("Studenten zonder plaats120", "Krapte (werkgevers zoeken mensen)zeer krap");
        page.QuerySelector("main").Words().Should().Contain("Wij trekken ze nooit van elkaar af.");
        (await coordinator.PageAsync("/tekorten?regio=AM13")).QuerySelector("tbody tr").Words().Should().Contain("120").And.EndWith("zeer krap");
    }

    [Fact]
    public async Task A_region_keeps_its_code_and_its_figures_when_it_changes_its_name()
    {
        await AlertCast.ImportAsync(app, app.Clock.Now,
            "2016-03-01;dag;AM36;IJsselvechtstreek;;;10;SBB", "2026-03-01;dag;AM36;Regio Zwolle;;;12;SBB");

        var page = await (await app.SignInAsync(Role.Adviser)).PageAsync("/tekorten/cijfer?reeks=AM36%2Ftotal");

        page.QuerySelector("h1").Words().Should().Be("Regio Zwolle");
        page.QuerySelectorAll("table")[^1].QuerySelectorAll("tbody th").Select(cell => cell.Words()).Should().Equal(
            "1 maart 2026 dag", "1 maart 2016 dag heette toen IJsselvechtstreek");
    }

    [Fact]
    public async Task Row_1_3_equal_sizes_are_put_in_order_of_how_long_they_last_and_a_sector_narrows_the_list()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        await ShortageUpload.KeepAsync(coordinator, Heading, "2026-01-19;AM13;;;25480;;bol;9;;SBB", "2026-01-19;AM13;;;25187;;bol;1;;SBB");
        await ShortageUpload.KeepAsync(coordinator, Heading,
            "2026-03-02;AM13;;;25407;;bol;40;;SBB", "2026-03-02;AM13;;;25480;;bol;40;;SBB", "2026-03-02;AM13;;;25187;;bol;50;;SBB");

        var all = await CrebosAsync(coordinator, "/tekorten");
        var care = await CrebosAsync(coordinator, "/tekorten?sector=zws");

        all.Should().Equal("25187", "25480", "25407"); // 50; then 40 twice: measured 2 times in a row, and once
        care.Should().Equal("25480");
        (await CrebosAsync(coordinator, "/tekorten?leerweg=bbl")).Should().BeEmpty();
    }

    private static async Task<IEnumerable<string>> CrebosAsync(HttpClient client, string path) =>
        (await client.PageAsync(path)).QuerySelectorAll("table").Take(1).SelectMany(table => table.QuerySelectorAll("tbody a"))
            .Select(link => Uri.UnescapeDataString(link.GetAttribute("href")!)).Where(href => href.Contains("crebo:")).Select(href => href[^5..]);
}
