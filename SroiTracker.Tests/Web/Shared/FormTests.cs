using System.Net;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Web.Shared;

/// <summary>What every form does with what people type, on the page that shows all fields.</summary>
public sealed class FormTests(SroiApp app) : IClassFixture<SroiApp>
{
    [Fact]
    public async Task Post_DutchAmountDayAndHours_IsAccepted()
    {
        using var answer = await PostAsync(new());

        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("Amount", "1,234.56", "Opdrachtwaarde is onduidelijk. Zet een komma voor de centen, bijvoorbeeld 1.234,56.")]
    [InlineData("Amount", "1.23", "Opdrachtwaarde is onduidelijk. Zet een komma voor de centen, bijvoorbeeld 1.234,56.")]
    [InlineData("Amount", "veel", "Opdrachtwaarde is geen bedrag. Schrijf het als 1.234,56.")]
    [InlineData("Amount", "", "Vul Opdrachtwaarde in.")]
    [InlineData("Day", "2026-02-30", "Startdatum is geen bestaande datum. Schrijf hem als 31-12-2026.")]
    [InlineData("Hours", "31.5", "Uren per week is geen aantal. Schrijf bijvoorbeeld 32 of 31,5.")]
    [InlineData("Text", "", "Vul Titel in.")]
    [InlineData("Text", "leerling 111222333", "Titel bevat een burgerservicenummer (BSN). Haal het weg. Wij bewaren nooit een BSN.")]
    [InlineData("Note", "<b>111.222.333</b>", "Toelichting bevat een burgerservicenummer (BSN). Haal het weg. Wij bewaren nooit een BSN.")]
    public async Task Post_WrongValue_SaysWhatToDoBesideTheFieldAndKeepsIt(string field, string value, string expected)
    {
        using var answer = await PostAsync(new() { [field] = value });
        var page = await answer.ReadAsync();

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        page.GetElementById(field + "-error").Words().Should().Be(expected);
        page.QuerySelector("#error-summary a")!.GetAttribute("href").Should().Be("#" + field);
        var control = page.GetElementById(field)!;
        (control.LocalName == "textarea" ? control.TextContent : control.GetAttribute("value")).Should().Be(value);
        control.GetAttribute("aria-invalid").Should().Be("true");
    }

    [Fact]
    public async Task Post_FileNamedAfterABsn_IsRefused()
    {
        var client = await app.SignInAsync(Role.Administrator);
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in Valid()) form.Add(new StringContent(value), name);
        form.Add(new StringContent(await client.TokenAsync()), Pages.TokenField);
        form.Add(new ByteArrayContent([1]), "Proof", "111222333.pdf");

        using var answer = await client.PostAsync("/onderdelen", form);

        (await answer.ReadAsync()).GetElementById("Proof-error").Words().Should().StartWith("Bewijsstuk bevat een burgerservicenummer");
    }

    [Fact]
    public async Task Post_InEnglish_AnswersInEnglishAndStillReadsDutchAmounts()
    {
        var client = await app.SignInAsync(Role.Administrator);
        await client.PostFormAsync("/taal", new() { ["taal"] = "en" });

        using var answer = await client.PostFormAsync("/onderdelen", Valid(("Day", "morgen")));
        var page = await answer.ReadAsync();

        page.DocumentElement.GetAttribute("lang").Should().Be("en");
        page.QuerySelectorAll(".field__error").Select(error => error.Words()).Should()
            .Equal("Start day is not an existing date. Write it as 31-12-2026.");
    }

    [Fact]
    public async Task Get_BrowserThatPrefersEnglish_StillReadsDutchFirst()
    {
        var client = app.Stranger();
        client.DefaultRequestHeaders.Add("Accept-Language", "en-US");

        (await client.PageAsync("/?culture=en")).DocumentElement.GetAttribute("lang").Should().Be("nl");
    }

    private async Task<HttpResponseMessage> PostAsync(Dictionary<string, string> changes) =>
        await (await app.SignInAsync(Role.Administrator))
            .PostFormAsync("/onderdelen", Valid([.. changes.Select(change => (change.Key, change.Value))]));

    private static Dictionary<string, string> Valid(params (string Name, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>
        {
            ["Text"] = "Parken", ["Amount"] = "€ 1.250.000,50", ["Day"] = "2026-03-05", ["Hours"] = "31,5", ["Kind"] = "works", ["Vat"] = "excl",
        };
        foreach (var (name, value) in changes) fields[name] = value;
        return fields;
    }
}
