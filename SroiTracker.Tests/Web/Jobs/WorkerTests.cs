using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Jobs;

namespace SroiTracker.Tests.Web.Jobs;

/// <summary>The program does by itself what waits: other tests do the work themselves.</summary>
public sealed class WorkerTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_start_catches_up_with_the_missed_night_and_does_its_work()
    {
        using var app = new WorkingApp();
        _ = app.Services; // starts it

        var payload = await app.Done.Task.WaitAsync(Longest);

        payload.Should().Be("{}");
        await app.Database(async db => (await db.JobSlots.Select(row => row.SlotKey).ToListAsync()).Should().Contain("digest:2026-03-15")); // 03:30 that night
    }

    private sealed class WorkingApp : SroiApp
    {
        internal TaskCompletionSource<string> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override bool WorksByItself => true;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.RemoveAll<IJobHandler>().AddSingleton<IJobHandler>(new Recorder(Done)));
        }
    }

    private sealed class Recorder(TaskCompletionSource<string> done) : IJobHandler
    {
        public string Kind => OutboxKinds.Digest;

        public Task RunAsync(string payload, CancellationToken token)
        {
            done.TrySetResult(payload);
            return Task.CompletedTask;
        }
    }
}
