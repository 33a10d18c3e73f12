using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Deadlines;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Commands;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Imports;
using SroiTracker.Web.Jobs;
using SroiTracker.Web.Mail;
using SroiTracker.Web.Settings;

namespace SroiTracker.Tests.Web.Jobs;

/// <summary>The job room in a running host with its scheduler: a commit wakes the evaluation.</summary>
public sealed class JobRoomTests
{
    [Fact]
    public async Task An_import_is_followed_by_an_evaluation()
    {
        using var database = new FigureDatabase();
        await Figures.LoadSeedAsync(database);
        var done = new TaskCompletionSource();
        await using var app = App(database, new Waiting(done));
        await app.StartAsync();

        await using (var scope = app.Services.CreateAsyncScope())
        {
            var command = scope.ServiceProvider.GetRequiredService<ImportShortagesCommand>();
            var path = Path.Combine(Directory.CreateTempSubdirectory("sroi-job-").FullName, "tekorten.csv");
            await File.WriteAllBytesAsync(
                path,
                SheetFile.Csv("peildatum;arbeidsmarktregio_code;aantal_tekort", "2026-03-01;AM13;896")
            );
            var (output, error) = (new StringWriter(), new StringWriter());
            (await command.RunAsync([path], output, error, CancellationToken.None)).Should().Be(0);
            output.ToString().Should().StartWith("1 nieuw, 0 opgelost, 0 gelijk");
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }

        await done.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await app.StopAsync();
        await using var db = database.Open();
        (await db.Set<AlertRow>().SingleAsync()).Count.Should().Be(896);
        (await db.Set<OutboxRow>().CountAsync(row => row.ParkedAt != null)).Should().Be(0);
    }

    private static WebApplication App(FigureDatabase database, Waiting next)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Host.UseDefaultServiceProvider(options => (options.ValidateOnBuild, options.ValidateScopes) = (true, true));
        builder.Services.AddLocalization();
        builder.Services.AddSingleton<IClock>(new FixedClock(Figures.Now));
        builder.Services.AddDbContext<SroiDbContext>(
            (services, options) =>
                options
                    .UseSqlite(database.ConnectionString)
                    .AddInterceptors(new OutboxWakeInterceptor(services.GetRequiredService<OutboxSignal>()), next)
        );
        builder.Services.AddSingleton(new SroiOptions());
        builder.Services.AddSingleton(database.Writes).AddSingleton(database.Database).AddSingleton(Rules.Book);
        builder.Services.AddMatching(Figures.Seed).AddImports().AddDeadlines().AddEvidence().AddMail(new SroiOptions()).AddJobRoom();
        builder.Services.AddScoped<ImportShortagesCommand>().AddScoped<MatchCommand>();
        builder.Services.AddScoped<IOpenObligations, One>();
        return builder.Build();
    }

    private sealed class One : IOpenObligations
    {
        public async IAsyncEnumerable<OpenObligation> ReadAsync(LocalDate today, [EnumeratorCancellation] CancellationToken token)
        {
            await Task.CompletedTask;
            yield return Chances.Obligation();
        }
    }

    private sealed class Waiting(TaskCompletionSource done) : DbTransactionInterceptor
    {
        public override Task TransactionCommittedAsync(
            DbTransaction transaction,
            TransactionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            if (eventData.Context?.ChangeTracker.Entries<AlertRow>().Any() == true)
                done.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
