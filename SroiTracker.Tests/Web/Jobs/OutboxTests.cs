using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Jobs;

namespace SroiTracker.Tests.Web.Jobs;

public sealed class OutboxTests : IDisposable
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 20, 9, 0);

    private readonly FixedClock clock = new(Start);
    private readonly FigureDatabase database = new();
    private readonly JobTerms terms = new();
    private readonly Recorder recorder = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task A_row_is_done_once()
    {
        await AddAsync("note");

        (await Drain().RunAsync(CancellationToken.None)).Should().Be(1);
        (await Drain().RunAsync(CancellationToken.None)).Should().Be(0);

        recorder.Runs.Should().Equal("{}");
        (await RowAsync())
            .Should()
            .BeEquivalentTo(
                new
                {
                    DoneAt = (Instant?)Start,
                    Attempts = 1,
                    LeaseOwner = (Guid?)null,
                }
            );
    }

    [Fact]
    public async Task A_worker_that_dies_half_way_is_followed_by_another_after_its_lease()
    {
        await AddAsync("note");
        await TakeAndDieAsync();

        (await Drain().RunAsync(CancellationToken.None)).Should().Be(0, "the lease is still held");
        clock.Now = Start + terms.Lease;
        (await Drain().RunAsync(CancellationToken.None)).Should().Be(0, "it is held up to and including that moment");
        clock.Now += Duration.FromSeconds(1);
        (await Drain().RunAsync(CancellationToken.None)).Should().Be(1);

        recorder.Runs.Should().HaveCount(1);
        (await RowAsync()).Attempts.Should().Be(2);
    }

    [Fact]
    public async Task A_worker_that_was_thought_dead_cannot_finish_what_another_took_over()
    {
        await AddAsync("note");
        var (db, lease) = await TakeAndDieAsync();
        clock.Now += terms.Lease + Duration.FromSeconds(1);
        await Drain().RunAsync(CancellationToken.None);

        (await lease.RenewAsync(CancellationToken.None)).Should().BeFalse();
        await lease.FailedAsync(1, "Late", CancellationToken.None);

        (await RowAsync()).Should().BeEquivalentTo(new { LastError = (string?)null, DoneAt = (Instant?)clock.Now });
        await db.DisposeAsync();
    }

    [Fact]
    public async Task A_renewed_lease_is_not_taken_over()
    {
        await AddAsync("note");
        var (db, lease) = await TakeAndDieAsync();
        clock.Now += Duration.FromSeconds(60);
        (await lease.RenewAsync(CancellationToken.None)).Should().BeTrue();
        clock.Now = Start + Duration.FromSeconds(150); // the first lease would have ended at 120

        (await Drain().RunAsync(CancellationToken.None)).Should().Be(0);
        await db.DisposeAsync();
    }

    [Fact]
    public async Task A_failure_is_tried_again_later_and_parked_after_ten_tries()
    {
        await AddAsync("broken");

        var waits = new List<long>();
        for (var attempt = 1; attempt <= 10; attempt++)
        {
            (await Drain().RunAsync(CancellationToken.None)).Should().Be(1);
            var row = await RowAsync();
            waits.Add((long)(row.DueAt - clock.Now).TotalSeconds);
            clock.Now = row.DueAt;
        }

        waits.Should().Equal(10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600);
        var parked = await RowAsync();
        parked.ParkedAt.Should().NotBeNull();
        parked.LastError.Should().Be("InvalidOperationException");
        (await Drain().RunAsync(CancellationToken.None)).Should().Be(0);
    }

    [Fact]
    public async Task A_row_that_kills_every_worker_is_parked_too()
    {
        await AddAsync("note");
        for (var attempt = 1; attempt <= 10; attempt++)
        {
            await TakeAndDieAsync();
            clock.Now += terms.Lease + Duration.FromSeconds(1);
        }

        await Drain().RunAsync(CancellationToken.None);

        recorder.Runs.Should().BeEmpty();
        (await RowAsync()).Should().BeEquivalentTo(new { LastError = "Killed", ParkedAt = (Instant?)clock.Now });
    }

    [Fact]
    public async Task A_kind_nobody_knows_fails_visibly()
    {
        await AddAsync("unknown");

        await Drain().RunAsync(CancellationToken.None);

        (await RowAsync()).LastError.Should().Be("NoHandler");
    }

    [Fact]
    public async Task A_row_written_in_a_transaction_that_was_rolled_back_is_never_done()
    {
        await using (var db = database.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(OutboxRow.Of("note", "{}", Start));
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        }

        (await Drain().RunAsync(CancellationToken.None)).Should().Be(0);
    }

    [Fact]
    public async Task A_night_runs_once_over_all_nodes_and_is_caught_up_with_once()
    {
        clock.Now = Instant.FromUtc(2026, 3, 20, 2, 29); // 03:29 in the Netherlands: the slot of the night before
        (await SlotsAsync()).Should().Be(1);
        clock.Now = Instant.FromUtc(2026, 3, 20, 2, 30);
        (await SlotsAsync()).Should().Be(1);
        (await SlotsAsync()).Should().Be(0);
        clock.Now = Instant.FromUtc(2026, 3, 27, 12, 0); // a week down
        (await SlotsAsync()).Should().Be(1);

        await using var db = database.Open();
        (await db.Set<JobSlot>().Select(slot => slot.SlotKey).OrderBy(key => key).ToListAsync())
            .Should()
            .Equal("match:2026-03-19", "match:2026-03-20", "match:2026-03-27");
        (await db.Set<OutboxRow>().CountAsync()).Should().Be(3);
    }

    [Fact]
    public async Task A_commit_wakes_the_worker_and_a_change_without_work_does_not()
    {
        using var signal = new OutboxSignal();
        using var woken = new FigureDatabase(new OutboxWakeInterceptor(signal));
        await using var db = woken.Open();
        db.Add(new JobSlot { SlotKey = "x", TakenAt = Start });
        await db.SaveChangesAsync();
        (await signal.WaitAsync(TimeSpan.Zero, CancellationToken.None)).Should().BeFalse();

        db.Add(OutboxRow.Of("note", "{}", Start));
        await db.SaveChangesAsync();
        (await signal.WaitAsync(TimeSpan.Zero, CancellationToken.None)).Should().BeTrue();
    }

    private async Task AddAsync(string kind)
    {
        await using var db = database.Open();
        db.Add(OutboxRow.Of(kind, "{}", Start));
        await db.SaveChangesAsync();
    }

    private async Task<(SroiDbContext Db, OutboxLease Lease)> TakeAndDieAsync()
    {
        var (db, owner) = (database.Open(), Guid.CreateVersion7());
        var row = await OutboxLease.TakeAsync(db, clock, terms, owner, CancellationToken.None);
        return (db, new(db, clock, terms, row!.Id, owner));
    }

    private async Task<OutboxRow> RowAsync()
    {
        await using var db = database.Open();
        return await db.Set<OutboxRow>().AsNoTracking().SingleAsync();
    }

    private async Task<int> SlotsAsync()
    {
        await using var db = database.Open();
        return await new JobSlots(db, clock, [new(OutboxKinds.Match, new(3, 30))]).TakeDueAsync(CancellationToken.None);
    }

    private OutboxDrain Drain()
    {
        var services = new ServiceCollection()
            .AddScoped(_ => database.Open())
            .AddSingleton<IJobHandler>(recorder)
            .AddSingleton<IJobHandler, Broken>()
            .BuildServiceProvider();
        return new(services.GetRequiredService<IServiceScopeFactory>(), clock, terms, NullLogger<OutboxDrain>.Instance);
    }

    private sealed class Recorder : IJobHandler
    {
        public List<string> Runs { get; } = [];

        public string Kind => "note";

        public Task RunAsync(string payload, CancellationToken token)
        {
            Runs.Add(payload);
            return Task.CompletedTask;
        }
    }

    private sealed class Broken : IJobHandler
    {
        public string Kind => "broken";

        public Task RunAsync(string payload, CancellationToken token) =>
            throw new InvalidOperationException("a message with a name in it");
    }
}
