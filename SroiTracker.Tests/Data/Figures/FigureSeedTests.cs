using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Tests.Data.Figures;

public sealed class FigureSeedTests
{
    [Fact]
    public async Task The_seed_tables_are_loaded_whole_and_a_second_time_nothing_is_read_in()
    {
        using var database = new FigureDatabase();
        await Given.Figures.LoadSeedAsync(database);
        await using var db = database.Open();

        (await db.Set<RegionRow>().CountAsync()).Should().Be(35);
        (await db.Set<Municipality>().CountAsync()).Should().Be(342);
        (await db.Set<SectorChamberRow>().CountAsync()).Should().Be(8);
        (await db.Set<QualificationRow>().CountAsync()).Should().Be(470);
        (await db.Set<CpvCodeRow>().CountAsync()).Should().Be(9_454);
        (await db.Set<CpvMappingRow>().CountAsync()).Should().Be(201); // 199 answers and 2 of the fallback
        (await db.Set<TradeSectorRow>().CountAsync()).Should().Be(88);
        (await db.Set<SegmentRow>().CountAsync()).Should().Be(15);
        (await Loader(db).LoadAsync(new(2026, 3, 21), CancellationToken.None)).Should().Be(0);
    }

    [Fact]
    public async Task Every_municipality_lies_in_a_known_region_and_every_mapped_prefix_is_a_known_code()
    {
        using var database = new FigureDatabase();
        await Given.Figures.LoadSeedAsync(database);
        await using var db = database.Open();
        var codes = await db.Set<CpvCodeRow>().Select(row => row.Code).ToListAsync();
        var prefixes = await db.Set<CpvMappingRow>().Select(row => row.Prefix).Distinct().ToListAsync();
        var sectors = await db.Set<SectorChamberRow>().Select(row => row.Code).ToListAsync();

        (await db.Set<Municipality>().CountAsync(row => !db.Set<RegionRow>().Any(region => region.Code == row.RegionCode)))
            .Should()
            .Be(0);
        prefixes.Where(prefix => prefix != "*" && !codes.Contains(prefix.PadRight(8, '0'))).Should().BeEmpty();
        (await db.Set<CpvMappingRow>().CountAsync(row => !sectors.Contains(row.Sector))).Should().Be(0);
        (await db.Set<QualificationRow>().CountAsync(row => row.Sector != null && !sectors.Contains(row.Sector))).Should().Be(0);
        (await db.Set<Municipality>().SingleAsync(row => row.Code == "GM0344")).RegionCode.Should().Be("AM13");
    }

    [Fact]
    public async Task A_newer_seed_closes_its_own_rows_and_leaves_those_of_people_alone()
    {
        using var database = new FigureDatabase();
        await Given.Figures.LoadSeedAsync(database);
        await using var db = database.Open();
        db.Add(Row(addedBy: Chances.Id(3, 1)));
        db.Add(Row(addedBy: null));
        (await db.Set<SeedStamp>().SingleAsync(stamp => stamp.Name.StartsWith("mapping/cpv"))).Hash = "an older file";
        await db.SaveChangesAsync();

        await Loader(db).LoadAsync(new(2026, 4, 1), CancellationToken.None);

        var own = await db.Set<CpvMappingRow>().Where(row => row.Prefix == "99").ToListAsync();
        own.Single(row => row.AddedBy is not null).ValidUntil.Should().BeNull();
        own.Single(row => row.AddedBy is null).ValidUntil.Should().Be(new NodaTime.LocalDate(2026, 4, 1));
        (await db.Set<CpvMappingRow>().CountAsync(row => row.ValidUntil == null)).Should().Be(202); // 201 and the person's row
    }

    [Fact]
    public async Task The_mapping_and_the_weights_are_read()
    {
        using var database = new FigureDatabase();
        await Given.Figures.LoadSeedAsync(database);
        await using var db = database.Open();
        var tables = new FigureTables(db, Given.Figures.Seed);

        var mapping = await tables.MappingAsync(new(2026, 3, 20), CancellationToken.None);

        mapping
            .FitsFor(CpvCode.Parse("45000000"))
            .Should()
            .Contain(fit => fit.Sector.Text == "tgo" && fit.Strength == FitStrength.Strong);
        mapping.QualificationOf(CreboCode.Parse("25480"))!.Sector!.Value.Text.Should().Be("zws");
        mapping.TradePointsAt("41200", Tables.Sector("tgo")).Should().BeTrue();
        tables.Weights().Should().BeEquivalentTo(Chances.Weights with { Version = "2026-1" });
    }

    private static FigureSeed Loader(SroiTracker.Web.Data.SroiDbContext db) =>
        new(db, Given.Figures.Seed, new FixedClock(Given.Figures.Now));

    private static CpvMappingRow Row(Guid? addedBy) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Prefix = "99",
            Rank = 1,
            Sector = "tgo",
            Domain = "Bouw en infra",
            ExampleDossiers = "",
            Strength = FitStrength.Weak,
            Reason = "een voorbeeld",
            ValidFrom = new(2026, 3, 20),
            AddedBy = addedBy,
        };
}
