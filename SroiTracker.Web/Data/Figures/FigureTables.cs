using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Data.Figures;

/// <summary>Reads what matching needs: the mapping in force, the snapshots, the weights.</summary>
public sealed class FigureTables(SroiDbContext db, FigureFolder folder)
{
    private const string WeightsFile = "matching/weights.json";
    private const string TitleWordsFile = "mapping/title-words.tsv";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary>The weights and terms of matching that came with the program.</summary>
    public MatchWeights Weights() =>
        JsonSerializer.Deserialize<MatchWeights>(File.ReadAllBytes(folder.FileOf(WeightsFile)), Strict)
        ?? throw new InvalidDataException($"{WeightsFile} is empty");

    /// <summary>The weights that count on a day, by authority.</summary>
    public async Task<WeightsBook> WeightsAsync(LocalDate today, CancellationToken token)
    {
        var standard = Weights();
        var rows = await db.Set<MatchWeightsRow>().AsNoTracking().Where(row => row.ValidFrom <= today).ToListAsync(token);
        return new(
            standard,
            rows.GroupBy(row => row.AuthorityId)
                .ToDictionary(group => new AuthorityId(group.Key), group => Read(group.MaxBy(row => row.Number)!, standard)));
    }

    /// <summary>The weights that an authority chose. When a figure is stale and how long a place takes are the program's, not the
    /// authority's.</summary>
    public static MatchWeights Read(MatchWeightsRow row, MatchWeights standard) =>
        JsonSerializer.Deserialize<MatchWeights>(row.Weights, Strict) is { } weights
            ? weights with
            {
                Version = string.Create(CultureInfo.InvariantCulture, $"{standard.Version}+{row.Number}"),
                StaleAfterDays = standard.StaleAfterDays,
                PlacementWeeks = standard.PlacementWeeks,
            }
            : throw new InvalidDataException($"match_weights {row.Id} is empty");

    /// <summary>The weights as they are kept.</summary>
    internal static string Write(MatchWeights weights) => JsonSerializer.Serialize(weights, Strict);

    /// <summary>The mapping that counts on a day.</summary>
    public async Task<SectorMapping> MappingAsync(LocalDate today, CancellationToken token)
    {
        // A day before the program's first day uses the rows that were there first.
        var rows = await db.Set<CpvMappingRow>().AsNoTracking().Where(row => row.ValidUntil == null || row.ValidUntil > today).ToListAsync(token);
        var inForce = rows.Where(row => row.ValidFrom <= today).ToList();
        var trades = await db.Set<TradeSectorRow>().AsNoTracking().ToListAsync(token);
        var qualifications = await db.Set<QualificationRow>().AsNoTracking().ToListAsync(token);
        return new(
            (inForce.Count > 0 ? inForce : rows).Select(FitOf),
            trades.ToDictionary(row => row.Division, SectorsOf, StringComparer.Ordinal),
            qualifications.Select(FactsOf).ToDictionary(facts => facts.Crebo),
            [.. SeedTable.Read(folder, TitleWordsFile).Rows.Select(row => new TitleWord(row[0], SectorCode.Parse(row[1])!.Value))]);
    }

    /// <summary>The snapshots measured up to a day, in the order in which they were recorded.</summary>
    public async Task<IReadOnlyList<ShortageSnapshot>> SnapshotsAsync(LocalDate today, CancellationToken token)
    {
        var rows = await db.Set<SnapshotRow>()
            .AsNoTracking()
            .Where(row => row.MeasuredOn <= today)
            .Include(row => row.Figures)
            .OrderBy(row => row.RecordedAt)
            .ThenBy(row => row.Id)
            .ToListAsync(token);
        return [.. rows.Select(SnapshotOf)];
    }

    private static SectorFit FitOf(CpvMappingRow row) =>
        new(SectorCode.Parse(row.Sector)!.Value, row.Strength, row.Rank, row.Prefix, Split(row.ExampleDossiers), row.Reason);

    private static IReadOnlyList<SectorCode> SectorsOf(TradeSectorRow row) =>
        [.. new[] { SectorCode.Parse(row.FirstSector), SectorCode.Parse(row.SecondSector) }.OfType<SectorCode>()];

    private static QualificationFacts FactsOf(QualificationRow row) =>
        new(CreboCode.Parse(row.Crebo)!.Value, row.Dossier, SectorCode.Parse(row.Sector));

    private static ShortageSnapshot SnapshotOf(SnapshotRow row) =>
        new(row.Source, MeasuredOn.Of(row.MeasuredOn, row.Precision), [.. row.Figures.OrderBy(figure => figure.Id).Select(FigureOf)]);

    internal static PlacementShortage FigureOf(ShortageFigureRow row)
    {
        var area = new ShortageArea(row.AreaKind, LabourMarketRegionCode.Parse(row.Region), row.AreaName, MunicipalityCode.Parse(row.Municipality));
        var scope = new ShortageScope(area, CreboCode.Parse(row.Crebo), SectorCode.Parse(row.Sector), row.Segment, row.Level, row.Education);
        return new(scope, row.Pathway, row.Count, row.Mark);
    }

    private static string[] Split(string text) =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
