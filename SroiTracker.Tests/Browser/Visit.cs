using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Browser;

/// <summary>One window, and what went wrong in it. Closed with the test: open windows slow the others down.</summary>
public sealed class Visit : IAsyncDisposable
{
    private const string Judge = """
        async tags => (await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })).violations
            .map(found => `${found.id}: ${found.help} at ${found.nodes.map(node => node.html).join(' | ')}`)
        """;

    private static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

    /// <summary>The script of axe itself, run in the page: its wrapper opens a second page for every judgement.</summary>
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly List<string> faults = [];

    public Visit(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("status of 4", StringComparison.Ordinal)) faults.Add(message.Text);
        };
        page.PageError += (_, fault) => faults.Add(fault);
    }

    public IPage Page { get; }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    public async Task SignInAsync(string email)
    {
        await Page.GotoAsync("/inloggen");
        await Page.FillAsync("#Email", email);
        await Page.FillAsync("#Password", SroiApp.Password);
        await Page.ClickAsync("main form button[type=submit]");
        await Page.WaitForSelectorAsync(".site-header__account");
    }

    /// <summary>Fails on an accessibility fault, a page wider than its window, an error in the console or a broken content policy.</summary>
    public async Task ShouldBeSoundAsync()
    {
        await Page.EvaluateAsync(Axe);
        (await Page.EvaluateAsync<string[]>(Judge, Tags)).Should().BeEmpty(Page.Url);
        (await Page.Locator("h1:visible").CountAsync()).Should().Be(1, $"{Page.Url} should have one h1");
        var tooWide = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        tooWide.Should().BeLessThanOrEqualTo(0, $"{Page.Url} should not scroll sideways at {Page.ViewportSize?.Width} px");
        faults.Should().BeEmpty(Page.Url);
    }

    /// <summary>Keeps a picture when SROI_PICTURES names a folder.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("SROI_PICTURES") is not { Length: > 0 } folder) return;
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{Page.ViewportSize?.Width}.png"), FullPage = true });
    }
}
