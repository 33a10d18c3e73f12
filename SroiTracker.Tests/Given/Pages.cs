using AngleSharp;
using AngleSharp.Dom;

namespace SroiTracker.Tests.Given;

/// <summary>Pages and forms, as a browser without JavaScript uses them.</summary>
public static class Pages
{
    public const string TokenField = "__RequestVerificationToken";

    public static async Task<IDocument> ReadAsync(this HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));
    }

    public static async Task<IDocument> PageAsync(this HttpClient client, string path) => await (await client.GetAsync(path)).ReadAsync();

    /// <summary>The antiforgery token of a page.</summary>
    public static async Task<string> TokenAsync(this HttpClient client, string page = "/fout/404") =>
        (await client.PageAsync(page)).QuerySelector($"input[name={TokenField}]")!.GetAttribute("value")!;

    /// <summary>Posts these fields with a valid token.</summary>
    public static async Task<HttpResponseMessage> PostFormAsync(this HttpClient client, string path, Dictionary<string, string> fields)
    {
        fields[TokenField] = await client.TokenAsync();
        using var content = new FormUrlEncodedContent(fields);
        return await client.PostAsync(path, content);
    }

    /// <summary>The words of an element, spaces made one.</summary>
    public static string Words(this IElement? element) =>
        string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
