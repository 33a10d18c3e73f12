using System.Net.Http.Headers;
using AngleSharp.Dom;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Web.Shortages;

/// <summary>Brings figures in through the page, as a coordinator does: the summary first, then the confirmation.</summary>
internal static class ShortageUpload
{
    internal static async Task<IDocument> TryAsync(HttpClient client, params string[] lines)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await client.TokenAsync()), Pages.TokenField } };
        var file = new ByteArrayContent(SheetFile.Csv(lines));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(file, "File", "tekorten.csv");
        return await (await client.PostAsync("/tekorten/importeren", form)).ReadAsync();
    }

    internal static async Task<IDocument> KeepAsync(HttpClient client, params string[] lines)
    {
        var trial = await TryAsync(client, lines);
        var confirm = trial.QuerySelector("form[action='/tekorten/importeren/bevestigen']");
        confirm.Should().NotBeNull("the trial has no fault: {0}", trial.QuerySelector("main").Words());
        var answer = await client.PostFormAsync("/tekorten/importeren/bevestigen", new()
        {
            ["Id"] = confirm!.QuerySelector("input[name=Id]")!.GetAttribute("value")!, ["FileName"] = "tekorten.csv",
        });
        ((int)answer.StatusCode).Should().Be(302);
        return trial;
    }
}
