using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Policies.Drafts;
using SroiTracker.Web.Features.PolicyDrafts;
using SroiTracker.Web.Features.PolicyDrafts.Forms;
using SroiTracker.Web.Wording;

namespace SroiTracker.Tests.Web.PolicyDrafts;

public sealed class DraftFormTests(SroiApp app) : IClassFixture<SroiApp>
{
    private static readonly PolicyWordings Words = new(Localized.Texts<PolicyFormTexts>(), Localized.Texts<PolicyWordsTexts>());

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Every_field_of_a_policy_and_of_an_example_has_a_label_and_every_choice_a_word(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var fields = PolicyShape.Document.Fields.Concat(CaseShape.Questions.SelectMany(question => CaseShape.Of(question).Fields)).SelectMany(field => All(field, field.Name)).ToList();

        fields.Where(field => !Words.Knows(field.Place)).Select(field => field.Place).Distinct().Should().BeEmpty();
        fields.SelectMany(field => field.Shape.Words.Select(word => (field.Shape.ListName, word))).Distinct()
            .Where(choice => Words.Choice(choice.ListName, choice.word) is null).Should().BeEmpty();
    }

    [Fact]
    public void Every_field_stands_in_one_part() => DraftSections.Keys.SelectMany(DraftSections.Of).Select(field => field.Name)
        .Should().BeEquivalentTo(PolicyShape.Document.Fields.Select(field => field.Name));

    [Theory]
    [InlineData("utrecht", "2024-01-01")]
    [InlineData("haaglanden", "2025-07-01")]
    [InlineData("leiden", "2023-09-01")]
    [InlineData("voorbeeldstad", "2024-01-01")]
    [InlineData("schiedam", "2020-01-01")]
    public async Task A_version_that_goes_through_the_form_unchanged_stays_the_same(string folder, string day)
    {
        var form = new FormDriver(await app.SignInAsync(Role.Coordinator));
        await form.GoAsync("/regels/ontwerpen/nieuw");
        await form.Fill("Kind", "versie").Fill("Folder", "utrecht").Fill("Version", $"{folder}/{day}").PressAsync("Begin");
        var home = form.Path;
        foreach (var section in DraftSections.Keys)
        {
            await form.GoAsync($"{home}/onderdeel/{section}");
            if (form.Page.QuerySelector("main button[value=bewaar]") is not null) await form.PressAsync("bewaar");
        }

        foreach (var list in PolicyShape.Document.Fields.Where(field => field.Kind == FieldKind.Rows).Select(field => field.Name))
        {
            for (var row = 0; row < (await DocumentAsync(home))[list]?.AsArray().Count; row++)
            {
                await form.GoAsync($"{home}/rijen/{list}/{row}");
                await form.PressAsync("klaar");
            }
        }

        Plain(await DocumentAsync(home)).Should().Be(Plain(JsonNode.Parse(Drafts.Text(folder, day + ".json"))!.AsObject()));
    }

    [Fact]
    public async Task What_cannot_be_read_stays_in_its_field_with_what_to_do_beside_it()
    {
        var (form, home) = await BeginAsync();
        await form.GoAsync(home + "/rijen/blocks/0");

        await form.Fill("blocks[0].amountCents", "20.000,5x").Fill("blocks[0].hoursPerWeekMax", "31.5").Fill("blocks[0].standardWeeks", "veel").PressAsync("bewaar");

        Value(form, "blocks[0].amountCents").Should().Be("20.000,5x");
        Value(form, "blocks[0].hoursPerWeekMax").Should().Be("31.5");
        form.Page.QuerySelector("#blocks_0__amountCents-error").Words().Should().Be("Schrijf een bedrag als 1.234,56.");
        form.Page.QuerySelector("#blocks_0__hoursPerWeekMax-error").Words().Should().Contain("met een komma");
        form.Page.QuerySelector("#error-summary a[href='#blocks_0__standardWeeks']").Should().NotBeNull();
        await form.GoAsync(home + "/controle");
        form.Words.Should().Contain("Bouwblokken 1, Bedrag (€)").And.Contain("U kunt het ontwerp nog niet voorstellen");
    }

