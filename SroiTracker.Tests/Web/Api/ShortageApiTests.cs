using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Outbox;

namespace SroiTracker.Tests.Web.Api;

/// <summary>Figures of shortages in and out over the API: the same checks and the same summary as on the page.</summary>
public sealed class ShortageApiTests : IDisposable
{
    private const string Address = "/api/v1/stagetekorten";

    private const string Two = """
        {"metingen":[
          {"peildatum":"2026-03-02","arbeidsmarktregioCode":"AM13","crebo":"25180","niveau":4,"leerweg":"bol","aantalTekort":14,"bron":"SBB"},
          {"peildatum":"2026-03-02","arbeidsmarktregioCode":"AM13","sectorkamer":"Techniek en gebouwde omgeving","aantalTekort":120,"kwaliteit":"indicatief","bron":"SBB"}]}
        """;

    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_trial_compares_and_keeps_nothing()
    {
        var program = await ProgramAsync();
        var answer = await SendAsync(program, Two, "?proef=true");

        answer.GetProperty("bewaard").GetBoolean().Should().BeFalse();
        answer.GetProperty("samenvatting").GetProperty("nieuw").GetInt32().Should().Be(2);
        await app.Database(async db => (await db.Set<SnapshotRow>().AnyAsync(row => row.Source == "SBB" && row.FileName == "api")).Should().BeFalse());
    }

    [Fact]
    public async Task A_delivery_is_kept_under_the_key_starts_the_matching_and_is_read_back()
    {
        var program = await ProgramAsync();
        var answer = await SendAsync(program, Two);

        answer.GetProperty("bewaard").GetBoolean().Should().BeTrue();
        await app.Database(async db =>
        {
            var snapshot = await db.Set<SnapshotRow>().SingleAsync(row => row.FileName == "api");
            var key = await db.Set<SroiTracker.Web.Data.Tokens.ApiToken>().SingleAsync();
            (snapshot.RecordedBy, snapshot.Source).Should().Be((key.Id, "SBB"));
            (await db.AuditLines.SingleAsync(line => line.Action == "shortages.imported" && line.Origin == "api")).Who.Should().Be(key.Id.ToString());
            (await db.Outbox.AnyAsync(row => row.Kind == OutboxKinds.Match)).Should().BeTrue();
        });
        var figures = (await program.GetFromJsonAsync<JsonElement>(Address + "?regio=AM13&crebo=25180")).GetProperty("stagetekorten");
        var figure = figures.EnumerateArray().Single();
        figure.GetProperty("aantalTekort").GetInt64().Should().Be(14);
        (figure.GetProperty("peildatum").GetString(), figure.GetProperty("leerweg").GetString(), figure.GetProperty("kwaliteit").GetString())
            .Should().Be(("2026-03-02", "bol", "geteld"));
    }

    [Fact]
    public async Task The_same_delivery_again_changes_nothing()
    {
        var program = await ProgramAsync();
        await SendAsync(program, Two);

        var again = (await SendAsync(program, Two)).GetProperty("samenvatting");

        (again.GetProperty("nieuw").GetInt32(), again.GetProperty("alBekend").GetInt32()).Should().Be((0, 2));
        await app.Database(async db => (await db.Set<SnapshotRow>().CountAsync(row => row.FileName == "api")).Should().Be(1));
    }

    [Fact]
    public async Task A_file_is_taken_as_the_page_takes_it()
    {
        var program = await ProgramAsync();
        using var file = new StringContent("peildatum;arbeidsmarktregio_code;crebo;aantal_tekort;bron\n2026-03-02;AM13;25180;14;SBB\n", Encoding.UTF8, "text/csv");

        var answer = await program.PostAsync(Address, file);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("samenvatting").GetProperty("nieuw").GetInt32().Should().Be(1);
    }

    [Fact] // a total of 130 whose parts are 100 and 20
    public async Task A_wrong_total_is_a_remark_with_its_place()
    {
        var program = await ProgramAsync();
        var answer = await SendAsync(program, """
            {"metingen":[
              {"peildatum":"2026-03-02","arbeidsmarktregioCode":"AM13","sectorkamer":"Zorg, welzijn en sport","aantalTekort":100,"bron":"SBB"},
              {"peildatum":"2026-03-02","arbeidsmarktregioCode":"AM13","sectorkamer":"Techniek en gebouwde omgeving","aantalTekort":20,"bron":"SBB"},
              {"peildatum":"2026-03-02","arbeidsmarktregioCode":"AM13","aantalTekort":130,"bron":"SBB"}]}
            """, "?proef=true");

        answer.GetProperty("samenvatting").GetProperty("totaalWijktAf").GetInt32().Should().Be(1);
        var remark = answer.GetProperty("opmerkingen").EnumerateArray().Single();
        remark.GetProperty("veld").GetString().Should().Be("metingen[2].aantalTekort");
        remark.GetProperty("melding").GetString().Should().Contain("De delen tellen op tot 120, maar het totaal van de bron is 130.");
    }

