using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Links;

namespace SroiTracker.Tests.Web.Members;

/// <summary>The secret of a one-time link stands in no log, also when an administrator lets everything of the framework be logged, and goes nowhere as Referer.</summary>
public sealed class LinkLogTests
{
    [Theory]
    [InlineData("/uitnodiging")]
    [InlineData("/bevestiging")]
    public async Task Get_Link_WritesNoSecretAndPassesNoneOn(string path)
    {
        var secret = LinkSecret.New();
        using var app = new SroiApp();
        var lines = new Lines();
        await using var logging = app.WithWebHostBuilder(builder => builder
            .UseSetting("Logging:LogLevel:Default", "Information").UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Information")
            .ConfigureServices(services => services.AddSingleton<ILoggerProvider>(lines)));
        using var stranger = logging.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        using var answer = await stranger.GetAsync($"{path}/open?sleutel={secret}");

        answer.Headers.Location!.OriginalString.Should().NotContain(secret);
        answer.Headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
        answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.Contains(secret, StringComparison.Ordinal)).Should()
            .ContainEquivalentOf("httponly").And.ContainEquivalentOf("samesite=lax").And.Contain("path=" + path);
        lines.All.Should().NotBeEmpty().And.NotContain(line => line.Contains(secret, StringComparison.Ordinal));
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        internal ConcurrentQueue<string> All { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            All.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