    [Fact]
    public async Task A_fault_of_the_reader_stands_beside_its_field()
    {
        var (form, home) = await BeginAsync();
        await form.GoAsync(home + "/onderdeel/opdracht");

        await form.Fill("vat.standing", "assumed").Fill("vat.reason", "").Fill("decidingDay.value", "").PressAsync("bewaar");

        form.Page.QuerySelector("#vat_reason-error").Words().Should().Be("Schrijf waarom dit is aangenomen of open is.");
        form.Page.QuerySelector("#decidingDay .field__error").Words().Should().Be("Vul een waarde in of kies onbekend.");
    }

    [Fact]
    public async Task Nothing_is_filled_in_by_itself_and_an_offer_is_taken_only_when_asked()
    {
        var form = new FormDriver(await app.SignInAsync(Role.Coordinator));
        await form.GoAsync("/regels/ontwerpen/nieuw");
        await form.Fill("Kind", "leeg").Fill("Folder", "utrecht").PressAsync("Begin");
        var home = form.Path;
        await form.GoAsync(home + "/onderdeel/opdracht");
        await form.PressAsync("bewaar");
        (await DocumentAsync(home)).ContainsKey("vat").Should().BeFalse();
        form.Page.QuerySelector("#vat .policy-offer").Words().Should().StartWith("Zegt de tekst hier niets over? Voorstel: zonder btw.");

        await form.PressAsync("voorstel:vat");

        var vat = (await DocumentAsync(home))["vat"]!;
        (vat["value"]!.ToString(), vat["standing"]!.ToString()).Should().Be(("excl", "assumed"));
        (await DocumentAsync(home)).ContainsKey("optionYears").Should().BeFalse();
    }

    [Fact]
    public async Task Rows_are_copied_moved_and_removed()
    {
        var (form, home) = await BeginAsync();
        var codes = (await DocumentAsync(home))["blocks"]!.AsArray().Select(block => block!["code"]!.ToString()).ToList();
        async Task<List<string>> AfterAsync(string button)
        {
            await form.GoAsync(home + "/onderdeel/bouwblokken");
            await form.PressAsync(button);
            return [.. (await DocumentAsync(home))["blocks"]!.AsArray().Select(block => block!["code"]!.ToString())];
        }

        (await AfterAsync("omlaag:0")).Take(2).Should().Equal(codes[1], codes[0]);
        (await AfterAsync("omhoog:1")).Should().Equal(codes);
        (await AfterAsync("kopie:0")).Take(3).Should().Equal(codes[0], codes[0] + "-2", codes[1]);
        (await AfterAsync("weg:1")).Should().Equal(codes);
    }

    [Fact]
    public async Task Two_people_at_once_lose_nothing()
    {
        var (form, home) = await BeginAsync();
        await form.GoAsync(home + "/onderdeel/algemeen");
        var other = new FormDriver(await app.SignInAsync(Cast.SecondCoordinator));
        await other.GoAsync(home + "/onderdeel/algemeen");
        await other.Fill("title", "Van een ander").PressAsync("bewaar");

        await form.Fill("title", "Van mij").PressAsync("bewaar");

        form.Words.Should().Contain("Iemand anders heeft dit ontwerp net aangepast");
        Value(form, "title").Should().Be("Van mij");
        (await DocumentAsync(home))["title"]!.ToString().Should().Be("Van een ander");
        await form.PressAsync("bewaar");
        (await DocumentAsync(home))["title"]!.ToString().Should().Be("Van mij");
    }