    [Theory]
    [InlineData("", "De tekst is geen JSON")]
    [InlineData("[]", "metingen: De tekst is geen JSON die wij kunnen lezen")]
    [InlineData("""{"metingen":7}""", "metingen: De tekst is geen JSON die wij kunnen lezen")]
    [InlineData("""{"metingen":[]}""", "metingen: De lijst is leeg")]
    [InlineData("""{"metingen":[7]}""", "metingen[0]: De tekst is geen JSON die wij kunnen lezen")]
    [InlineData("""{"metingen":[{"peildatum":["2026-03-02"]}]}""", "metingen[0].peildatum: Deze waarde is een lijst of een object")]
    [InlineData("""{"metingen":[{"crebo":"25180","crebo":"25180"}]}""", "metingen[0].crebo: Dit veld staat er twee keer")]
    [InlineData("""{"metingen":[{"peildatum":"2026-02-30","arbeidsmarktregioCode":"AM13","aantalTekort":1}]}""", "metingen[0].peildatum: ")]
    [InlineData("""{"metingen":[{"peildatum":"2026-03-02","arbeidsmarktregioCode":"AM99","aantalTekort":1}]}""", "metingen[0].arbeidsmarktregioCode: ")]
    [InlineData("""{"metingen":[{"peildatum":"2026-03-02","arbeidsmarktregioCode":"AM13","aantalTekort":1,"kleur":"rood"}]}""", "kleur")]
    [InlineData("""{"metingen":[{"arbeidsmarktregioCode":"AM13","aantalTekort":1}]}""", "peildatum")]
    [InlineData("""{"metingen":[{"peildatum":"2026-03-02","arbeidsmarktregioCode":"AM13","aantalTekort":1.5}]}""", "metingen[0].aantalTekort: ")]
    [InlineData("""{"metingen":[{"peildatum":"2026-03-02","arbeidsmarktregioCode":"AM13","aantalTekort":1,"opleiding":"student 111222333"}]}""", "metingen[0].opleiding: ")]
    public async Task What_cannot_be_kept_is_refused_with_its_field(string body, string expected)
    {
        var program = await ProgramAsync();
        var answer = await program.PostAsync(Address, Json(body));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        (problem.GetProperty("status").GetInt32(), problem.GetProperty("title").GetString()!.Length > 0).Should().Be((400, true));
        if (body.Length > 0) problem.GetProperty("detail").GetString().Should().Contain(expected);
        problem.GetRawText().Should().NotContain("111222333");
        await app.Database(async db => (await db.Set<SnapshotRow>().AnyAsync(row => row.FileName == "api")).Should().BeFalse());
    }

    [Fact]
    public async Task No_more_fields_are_read_than_a_file_may_have_columns()
    {
        var program = await ProgramAsync();
        var fields = string.Join(',', Enumerable.Range(0, 100_000).Select(each => $"\"veld{each}\":1"));

        var answer = await program.PostAsync(Address, Json($$"""{"metingen":[{{{fields}}}]}"""));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var errors = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateObject().ToList();
        errors.Should().HaveCount(200); // the 201st field up to and including the 400th
        (errors.First(each => each.Name.EndsWith("veld200", StringComparison.Ordinal)).Value[0].GetString()).Should().Contain("te veel verschillende velden");
    }

    [Fact]
    public async Task A_call_without_content_is_told_so()
    {
        var program = await ProgramAsync();

        var answer = await program.PostAsync(Address, null);

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).Should().Contain("Het bestand is leeg");
    }

    [Fact]
    public async Task Another_kind_of_content_is_not_taken() =>
        (await (await ProgramAsync()).PostAsync(Address, new StringContent("<x/>", Encoding.UTF8, "application/xml"))).StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);

    [Fact]
    public async Task Pages_of_one_give_every_figure_once()
    {
        var program = await ProgramAsync();
        await SendAsync(program, Two);
        var seen = new List<string>();
        for (var next = Address + "?regio=AM13&aantal=1"; next is not null;)
        {
            var page = await program.GetFromJsonAsync<JsonElement>(next);
            seen.AddRange(page.GetProperty("stagetekorten").EnumerateArray().Select(each => each.GetProperty("id").GetString()!));
            next = page.GetProperty("volgende").GetString();
        }

        var all = (await program.GetFromJsonAsync<JsonElement>(Address + "?regio=AM13&aantal=500")).GetProperty("stagetekorten");
        seen.Should().Equal(all.EnumerateArray().Select(each => each.GetProperty("id").GetString()!)).And.OnlyHaveUniqueItems().And.HaveCountGreaterThanOrEqualTo(2);
    }

    [Theory]
    [InlineData("regio=13", "regio: ")]
    [InlineData("crebo=abc", "crebo: ")]
    [InlineData("aantal=0", "aantal: ")]
    [InlineData("aantal=501", "aantal: ")]
    [InlineData("na=1", "na: ")]
    public async Task A_question_that_cannot_be_is_refused(string query, string expected)
    {
        var program = await ProgramAsync();
        var answer = await program.GetAsync($"{Address}?{query}");

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString().Should().Contain(expected);
    }

    [Fact]
    public async Task The_description_says_which_scope_a_call_needs()
    {
        var document = await app.Stranger().GetFromJsonAsync<JsonElement>("/api/v1/openapi.json");

        var path = document.GetProperty("paths").GetProperty("/stagetekorten");
        path.GetProperty("get").GetProperty("description").GetString().Should().Contain("stagetekorten:lezen");
        path.GetProperty("post").GetProperty("description").GetString().Should().Contain("stagetekorten:schrijven");
        path.GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("properties")
            .GetProperty("metingen").GetProperty("items").GetProperty("properties").TryGetProperty("aantalTekort", out _).Should().BeTrue();
        path.GetProperty("post").GetProperty("security")[0].TryGetProperty("bearer", out _).Should().BeTrue();
        document.GetProperty("components").GetProperty("securitySchemes").GetProperty("bearer").GetProperty("scheme").GetString().Should().Be("bearer");
    }

    private async Task<HttpClient> ProgramAsync() => Tokens.Program(app, await Tokens.MakeAsync(app, ApiScope.ReadShortages, ApiScope.WriteShortages));

    private async Task<JsonElement> SendAsync(HttpClient program, string body, string query = "")
    {
        var answer = await program.PostAsync(Address + query, Json(body));
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
