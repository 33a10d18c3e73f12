using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Ledger;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Commands;
using SroiTracker.Web.Data.Exercise;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Ledger;

namespace SroiTracker.Tests.Data.Ledger;

/// <summary>
/// The program is killed (SIGKILL) while four clients approve 200 claims; nothing that was acknowledged may be lost or
/// doubled.
/// </summary>
public sealed class KilledWhileBookingTests
{
    private const int Claims = 200;
    private static readonly int[] KilledAfter = [5, 25, 50, 80, 110];

    [Fact]
    public async Task Five_kills_lose_and_double_no_acknowledged_booking()
    {
        var acknowledgedAtKill = new List<int>();
        foreach (var acknowledgements in KilledAfter)
        {
            using var temp = TempDatabase.Empty();

            KillAfter(acknowledgements, temp);
            acknowledgedAtKill.Add((await NothingIsLostAsync(temp)).Acknowledged);

            Finish(temp);
            var (acknowledged, booked) = await NothingIsLostAsync(temp);
            (acknowledged, booked).Should().Be((Claims, Claims));
        }

        // Each kill came while claims were left to approve, or it would prove nothing.
        acknowledgedAtKill.Should().OnlyContain(count => count < Claims);
    }

    [Fact]
    public async Task The_check_refuses_a_database_with_contracts()
    {
        using var temp = await TempDatabase.CreateAsync();
        var error = new StringWriter();

        var code = await new LedgerExerciseCommand().RunAsync([.. Arguments(temp)[2..]], TextWriter.Null, error, default);

        code.Should().Be(2);
        error.ToString().Should().Contain("empty");
    }

    private static async Task<(int Acknowledged, int Booked)> NothingIsLostAsync(TempDatabase temp)
    {
        var acknowledged = ExerciseLog.Read(LogOf(temp)).ToList();
        acknowledged.Should().OnlyHaveUniqueItems();
        (await temp.VerifyAsync()).Findings.Should().BeEmpty(); // chain, sums on the contracts, receipts, integrity_check

        await using var data = temp.Open();
        var booked = await data
            .LedgerEntries.Where(row => row.Kind == EntryKind.CreditBooked)
            .Select(row => row.ClaimId)
            .ToListAsync();
        var approved = await data
            .Claims.Where(row => row.State == ClaimState.Approved)
            .Select(row => (Guid?)row.Id)
            .ToListAsync();
        booked.Should().OnlyHaveUniqueItems().And.Contain(acknowledged.Select(id => (Guid?)id));
        approved.Should().BeEquivalentTo(booked); // claim and booking are one transaction
        (await data.Outbox.CountAsync()).Should().Be(booked.Count);
        (await data.AuditLines.CountAsync(line => line.Action == "claim.approved")).Should().Be(booked.Count);
        return (acknowledged.Count, booked.Count);
    }

    private static void KillAfter(int acknowledgements, TempDatabase temp)
    {
        using var program = Start(temp);
        for (var seen = 0; seen < acknowledgements; seen++)
            program.StandardOutput.ReadLine().Should().NotBeNull("the program ended before it was killed");
        program.Kill();
        program.WaitForExit();
    }

    private static void Finish(TempDatabase temp)
    {
        using var program = Start(temp);
        var (_, error) = (program.StandardOutput.ReadToEnd(), program.StandardError.ReadToEnd());
        program.WaitForExit();
        program.ExitCode.Should().Be(0, error);
    }

    private static Process Start(TempDatabase temp)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(LedgerExerciseCommand).Assembly.Location, .. Arguments(temp)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("the program did not start");
    }

    private static string[] Arguments(TempDatabase temp) =>
        [
            "ledger",
            "exercise",
            "--database",
            "sqlite:" + temp.Database.Path,
            "--postings",
            $"{Claims}",
            "--clients",
            "4",
            "--log",
            LogOf(temp),
        ];

    private static string LogOf(TempDatabase temp) => Path.Combine(temp.Folder, "acknowledged.log");
}
