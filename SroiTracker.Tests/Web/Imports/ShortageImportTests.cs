using Microsoft.EntityFrameworkCore;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Imports;

namespace SroiTracker.Tests.Web.Imports;

public sealed class ShortageImportTests
{
    private const string Heading = "peildatum;arbeidsmarktregio_code;sectorkamer;aantal_tekort;verschil;bron";

    [Fact]
    public async Task A_delivery_is_compared_with_the_one_before_it()
    {
        using var database = new FigureDatabase();
        await Figures.LoadSeedAsync(database);
        await Figures.ImportAsync(
            database,
            Heading,
            "2026-01-05;AM13;;100;;SBB",
            "2026-01-05;AM13;Handel;10;;SBB",
            "2026-01-05;AM09;;7;;SBB",
            "2026-01-05;AM01;;5;;SBB"
        );

        var result = await Figures.ImportAsync(
            database,
            Heading,
            "2026-02-16;AM13;;90;-10;SBB",
            "2026-02-16;AM13;Handel;0;;SBB",
            "2026-02-16;AM09;;7;;SBB",
            "2026-02-16;AM01;;6;2;SBB",
            "2026-02-16;AM02;;3;;SBB",
            "2026-01-05;AM13;;100;;SBB"
        );

        result
            .Summary.Should()
            .BeEquivalentTo(
                new ShortageSummary
                {
                    New = 1,
                    Solved = 1,
                    Same = 1,
                    Higher = 1,
                    Lower = 1,
                    NotCounted = 0,
                    Known = 1,
                    ChangeDifferences = 1,
                }
            );
        result
            .Faults.Single()
            .Should()
            .BeEquivalentTo(
                new
                {
                    Row = 5,
                    Code = ImportFaultCode.ChangeDiffers,
                    Args = new[] { "2", "1" },
                    IsBlocking = false,
                }
            ); // 6 - 5 = 1, not 2
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing_and_asks_for_no_second_evaluation()
    {
        using var database = new FigureDatabase();
        await Figures.LoadSeedAsync(database);
        await Figures.ImportAsync(database, Heading, "2026-01-05;AM13;;100;;SBB", "2026-01-05;AM09;;7;;SBB");

        var again = await Figures.ImportAsync(database, Heading, "2026-01-05;AM13;;100;;SBB", "2026-01-05;AM09;;7;;SBB");

        again.Summary!.Known.Should().Be(2);
        await using var db = database.Open();
        (await db.Set<SnapshotRow>().CountAsync()).Should().Be(1);
        (await db.Set<ShortageFigureRow>().CountAsync()).Should().Be(2);
        (await db.Set<OutboxRow>().CountAsync()).Should().Be(1);
    }

    [Fact]
    public async Task A_trial_saves_nothing()
    {
        using var database = new FigureDatabase();
        await Figures.LoadSeedAsync(database);

        var result = await Figures.ImportAsync(
            database,
            SheetFile.Csv(Heading, "2026-01-05;AM13;;100;;SBB"),
            isTrial: true,
            Figures.Now
        );

        result.Should().BeEquivalentTo(new { IsSaved = false, Summary = new { New = 1 } });
        await using var db = database.Open();
        (await db.Set<SnapshotRow>().AnyAsync() || await db.Set<OutboxRow>().AnyAsync()).Should().BeFalse();
    }

    [Fact]
    public async Task One_faulty_row_keeps_the_whole_file_out()
    {
        using var database = new FigureDatabase();
        await Figures.LoadSeedAsync(database);

        var result = await Figures.ImportAsync(database, Heading, "2026-01-05;AM13;;100;;SBB", "30-02-2026;AM13;;100;;SBB");

        result.Summary.Should().BeNull();
        result.Faults.Single().Cell.Should().Be("A3");
        await using var db = database.Open();
        (await db.Set<SnapshotRow>().AnyAsync()).Should().BeFalse();
    }

    [Fact]
    public async Task A_BSN_in_the_name_of_the_file_is_refused()
    {
        using var database = new FigureDatabase();
        await using var db = database.Open();

        var result = await new ShortageImport(db, database.Writes).RunAsync(
            new MemoryStream(),
            "tekorten 111222333.csv",
            false,
            Figures.Change(Figures.Now),
            CancellationToken.None
        );

        result.Faults.Single().Code.Should().Be(ImportFaultCode.CitizenNumber);
    }

    [Fact]
    public async Task The_published_figures_that_come_with_the_program_are_all_readable()
    {
        using var database = new FigureDatabase();
        await Figures.LoadSeedAsync(database);

        var counts = 0;
        foreach (var file in Directory.GetFiles(Figures.Seed.FileOf("shortages"), "*.csv").Order())
        {
            var result = await Figures.ImportAsync(database, await File.ReadAllBytesAsync(file), isTrial: false, Figures.Now);
            result.Faults.Should().BeEmpty(file);
        }

        await using var db = database.Open();
        counts = await db.Set<ShortageFigureRow>().CountAsync();
        counts.Should().Be(34);
    }
}
