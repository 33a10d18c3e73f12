using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Tests.Commands;

/// <summary>The published figures and contracts of Utrecht through the verbs, each a process of its own.</summary>
public sealed class ShortageToAlertTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sroi-story-").FullName;
    private readonly Verb verb;
    private int deliveries;

    public ShortageToAlertTests() => verb = new Verb(folder);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [SharedDataFact]
    public async Task The_published_figures_alert_Utrecht_until_a_zero_closes_the_alerts()
    {
        Match("2021-03-20").GetProperty("suggestions").GetInt32().Should().Be(0); // makes the database ready as well
        await RegisteredContracts.AddAsync(verb.DatabasePath, 3);
        var published = SharedData.FileOf("sbb-tekorten/tekorten.csv");

        var first = verb.Run("import", "shortages", published);
        var second = verb.Run("import", "shortages", published);

        first.Code.Should().Be(0, first.Error);
        first.Output.Should().Contain("0 al bekend.").And.Contain("De cijfers zijn bewaard.");
        second.Output.Should().Contain("0 nieuw, 0 opgelost, 0 gelijk, 0 hoger, 0 lager, 0 niet geteld, 34 al bekend.");
        await TotalAlertsAsync();
        await SectorRanksAboveAsync();
        OnlySuggestToday();
        await ZeroClosesAsync();
    }

    [Fact]
    public async Task Killed_in_the_middle_and_run_again_the_alerts_equal_those_of_an_undisturbed_run()
    {
        Match("2021-03-20");
        await RegisteredContracts.AddAsync(verb.DatabasePath, 60);
        Import("2021-03-01;maand;AM13;Midden-Utrecht;;;896;SBB", "2021-03-10;dag;AM13;Midden-Utrecht;Techniek en gebouwde omgeving;;40;SBB");
        var other = Path.Combine(folder, "undisturbed");
        CopyTo(other);

        var afterKill = new List<int>();
        for (var kill = 0; kill < 3; kill++)
        {
            verb.KillAtFirstLine("match", "--as-of", "2021-03-20");
            afterKill.Add((await AlertsAsync(verb.DatabasePath)).Count);
        }

        Match("2021-03-20");
        new Verb(other).Run("match", "--as-of", "2021-03-20").Code.Should().Be(0);
        afterKill.Should().Equal(0, 0, 0); // each kill came before the end, and half a run leaves nothing
        var alerts = await AlertsAsync(verb.DatabasePath);
        alerts.Should().HaveCount(120); // 60 contracts x 2 scopes
        alerts.Should().Equal(await AlertsAsync(Path.Combine(other, "sroi.db")));
    }

    private async Task TotalAlertsAsync()
    {
        Match("2021-03-20").GetProperty("raised").GetInt32().Should().Be(3);
        var before = await RowsAsync();
        Match("2021-03-20").GetProperty("open").GetInt32().Should().Be(3);
        (await RowsAsync()).Should().Be(before, "an unchanged evaluation writes nothing");

        await using var db = Open();
        (await db.Set<AlertRow>().ToListAsync()).Should().OnlyContain(alert =>
            alert.ScopeKey == "AM13/total" && alert.Count == 896 && alert.Steps.Contains("match.noSector"));
        var leiden = await db.Set<ShortageFigureRow>().SingleAsync(figure => figure.Count == 1000);
        leiden.Region.Should().BeNull();
        leiden.AreaKind.Should().Be(SroiTracker.Domain.Shortages.AreaKind.Custom);
        (await db.Outbox.CountAsync(row => row.Kind == OutboxKinds.Match)).Should().Be(1, "the second import asked for nothing");
    }

    private async Task SectorRanksAboveAsync()
    {
        Import("2021-03-15;dag;AM13;Midden-Utrecht;Techniek en gebouwde omgeving;;40;SBB");
        Match("2021-03-20").GetProperty("raised").GetInt32().Should().Be(3);

        await using var db = Open();
        var scores = await db.Set<AlertRow>().GroupBy(alert => alert.ScopeKey).Select(scope => new { scope.Key, Score = scope.Max(alert => alert.Score) })
            .ToDictionaryAsync(scope => scope.Key, scope => scope.Score);
        scores["AM13/sector:tgo"].Should().BeGreaterThan(scores["AM13/total"]);
    }

    private void OnlySuggestToday()
    {
        var funnel = Match("2026-03-20");

        funnel.GetProperty("raised").GetInt32().Should().Be(0);
        funnel.GetProperty("suggestions").GetInt32().Should().BeGreaterThan(0);
    }

    private async Task ZeroClosesAsync()
    {
        Import("2021-03-29;dag;AM13;Midden-Utrecht;;;0;SBB", "2021-03-29;dag;AM13;Midden-Utrecht;Techniek en gebouwde omgeving;;0;SBB");
        Match("2021-04-01").GetProperty("expired").GetInt32().Should().Be(6); // 3 totals and 3 sectors

        await using var db = Open();
        (await db.Set<AlertRow>().ToListAsync()).Should().OnlyContain(alert => alert.StateReason == "ShortageGone" && !alert.IsOpen);
    }

    private JsonElement Match(string day)
    {
        var (code, output, error) = verb.Run("match", "--as-of", day, "--json");
        code.Should().Be(0, error);
        return JsonDocument.Parse(output).RootElement;
    }

    private void Import(params string[] lines)
    {
        var path = Path.Combine(folder, $"levering-{++deliveries}.csv");
        File.WriteAllBytes(path, SheetFile.Csv([AlertCast.Heading, .. lines]));
        var (code, _, error) = verb.Run("import", "shortages", path);
        code.Should().Be(0, error);
    }

    private void CopyTo(string other)
    {
        using (var connection = new SqliteConnection($"Data Source={verb.DatabasePath};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }

        Directory.CreateDirectory(other);
        File.Copy(verb.DatabasePath, Path.Combine(other, "sroi.db"));
    }

    private async Task<(int, int, int)> RowsAsync()
    {
        await using var db = Open();
        return (await db.Set<AlertRow>().SumAsync(row => row.Version), await db.Set<AlertEventRow>().CountAsync(), await db.AuditLines.CountAsync());
    }

    private static async Task<List<(Guid, string, int, AlertStateName)>> AlertsAsync(string path)
    {
        await using var db = SroiDatabase.At(path).Open();
        return [.. (await db.Set<AlertRow>().OrderBy(row => row.ContractId).ThenBy(row => row.ScopeKey).ToListAsync())
            .Select(row => (row.ContractId, row.ScopeKey, row.Score, row.State))];
    }

    private SroiDbContext Open() => SroiDatabase.At(verb.DatabasePath).Open();
}
