using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SroiTracker.Tests.Given;

/// <summary>Fills in forms as a browser without JavaScript does: a field by its name or label, a button by its words or value.</summary>
internal sealed class FormDriver(HttpClient client)
{
    private const string Site = "http://localhost";

    /// <summary>Who fills in, to send what no form can.</summary>
    internal HttpClient Client => client;

    internal IDocument Page { get; private set; } = null!;

    internal string Path { get; private set; } = "";

    /// <summary>Opens a page; anything but a good answer is a fault of the test.</summary>
    internal async Task GoAsync(string path)
    {
        await TakeAsync(await client.GetAsync(path), path);
    }

    /// <summary>Fills in a field; of a group of boxes the one with this value is ticked.</summary>
    internal FormDriver Fill(string name, string value)
    {
        switch (Find(name, value))
        {
            case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                box.IsChecked = value is not ("" or "false");
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement select:
                select.Options.Should().Contain(option => option.Value == value, $"{name} on {Path} offers {value}");
                foreach (var option in select.Options) option.IsSelected = option.Value == value;
                break;
            default:
                throw new InvalidOperationException($"there is no field {name} on {Path}");
        }

        return this;
    }

    /// <summary>Presses the button with these words or this value, and follows where it leads.</summary>
    internal async Task PressAsync(string button)
    {
        var found = Page.QuerySelectorAll("main button").OfType<IHtmlButtonElement>()
            .FirstOrDefault(each => each.Value == button || each.Words() == button || each.GetAttribute("aria-label") == button);
        found.Should().NotBeNull($"{Path} has a button {button}");
        var request = found!.Form!.GetSubmission(found)!;
        using var content = new StreamContent(request.Body);
        content.Headers.TryAddWithoutValidation("Content-Type", request.MimeType);
        var target = request.Target.PathName + request.Target.Query;
        await TakeAsync(await client.PostAsync("/" + target.TrimStart('/'), content), target);
    }

    /// <summary>The words on the page.</summary>
    internal string Words => Page.QuerySelector("main").Words();

    private async Task TakeAsync(HttpResponseMessage answer, string path)
    {
        if ((int)answer.StatusCode is 302 or 303)
        {
            var next = answer.Headers.Location!.OriginalString.Split('#')[0];
            await GoAsync(next);
            return;
        }

        answer.IsSuccessStatusCode.Should().BeTrue($"{path} answers {(int)answer.StatusCode}");
        Path = path;
        var html = await answer.Content.ReadAsStringAsync();
        Page = await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html).Address(Site + path));
    }

    private IElement? Find(string name, string value)
    {
        var named = Page.QuerySelectorAll("main input, main select, main textarea")
            .Where(field => field.GetAttribute("name") == name && field.GetAttribute("type") != "hidden").ToList();
        if (named.Count > 1) return named.FirstOrDefault(field => field.GetAttribute("value") == value);
        if (named.Count == 1) return named[0];
        var label = Page.QuerySelectorAll("main label").SingleOrDefault(each => each.Words() == name);
        return label?.GetAttribute("for") is { } id ? Page.GetElementById(id) : null;
    }
}
