using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Tests.Data.Sqlite;

public sealed class SroiDatabaseTests
{
    [Fact]
    public void Model_and_migration_agree()
    {
        using var temp = TempDatabase.Empty();
        using var data = temp.Open();

        data.Database.HasPendingModelChanges().Should().BeFalse();
    }

    [Fact]
    public async Task Preparing_twice_changes_nothing()
    {
        using var temp = TempDatabase.Empty();

        await temp.Database.PrepareAsync(CancellationToken.None);
        await temp.Database.PrepareAsync(CancellationToken.None);

        await using var data = temp.Open();
        (await data.Database.GetPendingMigrationsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_lock_that_a_killed_migration_left_is_cleared()
    {
        using var temp = TempDatabase.Empty();
        temp.Raw(
            """
            CREATE TABLE "__EFMigrationsLock" (
                "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-03-01 09:00:00');
            """
        );
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));

        await temp.Database.PrepareAsync(limit.Token);

        await using var data = temp.Open();
        (await data.Database.GetPendingMigrationsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Every_connection_flushes_in_full_and_keeps_foreign_keys()
    {
        using var temp = await TempDatabase.CreateAsync();
        await using var data = temp.Open();

        string[] found =
        [
            await Ask("journal_mode"),
            await Ask("synchronous"),
            await Ask("foreign_keys"),
            await Ask("recursive_triggers"),
            await Ask("mmap_size"),
        ];

        found.Should().Equal("wal", "2", "1", "1", "0");

        async Task<string> Ask(string pragma)
        {
            await data.Database.OpenConnectionAsync();
            await using var command = data.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            return (await command.ExecuteScalarAsync())?.ToString() ?? "0";
        }
    }

    [Theory]
    [InlineData("synchronous=NORMAL", "synchronous")]
    [InlineData("foreign_keys=0", "foreign_keys")]
    [InlineData("recursive_triggers=0", "recursive_triggers")]
    public void A_connection_with_other_settings_is_refused(string pragma, string named)
    {
        using var temp = TempDatabase.Empty();
        using var connection = new SqliteConnection($"Data Source={temp.Database.Path};Pooling=False");
        connection.Open();
        SqlitePragmas.Apply(connection);
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        command.ExecuteNonQuery();

        var act = () => SqlitePragmas.Require(connection);

        act.Should().Throw<InvalidOperationException>().WithMessage($"*{named}*");
    }

    [Fact]
    public async Task A_foreign_key_that_points_nowhere_is_refused()
    {
        using var temp = await TempDatabase.CreateAsync();
        await using var data = temp.Open();
        data.Add(
            new PolicyMembership
            {
                MunicipalityCode = "GM0000",
                FromDay = Booked.Day,
                Folder = "x",
            }
        );

        await FluentActions.Awaiting(() => data.SaveChangesAsync()).Should().ThrowAsync<DbUpdateException>();
    }

    [Theory]
    [InlineData("sqlite:App_Data/x.db", true)]
    [InlineData("sqlite:", false)]
    [InlineData("postgres:Host=x", false)]
    [InlineData(null, false)]
    public void A_setting_names_a_file(string? setting, bool isOne) =>
        (SroiDatabase.Parse(setting) is not null).Should().Be(isOne);
}
