using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Wording;

namespace SroiTracker.Tests.Web.Api;

public sealed class CalculatorsTests(SroiApp app) : IClassFixture<SroiApp>
{
    [Fact]
    public async Task A_stranger_may_ask_what_an_internship_is_worth()
    {
        var answer = await PostAsync("inspanning", """{"policy":"utrecht","on":"2026-03-01","credit":{"block":"BOL_2_4","weeks":20,"hoursPerWeek":32}}""");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Headers.GetValues("API-Version").Should().Equal("1.0.0");
        var result = await answer.Content.ReadFromJsonAsync<JsonElement>();
        result.GetProperty("outcome").GetString().Should().Be("Credited");
        result.GetProperty("cents").GetInt64().Should().Be(683_761); // 20,000 x 20/52 x 32/36
        result.GetProperty("steps").GetArrayLength().Should().BeGreaterThan(3);
    }

    [Fact]
    public async Task A_stranger_may_ask_what_a_contract_owes()
    {
        var answer = await PostAsync("verplichting", """{"policy":"utrecht","on":"2026-03-01","obligation":{"valueCents":10000001}}""");

        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("cents").GetInt64().Should().Be(500_000); // 5,000.0005
    }

    [Theory]
    [InlineData(null, "nl", "Het bouwblok is")]
    [InlineData("nl", "nl", "Het bouwblok is")]
    [InlineData("fr", "nl", "Het bouwblok is")]
    [InlineData("en-GB,nl;q=0.5", "en", "The building block is")]
    public async Task Sentences_are_Dutch_or_English(string? preferred, string language, string sentence)
    {
        var answer = await PostAsync("inspanning", """{"policy":"utrecht","on":"2026-03-01","credit":{"block":"BOL_2_4","weeks":20,"hoursPerWeek":32}}""", preferred);

        answer.Content.Headers.ContentLanguage.Should().Equal(language);
        (await answer.Content.ReadAsStringAsync()).Should().Contain(sentence);
    }

    [Fact]
    public async Task Every_fact_of_the_case_format_is_accepted_and_described()
    {
        using var client = app.CreateClient();
        var document = await client.GetFromJsonAsync<JsonElement>("/api/v1/openapi.json");
        foreach (var (path, question, facts) in new[]
        {
            ("verplichting", "obligation", CaseFacts.Obligation), ("inspanning", "credit", (IReadOnlyList<CaseFact>)[.. CaseFacts.Effort, .. CaseFacts.Period]),
        })
        {
            var described = document.GetProperty("paths").GetProperty("/rekentool/" + path).GetProperty("post").GetProperty("requestBody")
                .GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("properties").GetProperty(question).GetProperty("properties");
            described.EnumerateObject().Select(each => each.Name).Should().Contain(facts.Select(fact => fact.Name));
            foreach (var fact in facts.Where(fact => fact.Name is not ("from" or "to")))
            {
                var value = fact switch
                {
                    { Name: "sharesBp" } => "[6000,4000]", { Name: "callOffsCents" } => "[100],\"partOf\":\"framework\"",
                    { IsList: true, Kind: CaseFactKind.Term } => """["invoice"]""", { IsList: true } => "[1]", { Kind: CaseFactKind.Day } => "\"2026-03-01\"",
                    { Kind: CaseFactKind.Flag } => "true", { Kind: CaseFactKind.Text } => "\"x\"",
                    { Kind: CaseFactKind.Term } => $"\"{CaseFactWords.Current.Choices(fact)[0].Word}\"", _ => "1",
                };
                var answer = await PostAsync(path, $"{{\"policy\":\"utrecht\",\"on\":\"2026-03-01\",\"{question}\":{{\"{fact.Name}\":{value}}}}}");
                answer.StatusCode.Should().Be(HttpStatusCode.OK, fact.Name);
            }
        }
    }

    [Theory]
    [InlineData("inspanning", """{"policy":"utrecht","on":"2026-02-30","credit":{}}""", "on")]
    [InlineData("inspanning", """{"policy":"utrecht","on":"2026-03-01","obligation":{}}""", "credit")]
    [InlineData("verplichting", """{"policy":"utrecht","on":"2026-03-01","obligation":{"valueCents":"1.234,56"}}""", "obligation.valueCents")]
    [InlineData("verplichting", """[]""", "De invoer is geen goed geval.")]
    [InlineData("verplichting", """{""", "De invoer is geen goed geval.")]
    [InlineData("verplichting", "", "De invoer is geen goed geval.")]
    public async Task Bad_input_is_a_problem_with_its_field(string what, string json, string field)
    {
        var answer = await PostAsync(what, json);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        answer.Headers.GetValues("API-Version").Should().Equal("1.0.0");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("status").GetInt32().Should().Be(400);
        problem.GetProperty("title").GetString().Should().NotBeEmpty();
        problem.GetProperty("detail").GetString().Should().Contain(field);
    }

    [Fact]
    public async Task The_description_is_open_and_names_both_calculators()
    {
        using var client = app.CreateClient();

        var answer = await client.GetAsync("/api/v1/openapi.json");

        answer.Headers.GetValues("Access-Control-Allow-Origin").Should().Equal("*");
        var document = await answer.Content.ReadFromJsonAsync<JsonElement>();
        document.GetProperty("openapi").GetString().Should().StartWith("3.");
        document.GetProperty("info").GetProperty("contact").GetProperty("email").GetString().Should().NotBeEmpty();
        document.GetProperty("paths").EnumerateObject().Select(path => path.Name).Should().Contain(["/rekentool/verplichting", "/rekentool/inspanning"]);
    }

    [Theory]
    [InlineData("/api/v1/rekentool/verplichting/")]
    [InlineData("/api/v1/contracten")]
    public async Task What_is_not_there_is_a_problem(string path)
    {
        using var client = app.CreateClient();

        var answer = await client.GetAsync(path);

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    private async Task<HttpResponseMessage> PostAsync(string what, string json, string? language = null)
    {
        using var client = app.CreateClient();
        if (language is not null) client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        return await client.PostAsync($"/api/v1/rekentool/{what}", body);
    }
}
