using System.Text;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Commands;
using SroiTracker.Web.Data.Ledger;

namespace SroiTracker.Tests.Data.Ledger;

public sealed class LedgerVerificationTests
{
    [Theory]
    [InlineData("book", "'Payable'")]
    [InlineData("kind", "'Transfer'")]
    [InlineData("cents", "cents - 1")]
    [InlineData("cents", "'x'")]
    [InlineData("effective_on", "'2026-03-02'")]
    [InlineData("effective_on", "'2026-02-30'")]
    [InlineData("recorded_at", "recorded_at + 1")]
    [InlineData("recorded_by", "'somebody'")]
    [InlineData("why", "'because.'")]
    [InlineData("reverses_id", "(SELECT id FROM ledger_entry WHERE sequence = 1)")]
    [InlineData("receipt_hash", "NULL")]
    [InlineData("previous_hash", "hash")]
    [InlineData("hash", "previous_hash")]
    [InlineData("sequence", "7")]
    [InlineData("id", "upper('01900000-0000-7000-8000-0000000000ff')")]
    public async Task A_changed_column_is_found_and_the_entry_named(string column, string value)
    {
        using var temp = await ThreeEntriesAsync();
        temp.DropTriggers();

        temp.Raw($"PRAGMA foreign_keys=0; UPDATE ledger_entry SET {column} = {value} WHERE sequence = 2");

        var first = (await temp.VerifyAsync()).Findings.Should().ContainSingle().Subject;
        first.ContractId.Should().Be(TempDatabase.Contract(1).ToString().ToUpperInvariant());
        first.Sequence.Should().Be(column == "sequence" ? 3 : 2); // where 2 is missing, 3 is the first that does not follow
    }

    [Theory]
    [InlineData("facts", "'{}'")]
    [InlineData("steps", "'[2]'")]
    [InlineData("cents", "2")]
    [InlineData("policy", "'schiedam'")]
    [InlineData("salt", "NULL")]
    public async Task A_changed_receipt_is_found_and_the_entry_named(string column, string value)
    {
        using var temp = await ThreeEntriesAsync();
        temp.DropTriggers();

        temp.Raw($"UPDATE receipt SET {column} = {value}");

        var finding = (await temp.VerifyAsync()).Findings.Should().ContainSingle().Subject;
        (finding.Problem, finding.Sequence).Should().Be(("Receipt", 2));
    }

    [Theory]
    [InlineData("outstanding_cents = outstanding_cents + 1", "Balance")]
    [InlineData("obligation_cents = 0", "Balance")]
    [InlineData("payable_cents = 1", "Balance")]
    [InlineData("ledger_hash = ''", "Head")]
    [InlineData("ledger_sequence = 2", "Head")]
    public async Task A_contract_that_does_not_carry_its_sums_is_found(string change, string problem)
    {
        using var temp = await ThreeEntriesAsync();

        temp.Raw($"UPDATE contract SET {change} WHERE reference = 'C1'");

        (await temp.VerifyAsync()).Findings.Should().ContainSingle().Which.Problem.Should().Be(problem);
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_is_found()
    {
        using var temp = await ThreeEntriesAsync();
        temp.DropTriggers();

        temp.Raw("DELETE FROM ledger_entry WHERE sequence = 3");

        (await temp.VerifyAsync()).Findings.Should().ContainSingle().Which.Problem.Should().Be("Balance");
    }

    [Fact]
    public async Task One_changed_byte_in_the_file_makes_the_command_name_the_entry()
    {
        using var temp = await ThreeEntriesAsync();
        await using var data = temp.Open();
        var entry = await data.LedgerEntries.AsNoTracking().SingleAsync(row => row.Sequence == 2);
        temp.Raw("PRAGMA wal_checkpoint(TRUNCATE)");
        ChangeOneByte(temp.Database.Path, "a reason that stands out", 'a', 'A');

        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await new LedgerVerifyCommand().RunAsync(
            ["--database", "sqlite:" + temp.Database.Path],
            output,
            error,
            default
        );

        code.Should().Be(1);
        error.ToString().Should().Contain(entry.Id.ToString().ToUpperInvariant()).And.Contain("Hash").And.Contain("sequence 2");
    }

    [Fact]
    public async Task The_command_says_when_all_is_right_and_when_it_was_asked_wrongly()
    {
        using var temp = await ThreeEntriesAsync();
        var command = new LedgerVerifyCommand();

        (await command.RunAsync(["--database", "sqlite:" + temp.Database.Path], TextWriter.Null, TextWriter.Null, default))
            .Should()
            .Be(0);
        (await command.RunAsync(["--databas", "x"], TextWriter.Null, TextWriter.Null, default)).Should().Be(2);
        (await command.RunAsync(["--database", "sqlite:/nowhere/x.db"], TextWriter.Null, TextWriter.Null, default))
            .Should()
            .Be(2);
    }

    private static async Task<TempDatabase> ThreeEntriesAsync()
    {
        var temp = await TempDatabase.CreateAsync(contracts: 2);
        await temp.PostAsync("1", 1, Booked.Draft(EntryKind.ObligationSet, 100));
        await temp.PostAsync(
            "2",
            1,
            new EntryDraft(EntryKind.CreditBooked, Book.Effort, Money.OfEuros(-40), Booked.Day, "a reason that stands out")
            {
                Receipt = new Receipt("utrecht", Booked.Day, "ab", "1", "{\"x\":1}", "Credited", 4_000, "[1]"),
            }
        );
        await temp.PostAsync("3", 1, Booked.Draft(EntryKind.CreditBooked, -10));
        (await temp.VerifyAsync()).Findings.Should().BeEmpty();
        return temp;
    }

    private static void ChangeOneByte(string path, string around, char from, char to)
    {
        var bytes = File.ReadAllBytes(path);
        var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(around));
        at.Should().BePositive();
        bytes[at].Should().Be((byte)from);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.Position = at;
        file.WriteByte((byte)to);
    }
}
