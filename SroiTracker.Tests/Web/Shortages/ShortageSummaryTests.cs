using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Imports;

namespace SroiTracker.Tests.Web.Shortages;

/// <summary>What a delivery changes is shown first; nothing is kept before somebody confirms, and never a half.</summary>
public sealed class ShortageSummaryTests : IDisposable
{
    private const string Heading = "peildatum;arbeidsmarktregio_code;sectorkamer;crebo;niveau;leerweg;aantal_tekort;verschil;bron";

    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact] // shown by 5, and the sentence of the issue
    public async Task Post_ImportWithAWrongTotal_SumsUpFirstAndThenNamesTheRow()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        await ShortageUpload.KeepAsync(coordinator, [Heading, .. Known()]);

        var trial = await ShortageUpload.TryAsync(coordinator, [Heading, .. Next()]);

        // 14 new, 9 gone, 41 the same; the total says 2,000 and the parts add up to 14 x 3 + 41 x 2 = 124
        trial.QuerySelector(".big").Words().Should().Be("14 nieuw, 9 opgelost, 41 gelijk, som klopt niet met het totaal van de bron");
        var row = trial.QuerySelectorAll("tbody tr").Single();
        row.Words().Should().Contain("Rij 66").And.Contain("De delen tellen op tot 124, maar het totaal van de bron is 2.000.");
        await app.Database(async db => (await db.Set<SnapshotRow>().CountAsync()).Should().Be(1));
    }

    [Fact]
    public async Task Post_ImportOfTheSameFile_SaysThatNothingChanges()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        await ShortageUpload.KeepAsync(coordinator, [Heading, .. Known()]);

        var again = await ShortageUpload.TryAsync(coordinator, [Heading, .. Known()]);

        again.QuerySelector(".big").Words().Should().Be("0 nieuw, 0 gewijzigd");
        again.QuerySelector("form[action='/tekorten/importeren/bevestigen']").Should().BeNull();
    }

    [Fact]
    public async Task Post_ImportWithAPublishedChangeThatIsNotOurs_SaysSo()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        await ShortageUpload.KeepAsync(coordinator, Heading, "2026-01-05;AM13;;;;;500;;SBB");

        var trial = await ShortageUpload.TryAsync(coordinator, Heading, "2026-02-16;AM13;;;;;410;-100;SBB"); // 410 - 500 = -90

        trial.QuerySelector("main").Words().Should().Contain("Het verschil van de bron klopt niet bij 1 cijfers")
            .And.Contain("Het verschil in het bestand is -100, maar wij tellen -90.");
    }

    [Theory] // shown by 5
    [InlineData("2026-03-02;AM99;;;;;5;;SBB", "Cel B3")]
    [InlineData("2026-03-02;AM13;;;;;5;;111222333", "Cel I3")]
    [InlineData("2026-03-02;AM13;;2548;;;5;;SBB", "Cel D3")]
    [InlineData("2026-03-02;AM13;;;7;;5;;SBB", "Cel E3")]
    public async Task Post_ImportWithAFaultyCell_CountsFirstNamesTheCellAndKeepsNothing(string row, string place)
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);

        var trial = await ShortageUpload.TryAsync(coordinator, Heading, "2026-03-02;AM09;;;;;83;;SBB", row);

        trial.QuerySelector(".big").Words().Should().Be("1 rijen goed, 1 rijen met een fout");
        trial.QuerySelector("tbody").Words().Should().Contain(place).And.NotContain("111222333");
        trial.QuerySelector("form[action='/tekorten/importeren/bevestigen']").Should().BeNull();
        await app.Database(async db => (await db.Set<SnapshotRow>().AnyAsync()).Should().BeFalse());
    }

    [Fact] // shown by 5: qualifications are replaced by new ones, so an unknown code is said and kept
    public async Task Post_ImportWithAnUnknownCrebo_IsKeptWithARemark()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);

        var trial = await ShortageUpload.KeepAsync(coordinator, Heading, "2026-03-02;AM13;;29999;;bol;5;;SBB");

        trial.QuerySelector("tbody").Words().Should().Contain("Cel D2").And.Contain("Crebo 29999 staat niet in onze lijst");
        await app.Database(async db => (await db.Set<ShortageFigureRow>().SingleAsync()).Crebo.Should().Be("29999"));
    }

    [Fact]
    public async Task Get_Progress_IsEmptyWhenNothingRuns()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);

        (await coordinator.GetAsync("/tekorten/importeren/voortgang")).StatusCode.Should().Be(HttpStatusCode.NoContent);
    }

    [Fact] // shown by 5 and row 0.8: a long file says how far it is, and a second time changes nothing
    public async Task Fifty_thousand_rows_are_kept_with_progress_and_once()
    {
        using var database = new FigureDatabase();
        await Figures.LoadSeedAsync(database);
        var file = SheetFile.Csv([Heading, .. Enumerable.Range(0, 50_000).Select(Row)]);
        var told = new Told();

        var first = await RunAsync(database, file, told);
        var again = await RunAsync(database, file, told);

        first.Summary!.New.Should().Be(50_000);
        again.Summary.Should().BeEquivalentTo(new { New = 0, Changed = 0, Known = 50_000 });
        told.Standings.Should().Contain(standing => standing.Stage == ImportStage.Keeping && standing.Done == 25_000 && standing.Total == 50_000);
        await using var db = database.Open();
        (await db.Set<ShortageFigureRow>().CountAsync()).Should().Be(50_000);
    }

    private static string Row(int number) => string.Create(
        CultureInfo.InvariantCulture, $"2026-03-02;AM{(number % 2 == 0 ? "13" : "09")};;{10_000 + (number / 2)};;bol;{1 + (number % 40)};;SBB");

    private static async Task<ShortageImportResult> RunAsync(FigureDatabase database, byte[] file, IProgress<ImportStanding> progress)
    {
        await using var db = database.Open();
        return await new ShortageImport(db, database.Writes).RunAsync(
            new MemoryStream(file), "tekorten.csv", isTrial: false, Figures.Change(Figures.Now), CancellationToken.None, progress);
    }

    /// <summary>Nine programmes that will be solved and forty-one that stay; crebos of the seed table.</summary>
    private static IEnumerable<string> Known() =>
    [
        .. Crebos().Take(50).Select((crebo, place) => Line("2026-01-05", crebo, place < 9 ? 4 : 2)),
        "2026-01-05;AM13;;;;bol;3000;;SBB",
    ];

    private static IEnumerable<string> Next() =>
    [
        .. Crebos().Take(50).Select((crebo, place) => Line("2026-02-16", crebo, place < 9 ? 0 : 2)),
        .. Crebos().Skip(50).Take(14).Select(crebo => Line("2026-02-16", crebo, 3)),
        "2026-02-16;AM13;;;;bol;2000;;SBB",
    ];

    private static string Line(string day, string crebo, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{day};AM13;;{crebo};;bol;{count};;SBB");

    private static IEnumerable<string> Crebos() =>
        File.ReadLines(Figures.Seed.FileOf("codes/qualifications.tsv")).Skip(1).Select(line => line.Split('\t')[0]);

    private sealed class Told : IProgress<ImportStanding>
    {
        internal List<ImportStanding> Standings { get; } = [];

        public void Report(ImportStanding value) => Standings.Add(value);
    }
}