    [Fact]
    public async Task A_citizen_service_number_is_refused_and_not_kept()
    {
        var (form, home) = await BeginAsync();
        await form.GoAsync(home + "/onderdeel/algemeen");

        await form.Fill("title", "Regeling 123456782").PressAsync("bewaar");

        form.Words.Should().Contain("burgerservicenummer");
        (await DocumentAsync(home))["title"]!.ToString().Should().NotContain("123456782");
    }

    [Fact]
    public async Task A_draft_of_another_authority_does_not_exist()
    {
        var id = await app.AtDeskAsync(desk => desk.BeginAsync(Registered.Schiedam, "schiedam", Drafts.Utrecht(), null, app.By(Drafts.Author), default));
        var client = await app.SignInAsync(Role.Coordinator);

        foreach (var path in new[] { "", "/onderdeel/algemeen", "/controle", "/goedkeuren", "/regeling.json", "/voorbeelden" })
        {
            (await client.GetAsync($"/regels/ontwerpen/{id}{path}")).StatusCode.Should().Be(HttpStatusCode.NotFound, path);
        }
    }

    [Fact]
    public async Task An_example_is_written_and_turns_when_the_policy_changes()
    {
        var (form, home) = await BeginAsync();
        await form.GoAsync(home + "/voorbeelden");
        await form.PressAsync("Voorbeeld van een inspanning");
        await form.Fill("id", "U-20").Fill("credit.block", "BOL_2_4").Fill("credit.weeks", "20").Fill("credit.hoursPerWeek", "32")
            .Fill("expected.outcome", "Credited").Fill("expected.cents", "6.837,61").PressAsync("bewaar"); // 20,000 x 20/52 x 32/36
        form.Words.Should().Contain("moet zijn: telt mee € 6.837,61");
        await form.GoAsync(home + "/onderdeel/bouwblokken");
        form.Page.QuerySelector(".policy-example").Words().Should().StartWith("klopt U-20");

        await form.GoAsync($"{home}/rijen/blocks/{await IndexAsync(home, "BOL_2_4")}");
        await form.Fill(form.Page.QuerySelector("[name$='].amountCents']")!.GetAttribute("name")!, "25.000").PressAsync("bewaar");

        form.Page.QuerySelector(".policy-example").Words().Should().StartWith("klopt niet U-20").And.Contain("Het wordt: telt mee € 8.547,01."); // 25,000 x 20/52 x 32/36
    }

