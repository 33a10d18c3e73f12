using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Tests.Data.Ledger;

public sealed class AppendOnlyTests
{
    public static TheoryData<string> Tables() =>
        ["ledger_entry", "audit_line", "recorded_decision", "amendment", "exemption", "receipt"];

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task The_database_refuses_every_change_of_every_column(string table)
    {
        using var temp = await FilledAsync();
        await using var data = temp.Open();
        var columns = await data.Database.SqlQuery<string>($"SELECT name AS Value FROM pragma_table_info({table})").ToListAsync();

        columns.Should().NotBeEmpty();
        foreach (var column in columns)
            Refused(temp, $"UPDATE {table} SET {column} = {column}").Should().Contain($"{table} only grows", because: column);
        Refused(temp, $"DELETE FROM {table}").Should().Contain($"{table} only grows");
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task A_replacement_is_refused_as_well(string table)
    {
        using var temp = await FilledAsync();

        Refused(temp, $"INSERT OR REPLACE INTO {table} SELECT * FROM {table}").Should().Contain($"{table} only grows");
    }

    [Fact]
    public async Task Of_a_receipt_facts_steps_and_salt_are_erased_together_or_not_at_all()
    {
        using var temp = await FilledAsync();

        Refused(temp, "UPDATE receipt SET facts = NULL").Should().Contain("receipt only grows");
        Refused(temp, "UPDATE receipt SET facts = NULL, steps = NULL, salt = NULL, cents = 2")
            .Should()
            .Contain("receipt only grows");
        temp.Raw("UPDATE receipt SET facts = NULL, steps = NULL, salt = NULL").Should().Be(1);
    }

    [Fact]
    public async Task The_unit_of_work_refuses_before_the_database_does()
    {
        using var temp = await FilledAsync();
        await using var data = temp.Open();
        data.Remove(await data.LedgerEntries.FirstAsync());

        var act = () => data.SaveChangesAsync();

        (await act.Should().ThrowAsync<InvalidOperationException>()).WithMessage("*only grows*");
    }

    [Fact]
    public async Task The_unit_of_work_refuses_to_remove_a_receipt()
    {
        using var temp = await FilledAsync();
        await using var data = temp.Open();
        data.Remove(await data.Receipts.FirstAsync());

        await FluentActions.Awaiting(() => data.SaveChangesAsync()).Should().ThrowAsync<InvalidOperationException>();
    }

    private static async Task<TempDatabase> FilledAsync()
    {
        var temp = await TempDatabase.CreateAsync();
        await temp.PostAsync(
            "k",
            1,
            new EntryDraft(EntryKind.ObligationSet, Book.Effort, Money.OfCents(1), Booked.Day, "5%")
            {
                Receipt = new Receipt("utrecht", Booked.Day, "ab", "1", "{}", "Obligated", 1, "[]"),
            }
        );
        await using var data = temp.Open();
        await temp.Writes.RunAsync(
            data,
            TempDatabase.Change,
            trail =>
            {
                Fill(data);
                trail.Note("test.filled", new("contract", TempDatabase.Contract(1)));
                return Task.CompletedTask;
            },
            default
        );
        return temp;
    }

    private static void Fill(SroiDbContext data)
    {
        var (contract, by, at) = (TempDatabase.Contract(1), "tester", Booked.Moment);
        data.Add(
            new Amendment
            {
                Id = Guid.CreateVersion7(),
                ContractId = contract,
                Kind = AmendmentKind.MoreWork,
                EffectiveOn = Booked.Day,
                Why = "w",
                RecordedBy = by,
                RecordedAt = at,
            }
        );
        data.Add(
            new RecordedDecision
            {
                Id = Guid.CreateVersion7(),
                Subject = DecisionSubject.Contract,
                SubjectId = contract,
                Clause = "c",
                Reading = "r",
                Why = "w",
                RecordedBy = by,
                RecordedAt = at,
            }
        );
        data.Add(
            new Exemption
            {
                Id = Guid.CreateVersion7(),
                ContractId = contract,
                Percentage = 0,
                FromDay = Booked.Day,
                Why = "w",
                RecordedBy = by,
                RecordedAt = at,
            }
        );
    }

    private static string Refused(TempDatabase temp, string sql)
    {
        try
        {
            temp.Raw(sql);
            return "";
        }
        catch (SqliteException refusal)
        {
            return refusal.Message;
        }
    }
}
