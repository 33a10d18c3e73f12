using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Ledger;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Data.Sqlite;

public sealed class WriteTransactionTests
{
    [Fact]
    public async Task A_write_that_notes_nothing_is_refused()
    {
        using var temp = await TempDatabase.CreateAsync();
        await using var data = temp.Open();

        var act = () => temp.Writes.RunAsync(data, TempDatabase.Change, _ => Task.CompletedTask, default);

        await act.Should().ThrowAsync<InvalidOperationException>().WithMessage("*nobody can trace*");
    }

    [Fact]
    public async Task A_write_within_a_write_is_refused_rather_than_waiting_for_itself()
    {
        using var temp = await TempDatabase.CreateAsync();
        await using var data = temp.Open();

        var act = () =>
            temp.Writes.RunAsync(
                data,
                TempDatabase.Change,
                _ => temp.Writes.RunAsync(data, TempDatabase.Change, _ => Task.CompletedTask, default),
                default
            );

        await act.Should().ThrowAsync<InvalidOperationException>().WithMessage("*within a write*");
    }

    [Fact]
    public async Task The_lock_on_the_file_is_taken_at_the_start()
    {
        using var temp = await TempDatabase.CreateAsync();
        await using var data = temp.Open();

        var other = await temp.Writes.RunAsync(
            data,
            TempDatabase.Change,
            trail =>
            {
                trail.Abandon();
                return Task.FromResult(Try(temp));
            },
            default
        );

        other.Should().Contain("locked");
    }

    [Fact]
    public async Task An_abandoned_write_keeps_nothing_and_gives_the_turn_to_the_next()
    {
        using var temp = await TempDatabase.CreateAsync();
        await using var data = temp.Open();
        var before = await data.AuditLines.CountAsync();

        await temp.Writes.RunAsync(
            data,
            TempDatabase.Change,
            trail =>
            {
                trail.Note("x", new("contract", Guid.Empty));
                trail.Abandon();
                return Task.CompletedTask;
            },
            default
        );
        (await data.AuditLines.CountAsync()).Should().Be(before);

        await temp.Writes.RunAsync(
            data,
            TempDatabase.Change,
            trail =>
            {
                trail.Note("x", new("contract", Guid.Empty));
                return Task.CompletedTask;
            },
            default
        );
        (await data.AuditLines.CountAsync()).Should().Be(before + 1);
    }

    [Fact]
    public async Task A_commit_gives_a_sign_and_an_abandoned_write_does_not()
    {
        using var temp = await TempDatabase.CreateAsync();
        var signs = 0;
        temp.Writes.Committed += (_, _) => signs++;

        await temp.PostAsync("k", 1, Booked.Draft(EntryKind.ObligationSet, 1));
        await temp.PostAsync("k", 1, Booked.Draft(EntryKind.ObligationSet, 1)); // a repeat books nothing

        signs.Should().Be(1);
    }

    private static string Try(TempDatabase temp)
    {
        try
        {
            using var connection = new SqliteConnection($"Data Source={temp.Database.Path};Pooling=False;Default Timeout=1");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            command.ExecuteNonQuery();
            return "";
        }
        catch (SqliteException refusal)
        {
            return refusal.Message;
        }
    }
}
