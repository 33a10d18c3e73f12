using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using NodaTime;
using Quartz;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Jobs;

namespace SroiTracker.Tests.Given;

/// <summary>
/// The running program on a database file of its own, with the demo cast. Sign in with SignInAsync,
/// <see cref="Database"/> for the rows, <see cref="Clock"/> for the day.
/// </summary>
public class SroiApp : WebApplicationFactory<Program>
{
    public const string Password = "Welkom-bij-SroiTracker";

    // Migrated, seeded and given its accounts once; each program of this very kind begins with a copy.
    private static readonly Lazy<byte[]> Prepared = new(Prepare);

    private readonly string folder = Directory.CreateTempSubdirectory("sroi-test-").FullName;

    /// <summary>Sunday 15 March 2026, noon in the Netherlands.</summary>
    public FixedClock Clock { get; } = new(Instant.FromUtc(2026, 3, 15, 11, 0));

    public string DatabasePath => Path.Combine(folder, "sroi.db");

    protected virtual string EnvironmentName => "Development";

    /// <summary>Whether the night's work and the letters go on by themselves, as they do outside tests; a test that does a job itself wants no second one beside it.</summary>
    protected virtual bool WorksByItself => false;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        if (GetType() == typeof(SroiApp)) File.WriteAllBytes(DatabasePath, Prepared.Value);
        builder.UseEnvironment(EnvironmentName);
        builder.UseSetting("Sroi:Database", "sqlite:" + DatabasePath);
        builder.UseSetting("Sroi:Files", Path.Combine(folder, "files"));
        builder.UseSetting("Sroi:Keys", Path.Combine(folder, "keys"));
        builder.UseSetting("Sroi:Mail:Folder", Path.Combine(folder, "mail"));
        builder.UseSetting("Sroi:DemoRegister", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Critical");
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<IClock>(Clock));
            if (WorksByItself) return;
            foreach (var worker in services.Where(IsWorker).ToList()) services.Remove(worker);
        });
    }

    /// <summary>Looks at, or changes, the rows.</summary>
    public async Task Database(Func<SroiDbContext, Task> use)
    {
        await using var scope = Services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<SroiDbContext>());
    }

    /// <summary>A browser without a session; redirects are not followed.</summary>
    public HttpClient Stranger() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>A browser in which this account is signed in, through the sign-in page.</summary>
    public async Task<HttpClient> SignInAsync(string email, string password = Password)
    {
        var client = Stranger();
        var answer = await client.PostFormAsync("/inloggen", new() { ["Email"] = email, ["Password"] = password });
        if ((int)answer.StatusCode != 302) throw new InvalidOperationException($"{email} is not signed in: {(int)answer.StatusCode}");
        return client;
    }

    /// <summary>A browser in which the demo account of this role is signed in (authority Utrecht; company bouwgroep-domstad).</summary>
    public Task<HttpClient> SignInAsync(Role role) => role == Role.Anonymous ? Task.FromResult(Stranger()) : SignInAsync(Cast.EmailOf(role));

    private static byte[] Prepare()
    {
        using var first = new FirstApp();
        _ = first.Services; // starts it
        var copy = first.DatabasePath + ".copy";
        using var database = new SqliteConnection($"Data Source={first.DatabasePath}");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = $"VACUUM INTO '{copy}'";
        command.ExecuteNonQuery();
        return File.ReadAllBytes(copy);
    }

    private sealed class FirstApp : SroiApp;

    private static bool IsWorker(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService) && service.ImplementationType is { } type && (type == typeof(OutboxWorker) || type == typeof(QuartzHostedService));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || !Directory.Exists(folder)) return;
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>The program as it runs for a municipality: no demo accounts, nothing known beforehand.</summary>
public sealed class ProductionApp : SroiApp
{
    protected override string EnvironmentName => "Production";
}
