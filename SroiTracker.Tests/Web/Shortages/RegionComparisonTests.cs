using System.Globalization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Web.Shortages;

/// <summary>The regions beside each other: their place, per 1,000 students, and who cannot be compared.</summary>
public sealed class RegionComparisonTests : IDisposable
{
    private const string Heading = "peildatum;arbeidsmarktregio_code;aantal_tekort;bron";

    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Row_1_1_thirty_five_regions_are_ranked_and_equal_figures_share_a_place()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        await ShortageUpload.KeepAsync(coordinator, [Heading, .. Codes().Select(Fixture)]);

        var page = await coordinator.PageAsync("/tekorten/regios");

        var rows = page.QuerySelectorAll("tbody tr").Select(row => row.Words()).ToList();
        rows.Should().HaveCount(35);
        // 1,500 and 1,200 and 1,100 twice are larger, so 896 is fifth
        rows[0].Should().StartWith("1 ").And.Contain("1.500");
        rows[2].Should().StartWith("3gedeeld");
        rows[3].Should().StartWith("3gedeeld");
        rows[4].Should().StartWith("5 Midden-Utrecht 896");
        page.QuerySelectorAll("path.map__region").Should().HaveCount(35);
        page.QuerySelectorAll("path.map__region title").Select(title => title.Words()).Should().Contain("Midden-Utrecht: plaats 5, 896");
    }

    [Fact]
    public async Task Row_0_3_per_thousand_students_and_a_region_without_students_is_not_comparable()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        await ShortageUpload.KeepAsync(coordinator, Heading, "2026-03-02;AM09;83;SBB", "2026-03-02;AM13;896;SBB", "2026-03-02;AM22;500;SBB");
        await ShortageUpload.KeepAsync(coordinator,
            "peildatum;arbeidsmarktregio_code;aantal_studenten;bron", "2025-10-01;AM09;20000;DUO", "2025-10-01;AM13;60000;DUO");

        var page = await coordinator.PageAsync("/tekorten/regios?per=studenten");

        // 896 / 60 = 14.93; 83 / 20 = 4.15, a half upwards
        var rows = page.QuerySelectorAll("tbody tr").Select(row => row.Words()).ToList();
        rows.Should().HaveCount(2);
        rows[0].Should().StartWith("1 Midden-Utrecht 896 14,960.000 studenten");
        rows[1].Should().StartWith("2 Achterhoek 83 4,220.000 studenten");
        page.QuerySelector("section[aria-labelledby=niet-vergelijkbaar]").Words().Should().Contain("Rijnmond: aantal studenten niet bekend");
    }

    [Fact]
    public async Task What_is_open_in_the_own_contracts_stands_on_the_map_and_in_the_table_beside_it()
    {
        await AlertCast.ContractAsync(app, "UTR-2026-001", new LocalDate(2026, 1, 1), new LocalDate(2027, 12, 31));
        var coordinator = await app.SignInAsync(Role.Coordinator);
        await ShortageUpload.KeepAsync(coordinator, Heading, "2026-03-02;AM13;896;SBB", "2026-03-02;AM09;83;SBB");

        var own = await coordinator.PageAsync("/tekorten/regios");
        var other = await (await app.SignInAsync("joost.adviseur@schiedam.example")).PageAsync("/tekorten/regios");
        var contractor = await (await app.SignInAsync(Role.Contractor)).PageAsync("/tekorten/regios");

        own.QuerySelector("tbody tr").Words().Should().Contain("€ 12.500,00"); // 5% of 250,000.00
        own.QuerySelectorAll("circle.map__open").Should().ContainSingle();
        own.QuerySelectorAll("path title").Select(title => title.Words()).Should().Contain("Midden-Utrecht: plaats 1, 896 Open in uw contracten: € 12.500,00.");
        foreach (var page in new[] { other, contractor })
        {
            page.QuerySelectorAll("circle.map__open").Should().BeEmpty();
            page.QuerySelector("main").Words().Should().NotContain("12.500");
        }
    }

    [Fact]
    public async Task Get_Regions_WithoutFigures_SaysWhatToDo() =>
        (await (await app.SignInAsync(Role.Adviser)).PageAsync("/tekorten/regios")).QuerySelector(".empty").Words().Should().Contain("Lees eerst cijfers in");

    [Fact]
    public async Task Post_StudentsTwice_ChangesNothing()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        string[] file = ["peildatum;arbeidsmarktregio_code;aantal_studenten;bron", "2025-10-01;AM09;20000;DUO"];
        await ShortageUpload.KeepAsync(coordinator, file);

        (await ShortageUpload.TryAsync(coordinator, file)).QuerySelector(".big").Words().Should().Be("0 nieuw, 0 gewijzigd");
    }

    private static IEnumerable<string> Codes() =>
        File.ReadLines(Figures.Seed.FileOf("regions/labour-market-regions-2025.tsv")).Skip(1).Select(line => line.Split('\t')[0]);

    private static string Fixture(string code, int place)
    {
        var count = code switch { "AM13" => 896, "AM18" => 1_500, "AM22" => 1_200, "AM01" or "AM02" => 1_100, _ => 10 + place };
        return string.Create(CultureInfo.InvariantCulture, $"2026-03-02;{code};{count};SBB");
    }
}
