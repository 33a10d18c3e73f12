using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Mail;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Jobs;
using SroiTracker.Web.Settings;

namespace SroiTracker.Tests.Web.Concerns;

/// <summary>Row 2.5: a report of discrimination goes to a named confidant, not to the adviser, and nothing of it stays.</summary>
public sealed class ConcernTests : IDisposable
{
    private const string Secret = "kwetsendewoorden";
    private const string Address = "vertrouwenspersoon@stages-utrecht.example";
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact] // row 2.5: complaint goes to a named confidant, not the adviser
    public async Task Row_2_5_A_student_without_an_account_reports_to_the_confidant_who_is_named_and_gets_the_letter_alone()
    {
        using var student = app.Stranger();
        (await student.PageAsync("/stages/AM13")).QuerySelector("main a[href='/melding?regio=AM13']").Words().Should().Be("Meld het bij de vertrouwenspersoon");
        var form = new FormDriver(student);
        await form.GoAsync("/melding?regio=AM13");
        await form.GoAsync(form.Page.QuerySelectorAll("main .regions a").Single(link => link.Words() == "Gemeente Utrecht").GetAttribute("href")!);
        form.Words.Should().Contain($"Wie leest uw melding? Vertrouwenspersoon stages Midden-Utrecht: {Address}").And.Contain("Alleen de vertrouwenspersoon leest wat u schrijft.");

        await form.Fill("Text", $"Bij Bouwbedrijf X hoorde ik {Secret}.\n/kansen\nhttps://elders.example").Fill("Contact",
            "bel 0612").PressAsync("Versturen");

        form.Page.Body.Words().Should().Contain("Uw melding is op weg naar de vertrouwenspersoon.");
        var letter = (await PartnerCast.RowsAsync<MailMessage>(app)).Should().ContainSingle().Subject;
        (letter.Recipient, letter.DraftedBy).Should().Be((Address, "reporter"));
        letter.Body.Should().Be(
            "Iemand meldt discriminatie bij een stage. Gekozen gemeente: Gemeente Utrecht. De melder schrijft:\n\n"
            + $"> Bij Bouwbedrijf X hoorde ik {Secret}.\n> /kansen\n> https://elders.example\n\nZo is de melder te bereiken:\n> bel 0612\n\n"
            + "Alleen u krijgt deze tekst. Het programma bewaart hem niet.");
    }

    [Fact]
    public async Task Row_2_5_The_text_is_wiped_as_soon_as_it_left_and_the_trail_says_only_that_a_report_went_to_which_mailbox()
    {
        await ReportAsync();

        await SendAsync();

        var letter = (await PartnerCast.RowsAsync<MailMessage>(app)).Single();
        (letter.SentAt, letter.Body).Should().Be((app.Clock.Now, ""));
        var box = (await PartnerCast.RowsAsync<MailboxRow>(app)).Single(row => row.Address == Address);
        var line = (await PartnerCast.RowsAsync<AuditLine>(app)).Single(row => row.Action == "concern.sent");
        (line.ObjectKind, line.ObjectId, line.AuthorityId, line.Who, line.Before,
            line.After).Should().Be(("mailbox", box.Id, (Guid?)Registered.Utrecht, "reporter", null, null));
        var file = await File.ReadAllTextAsync(Path.Combine(app.Services.GetRequiredService<SroiOptions>().Mail.Folder, letter.Id + ".eml"));
        file.Should().Contain($"To: {Address}");
        TextOf(file).Should().Contain(Secret);
        await app.Database(data => data.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        (await File.ReadAllTextAsync(app.DatabasePath)).Should().NotContain(Secret, "also not in the free room of the file");
    }

    [Theory]
    [InlineData(Role.Adviser)]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.ProcurementOfficer)]
    [InlineData(Role.Contractor)]
    [InlineData(Role.Partner)]
    public async Task Row_2_5_Nobody_who_signs_in_finds_the_text_on_any_page_before_or_after_it_left(Role role)
    {
        await ReportAsync();
        var person = await app.SignInAsync(role);
        var looked = await LookAsync(person);

        await SendAsync();
        looked += await LookAsync(person);

        looked.Should().BePositive();
    }

    [Fact]
    public async Task Row_2_5_Who_reports_while_signed_in_is_not_recorded()
    {
        var contractor = await app.SignInAsync(Role.Contractor);

        await contractor.PostFormAsync("/melding/utrecht", new() { ["Text"] = Secret });

        (await PartnerCast.RowsAsync<MailMessage>(app)).Single().DraftedBy.Should().Be("reporter");
        (await PartnerCast.RowsAsync<AuditLine>(app)).Single(row => row.Action == "concern.sent").Who.Should().Be("reporter");
        (await PartnerCast.RowsAsync<OutboxRow>(app)).Single(row => row.Kind == OutboxKinds.Mail).Payload.Should().NotContain(Secret);
    }

    [Fact]
    public async Task Row_2_5_An_account_with_the_address_of_the_confidant_reads_no_report_under_messages()
    {
        await ReportAsync();
        await app.Database(async data =>
        {
            var letter = await data.MailMessages.SingleAsync();
            letter.Recipient = Cast.EmailOf(Role.Contractor);
            await data.SaveChangesAsync();
        });

        (await (await app.SignInAsync(Role.Contractor)).PageAsync("/berichten")).Body.Words().Should().NotContain(Secret).And.NotContain("Melding");
    }

    [Fact]
    public async Task Row_2_5_Without_a_confidant_nothing_is_sent_and_the_page_says_where_else_to_go()
    {
        using var student = app.Stranger();

        var page = await student.PageAsync("/melding/schiedam");
        var posted = await (await student.PostFormAsync("/melding/schiedam", new() { ["Text"] = Secret })).ReadAsync();

        page.QuerySelector("main").Words().Should().Contain("Deze gemeente heeft nog geen vertrouwenspersoon").And.Contain("Vraag uw school naar het meldpunt stagediscriminatie");
        page.QuerySelectorAll("main form").Should().BeEmpty();
        page.QuerySelectorAll("main a[data-outside]")
            .Select(link => link.GetAttribute("href")).Should().Equal("https://www.mensenrechten.nl", "https://www.discriminatie.nl");
        posted.QuerySelector("#error-summary").Words().Should().Contain("Uw tekst is niet verstuurd.");
        posted.QuerySelector("main").Words().Should().Contain(Secret, "nothing that was typed is lost");
        (await PartnerCast.RowsAsync<MailMessage>(app)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Text", "mijn nummer is 111222333", "bevat een burgerservicenummer (BSN). Haal het weg.")]
    [InlineData("Contact", "111222333", "bevat een burgerservicenummer (BSN). Haal het weg.")]
    [InlineData("Text", "", "Vul Wat is er gebeurd? in.")]
    public async Task Post_WrongReport_SaysWhatToDoAndSendsNothing(string field, string value, string message)
    {
        using var student = app.Stranger();

        var page = await (await student.PostFormAsync("/melding/utrecht",
            new() { ["Text"] = Secret, ["Contact"] = "mail mij", [field] = value })).ReadAsync();

        page.QuerySelector("#error-summary").Words().Should().Contain(message);
        page.QuerySelector("#Contact")!.GetAttribute("value").Should().Be(field == "Contact" ? value : "mail mij");
        (await PartnerCast.RowsAsync<MailMessage>(app)).Should().BeEmpty();
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefused()
    {
        using var student = app.Stranger();

        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Text"] = Secret });
        (await student.PostAsync("/melding/utrecht", content)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Post_ManyReportsInAMinute_AreLimited()
    {
        using var student = app.Stranger();
        var token = await student.TokenAsync();
        var answers = new List<HttpStatusCode>();

        for (var number = 1; number <= 21; number++)
        {
            using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Text"] = Secret, [Pages.TokenField] = token });
            answers.Add((await student.PostAsync("/melding/utrecht", content)).StatusCode);
        }

        answers.Take(20).Should().OnlyContain(answer => answer == HttpStatusCode.Redirect);
        answers[20].Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Row_2_5_The_coordinator_names_one_confidant_with_telephone_and_no_work_goes_there()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        Dictionary<string, string> Office(string address) =>
            new() { ["Kind"] = "Confidant", ["Name"] = "Bureau Vertrouwen", ["Address"] = address, ["Phone"] = "088 - 000 00 00" };
        (await (await coordinator.PostFormAsync("/postbussen", Office("bureau@vertrouwen.example"))).ReadAsync())
            .QuerySelector("#error-summary").Words().Should().Contain("Er is al een vertrouwenspersoon.");
        var first = (await PartnerCast.RowsAsync<MailboxRow>(app)).Single(row => row.Address == Address).Id;
        await coordinator.PostFormAsync($"/postbussen/{first}/sluiten", []);

        await coordinator.PostFormAsync("/postbussen", Office("bureau@vertrouwen.example"));

        (await app.Stranger().PageAsync("/melding/utrecht")).QuerySelector("main").Words().Should().Contain("Bureau Vertrouwen: bureau@vertrouwen.example, 088 - 000 00 00");
        var alert = await AlertCast.AlertAsync(app);
        var adviser = await app.SignInAsync(Role.Adviser);
        (await adviser.PageAsync($"/kansen/{alert}/verwijzing")).QuerySelector("main").Words().Should().NotContain("Bureau Vertrouwen");
        var confidant = (await PartnerCast.RowsAsync<MailboxRow>(app)).Single(row => row.Name == "Bureau Vertrouwen").Id;
        (await (await adviser.PostFormAsync($"/kansen/{alert}/verwijzing",
            new() { ["Mailbox"] = $"{confidant}", ["Subject"] = "Kans", ["Message"] = "Een plaats" })).ReadAsync())
            .QuerySelector("#error-summary").Should().NotBeNull();
        (await PartnerCast.RowsAsync<MailMessage>(app)).Should().NotContain(mail => mail.Recipient == "bureau@vertrouwen.example");
    }

    /// <summary>The first part of a letter in a file, which is its text.</summary>
    private static string TextOf(string letter) => Encoding.UTF8.GetString(Convert.FromBase64String(
        string.Concat(letter.ReplaceLineEndings("\n").Split("base64\n\n")[1].Split("\n--")[0].Split('\n'))));

    private async Task ReportAsync()
    {
        using var student = app.Stranger();
        (await student.PostFormAsync("/melding/utrecht",
            new() { ["Text"] = $"Ik hoorde {Secret}. {new string('x', 3_500)}", ["Contact"] = Secret })).StatusCode
            .Should().Be(HttpStatusCode.Redirect);
    }

    private async Task SendAsync()
    {
        var id = (await PartnerCast.RowsAsync<MailMessage>(app)).Single(mail => mail.SubjectKind == ConfidentialMail.SubjectKind).Id;
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IJobHandler>().Single(each =>
            each.Kind == OutboxKinds.Mail).RunAsync(JsonSerializer.Serialize(new MailWork(id)), default);
    }

    /// <summary>Opens every page, file and list without values in its address; says how many the person may open.</summary>
    private async Task<int> LookAsync(HttpClient person)
    {
        var (opened, box) = (0, (await PartnerCast.RowsAsync<MailboxRow>(app)).Single(row => row.Address == Address).Id);
        foreach (var path in Paths().Concat([$"/acties/{box}", "/acties?zoek=" + Secret]))
        {
            using var answer = await person.GetAsync(path);
            if (answer.IsSuccessStatusCode) opened++;
            var content = await answer.Content.ReadAsStringAsync();
            if (!path.EndsWith(Secret, StringComparison.Ordinal)) content.Should().NotContain(Secret, path);
        }

        return opened;
    }

    private IEnumerable<string> Paths() => app.Services.GetRequiredService<Microsoft.AspNetCore.Routing.EndpointDataSource>().Endpoints
        .OfType<Microsoft.AspNetCore.Routing.RouteEndpoint>()
        .Where(endpoint => endpoint.RoutePattern.Parameters.Count == 0
            && endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal);
}