    [Fact]
    public async Task A_file_is_checked_on_a_page_as_by_the_verb_and_not_kept()
    {
        var client = await app.SignInAsync(Role.Coordinator);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await client.TokenAsync()), Pages.TokenField },
            { new StringContent(Drafts.Text("voorbeeldstad", "2024-01-01.json").Replace("\"basisPoints\": 500", "\"basisPoints\": \"5000%\"", StringComparison.Ordinal)), "File", "2026-01-01.json" },
        };

        var page = await (await client.PostAsync("/regels/controle", form)).ReadAsync();

        page.QuerySelector(".fault-list").Words().Should().Be("fout Percentages 1, Percentage (%) Schrijf een percentage als 5 of 2,5. (5000%)");
    }

    [Fact]
    public async Task A_checked_file_is_held_against_its_examples_and_the_version_before()
    {
        var client = await app.SignInAsync(Role.Coordinator);
        var edited = Drafts.Text("utrecht", "2024-01-01.json").Replace("\"basisPoints\": 500", "\"basisPoints\": 700", StringComparison.Ordinal);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await client.TokenAsync()), Pages.TokenField },
            { new StringContent(edited), "File", "2041-01-01.json" },
            { new StringContent("utrecht"), "Folder" },
            { new StringContent("""{"cases":[{"id":"U-41","policy":"utrecht","on":"2041-02-01","obligation":{"kind":"services","valueCents":20000000},"expected":{"outcome":"Obligated","cents":1000000}},{"id":"U-40","policy":"utrecht","on":"2040-12-31","obligation":{"kind":"services","valueCents":20000000},"expected":{"outcome":"Obligated","cents":1000000}}]}"""), "Examples", "examples.json" },
        };

        var page = await (await client.PostAsync("/regels/controle", form)).ReadAsync();

        page.QuerySelector(".policy-differences").Words().Should().Contain("5%").And.Contain("7%");
        var examples = page.QuerySelectorAll(".policy-example").Select(example => example.Words()).ToList();
        examples[0].Should().StartWith("klopt niet U-41").And.Contain("€ 14.000,00"); // 7% of 200,000
        examples[1].Should().StartWith("klopt U-40", "the day before is still of the version before");
    }

    [Theory]
    [InlineData("Folder", "nergens", "#Folder-error", "Kies een map waarvoor u mag schrijven.")]
    [InlineData("Examples", "geen voorbeelden", "#Examples-error", "Dit bestand heeft geen voorbeelden. Kies een examples.json.")]
    [InlineData("File", "nieuw.json", "#File-error", "De naam van het bestand is geen dag. Noem het bestand naar de eerste dag, zoals 2026-01-01.json.")]
    public async Task What_cannot_be_checked_is_told_at_its_field(string field, string value, string error, string expected)
    {
        var client = await app.SignInAsync(Role.Coordinator);
        using var form = new MultipartFormDataContent { { new StringContent(await client.TokenAsync()), Pages.TokenField } };
        form.Add(new StringContent("{}"), "File", field == "File" ? value : "2026-01-01.json");
        if (field == "Folder") form.Add(new StringContent(value), field);
        if (field == "Examples") form.Add(new StringContent(value), field, "examples.json");

        var page = await (await client.PostAsync("/regels/controle", form)).ReadAsync();

        page.QuerySelector(error).Words().Should().Be(expected);
    }

    private static string? Value(FormDriver form, string name) => form.Page.QuerySelector($"[name='{name}']")!.GetAttribute("value");

    /// <summary>A draft of Utrecht's last version.</summary>
    private async Task<(FormDriver Form, string Home)> BeginAsync()
    {
        var form = new FormDriver(await app.SignInAsync(Role.Coordinator));
        await form.GoAsync("/regels/ontwerpen/nieuw");
        await form.Fill("Kind", "versie").Fill("Folder", "utrecht").Fill("Version", "utrecht/2024-01-01").Fill("ValidFrom", "2040-01-01").PressAsync("Begin");
        return (form, form.Path);
    }

    private async Task<JsonObject> DocumentAsync(string home)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var id = Guid.Parse(home.Split('/')[^1]);
        return DraftJson.Parse((await scope.ServiceProvider.GetRequiredService<SroiTracker.Web.Data.SroiDbContext>().Set<PolicyDraft>().SingleAsync(row => row.Id == id)).Document);
    }

    private async Task<int> IndexAsync(string home, string code) =>
        (await DocumentAsync(home))["blocks"]!.AsArray().ToList().FindIndex(block => block!["code"]!.ToString() == code);

    /// <summary>Without order, and without what says nothing: the address of the schema, false, none, an empty list.</summary>
    private static string Plain(JsonNode? node) => node switch
    {
        JsonObject group => "{" + string.Join(',', group.Where(field => field.Key != "$schema" && !SaysNothing(field.Value))
            .OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}:{Plain(field.Value)}")) + "}",
        JsonArray rows => "[" + string.Join(',', rows.Select(Plain)) + "]",
        _ => node?.ToJsonString() ?? "null",
    };

    private static bool SaysNothing(JsonNode? node) => node is null or JsonArray { Count: 0 } || node.ToJsonString() is "false" or "\"none\"";

    private static IEnumerable<(FieldShape Shape, string Place)> All(FieldShape shape, string place) =>
        shape.Fields.SelectMany(field => All(field, $"{place}.{field.Name}")).Prepend((shape, place));
}
