using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Browser;

/// <summary>One Chromium for all browser tests; the program answers on a port of its own.</summary>
public sealed class BrowserSite : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private const int LongestWait = 30_000;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public SroiApp App { get; } = new();

    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (Requirements.Chromium is not { } path) return;
        App.UseKestrel(0);
        App.StartServer();
        Address = App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Flags });
    }

    /// <summary>A window of this width, with its own session, that records faults.</summary>
    public async Task<Visit> OpenAsync(int width = 1280, bool javaScript = true)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Address, Locale = "nl-NL", JavaScriptEnabled = javaScript, ViewportSize = new() { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(LongestWait);
        return new Visit(await context.NewPageAsync());
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        await App.DisposeAsync();
    }
}

/// <summary>Browser tests share one site and run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserSuite : ICollectionFixture<BrowserSite>
{
    public const string Name = "browser";
}
