using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Browser;

[Collection(BrowserSuite.Name)]
public sealed class ShellPageTests(BrowserSite site)
{
    [BrowserTheory]
    [InlineData(320, "/", "sign-in")]
    [InlineData(1280, "/", "sign-in")]
    [InlineData(320, "/bestaat-niet", "missing")]
    public async Task A_stranger_finds_sound_pages(int width, string path, string name)
    {
        await using var visit = await site.OpenAsync(width);

        await visit.Page.GotoAsync(path);

        await visit.PictureAsync(name);
        await visit.ShouldBeSoundAsync();
    }

    [BrowserTheory]
    [InlineData(320, "/account", "account")]
    [InlineData(1280, "/account", "account")]
    [InlineData(320, "/start", "start")]
    [InlineData(320, "/onderdelen", "components")]
    [InlineData(1280, "/onderdelen", "components")]
    public async Task An_administrator_finds_sound_pages(int width, string path, string name)
    {
        await using var visit = await site.OpenAsync(width);
        await visit.SignInAsync(Cast.EmailOf(Role.Administrator));

        await visit.Page.GotoAsync(path);

        await visit.PictureAsync(name);
        await visit.ShouldBeSoundAsync();
    }

    [BrowserFact]
    public async Task A_refused_form_says_what_is_wrong_above_and_beside_the_fields()
    {
        await using var visit = await site.OpenAsync(320);
        await visit.SignInAsync(Cast.EmailOf(Role.Administrator));
        await visit.Page.GotoAsync("/onderdelen");
        await visit.Page.FillAsync("#Amount", "1,234.56");

        await visit.Page.ClickAsync("#formulier button[type=submit]");

        await visit.Page.WaitForSelectorAsync("#error-summary");
        (await visit.Page.InputValueAsync("#Amount")).Should().Be("1,234.56");
        (await visit.Page.TextContentAsync("#Amount-error")).Should().Contain("Opdrachtwaarde is onduidelijk");
        (await visit.Page.EvaluateAsync<string>("document.activeElement.id")).Should().Be("error-summary");
        await visit.PictureAsync("refused");
        await visit.ShouldBeSoundAsync();
    }

    [BrowserFact]
    public async Task Everything_works_without_JavaScript()
    {
        await using var visit = await site.OpenAsync(javaScript: false);

        await visit.SignInAsync(Cast.EmailOf(Role.Adviser));
        await visit.Page.ClickAsync("text=English");

        (await visit.Page.GetAttributeAsync("html", "lang")).Should().Be("en");
    }

    [BrowserFact]
    public async Task The_first_tab_stop_leads_to_the_content()
    {
        await using var visit = await site.OpenAsync();
        await visit.Page.GotoAsync("/");

        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");

        (await visit.Page.EvaluateAsync<string>("document.activeElement.id")).Should().Be("inhoud");
    }
}
