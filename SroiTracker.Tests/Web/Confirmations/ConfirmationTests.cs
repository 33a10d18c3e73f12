using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Links;
using SroiTracker.Web.Data.Mail;

namespace SroiTracker.Tests.Web.Confirmations;

/// <summary>A school or student says whether an effort is right: one link, two buttons, and what follows from a no.</summary>
public sealed class ConfirmationTests : IDisposable
{
    private const string School = "stagebureau@roc.example";
    private readonly SroiApp app = new();

    [Fact]
    public async Task Post_Right_IsShownAsATickToAdviserAndContractorAndWorksOnce()
    {
        var claim = await SubmittedAsync("25180");
        using var mila = await app.ContractorAsync();
        using var adviser = await app.SignInAsync(Role.Adviser);
        TickOf(await adviser.PageAsync($"/beoordelen/{claim}")).Should().Be("Niet van toepassing: Bevestigd door school of student");
        var link = await AskSchoolAsync(mila, claim);
        using var school = app.Stranger();
        await school.GetAsync(link);
        var page = await school.PageAsync("/bevestiging");
        page.QuerySelector("main").Words().Should().Contain("Bedrijf").And.Contain("2 februari 2026 – 21 juni 2026").And.Contain("32").And.Contain("25180")
            .And.NotContain("€").And.NotContain("stage-p1");
        page.QuerySelectorAll("main button").Select(button => button.Words()).Should().Equal("Dit klopt", "Dit klopt niet");

        var answered = await AnswerAsync(school, "klopt");

        answered.Headers.Location!.OriginalString.Should().Be("/bevestiging/bedankt");
        (await adviser.PageAsync($"/inspanningen/{claim}")).QuerySelector("main").Words().Should().Contain("Bevestigd School");
        TickOf(await adviser.PageAsync($"/beoordelen/{claim}")).Should().Be("In orde: Bevestigd door school of student");
        (await mila.PageAsync($"/inspanningen/{claim}")).QuerySelector("main").Words().Should().Contain("Bevestigd School");
        (await app.ClaimRowAsync(claim)).State.Should().Be(ClaimState.Submitted);
        (await GoneAsync(link)).Should().Contain("Heeft u al geantwoord? Dan is het klaar.");
    }

    [Fact]
    public async Task Post_WrongOnASubmittedClaim_BringsItBackWithAQuestionAndTellsBoth()
    {
        var claim = await SubmittedAsync();
        using var mila = await app.ContractorAsync();
        using var adviser = await app.SignInAsync(Role.Adviser);
        using var school = app.Stranger();
        await school.GetAsync(await AskSchoolAsync(adviser, claim));

        await AnswerAsync(school, "klopt-niet", "Het waren tien weken");

        (await app.ClaimRowAsync(claim)).State.Should().Be(ClaimState.QuestionAsked);
        (await mila.PageAsync($"/inspanningen/{claim}")).QuerySelector("main").Words().Should().Contain("De school zegt: dit klopt niet. Het waren tien weken");
        TickOf(await adviser.PageAsync($"/beoordelen/{claim}")).Should().Be("Niet in orde: Bevestigd door school of student");
        (await ToldAsync()).Should().BeEquivalentTo(Cast.EmailOf(Role.Adviser), Cast.EmailOf(Role.Contractor));
        (await mila.PostFormAsync($"/inspanningen/{claim}/antwoorden", new() { ["Version"] = "4", ["Words"] = "Klopt, aangepast" })).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await app.ClaimRowAsync(claim)).State.Should().Be(ClaimState.Submitted);
    }

    [Fact]
    public async Task Post_WrongOnAnApprovedClaim_MakesATaskAndTellsBoth()
    {
        var claim = await SubmittedAsync();
        using var adviser = await app.SignInAsync(Role.Adviser);
        var link = await AskSchoolAsync(adviser, claim);
        await adviser.PostFormAsync($"/beoordelen/{claim}/goedkeuring", new() { ["Version"] = "3" });
        (await app.ClaimRowAsync(claim)).State.Should().Be(ClaimState.Approved);
        using var school = app.Stranger();
        await school.GetAsync(link);

        await AnswerAsync(school, "klopt-niet");

        (await app.ClaimRowAsync(claim)).State.Should().Be(ClaimState.Approved, "what was booked is taken back by a person only");
        var task = (await PartnerCast.RowsAsync<ActionRow>(app)).Should().ContainSingle(row => row.Kind == KnownActions.Task).Subject;
        task.Title.Should().Be("Een goedgekeurde inspanning klopt niet volgens school of student");
        task.State.Should().Be(ActionState.Open);
        (await ToldAsync()).Should().BeEquivalentTo(Cast.EmailOf(Role.Adviser), Cast.EmailOf(Role.Contractor));
    }

    [Fact]
    public async Task Get_LinkOfAStudent_IsShownOnceAndNoAddressStays()
    {
        var claim = await SubmittedAsync();
        using var mila = await app.ContractorAsync();

        var shown = await (await mila.PostFormAsync($"/inspanningen/{claim}/bevestiging", new() { ["Party"] = "Student" })).ReadAsync();
        var link = new Uri(shown.QuerySelector("code").Words()).PathAndQuery;
        await mila.PostFormAsync($"/inspanningen/{claim}/bevestiging", new() { ["Party"] = "Student", ["Address"] = "student@thuis.example" });
        var mailed = await app.LinkToAsync("student@thuis.example");
        await app.SendLinksAsync();

        (await mila.GetStringAsync($"/inspanningen/{claim}")).Should().NotContain(link);
        (await PartnerCast.RowsAsync<MailMessage>(app)).Should().NotContain(mail => mail.Recipient == "student@thuis.example" || mail.Body.Contains("sleutel"));
        var raw = await File.ReadAllTextAsync(await CheckpointAsync(), System.Text.Encoding.Latin1);
        raw.Should().NotContain("student@thuis.example").And.NotContain(mailed.Split('=')[1]).And.NotContain(link.Split('=')[1]);
        foreach (var each in new[] { link, mailed })
        {
            using var student = app.Stranger();
            await student.GetAsync(each);
            (await AnswerAsync(student, "klopt")).StatusCode.Should().Be(HttpStatusCode.Redirect);
        }
    }

    [Fact]
    public async Task Get_LinkOpenedManyTimes_ChangesNothingAndSpeaksBothLanguages()
    {
        var claim = await SubmittedAsync();
        using var adviser = await app.SignInAsync(Role.Adviser);
        var link = await AskSchoolAsync(adviser, claim);
        using var school = app.Stranger();
        for (var time = 0; time < 3; time++)
        {
            await school.GetAsync(link);
            (await school.GetAsync("/bevestiging")).StatusCode.Should().Be(HttpStatusCode.OK);
        }

        await school.PostFormAsync("/taal", new() { ["taal"] = "en", ["terug"] = "/bevestiging" });
        (await school.PageAsync("/bevestiging")).QuerySelectorAll("main button").Select(button => button.Words()).Should().Equal("This is right", "This is not right");
        (await PartnerCast.RowsAsync<ConfirmationAnswer>(app)).Should().BeEmpty();
        (await app.LinksAsync()).Should().OnlyContain(row => row.UsedAt == null);
        (await AnswerAsync(school, "klopt")).StatusCode.Should().Be(HttpStatusCode.Redirect, "English is no hindrance");
    }

    [Fact]
    public async Task Post_ReasonWithABsn_IsRefusedAndTheLinkStillWorks()
    {
        var claim = await SubmittedAsync();
        using var adviser = await app.SignInAsync(Role.Adviser);
        using var school = app.Stranger();
        await school.GetAsync(await AskSchoolAsync(adviser, claim));

        var refused = await AnswerAsync(school, "klopt-niet", "student 111222333");

        (await refused.ReadAsync()).GetElementById("Reason-error").Words().Should().Contain("BSN");
        (await PartnerCast.RowsAsync<ConfirmationAnswer>(app)).Should().BeEmpty();
        (await AnswerAsync(school, "klopt-niet")).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Get_LinkThatExpiredOrIsUnknownOrOfAWithdrawnClaim_IsOnePage()
    {
        var (claim, other) = (await SubmittedAsync(), await SubmittedAsync(person: "p2"));
        using var mila = await app.ContractorAsync();
        var (expired, withdrawn) = (await AskSchoolAsync(mila, claim), await AskSchoolAsync(mila, other));
        await mila.PostFormAsync($"/inspanningen/{other}/intrekken", new() { ["version"] = "3" });
        var pages = new List<string> { await GoneAsync(withdrawn), await GoneAsync("/bevestiging/open?sleutel=" + LinkSecret.New()), await GoneAsync("/uitnodiging/open") };
        app.Clock.Now = Instant.FromUtc(2026, 4, 14, 21, 59); // 15 March and 30 days, 23:59
        using var inTime = app.Stranger();
        await inTime.GetAsync(expired);
        (await inTime.GetAsync("/bevestiging")).StatusCode.Should().Be(HttpStatusCode.OK);

        app.Clock.Now = Instant.FromUtc(2026, 4, 14, 22, 0);

        pages.Add(await GoneAsync(expired));
        pages.Distinct().Should().ContainSingle();
        (await AnswerAsync(inTime, "klopt")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_Answer_SaysNothingOfFactsThatChangedSince()
    {
        var claim = await SubmittedAsync();
        using var adviser = await app.SignInAsync(Role.Adviser);
        using var mila = await app.ContractorAsync();
        using var school = app.Stranger();
        await school.GetAsync(await AskSchoolAsync(adviser, claim));
        await AnswerAsync(school, "klopt");
        await adviser.PostFormAsync($"/beoordelen/{claim}/vraag", new() { ["Version"] = "3", ["Question"] = "Hoeveel uur?" });
        var form = new FormDriver(mila);
        await form.GoAsync($"/inspanningen/{claim}/wijzigen");

        await form.Fill("Weeks", "20").Fill("HoursPerWeek", "36").PressAsync("bewaar");

        form.Path.Should().Be($"/inspanningen/{claim}", form.Words);
        TickOf(await adviser.PageAsync($"/beoordelen/{claim}")).Should().Be("Niet van toepassing: Bevestigd door school of student");
        form.Words.Should().Contain("Dit ging over eerdere gegevens.");
    }

    [Fact]
    public async Task Post_AskWithFaults_SaysWhatToDoAndSendsNothing()
    {
        var claim = await SubmittedAsync();
        using var mila = await app.ContractorAsync();
        using var daan = await app.SignInAsync(Cast.OtherContractor);

        var noAddress = await (await mila.PostFormAsync($"/inspanningen/{claim}/bevestiging", new() { ["Party"] = "School" })).ReadAsync();
        noAddress.GetElementById("Address-error").Words().Should().Contain("Vul het e-mailadres van de school in.");
        (await daan.PostFormAsync($"/inspanningen/{claim}/bevestiging", new() { ["Party"] = "Student" })).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await app.LinksAsync()).Should().BeEmpty();
        for (var time = 0; time < 10; time++) await mila.PostFormAsync($"/inspanningen/{claim}/bevestiging", new() { ["Party"] = "Student" });
        var tooMany = await (await mila.PostFormAsync($"/inspanningen/{claim}/bevestiging", new() { ["Party"] = "Student" })).ReadAsync();

        tooMany.QuerySelector("#error-summary").Words().Should().Contain("Er is al vaak om bevestiging gevraagd.");
        (await app.LinksAsync()).Should().HaveCount(10);
    }

    public void Dispose() => app.Dispose();

    private async Task<Guid> SubmittedAsync(string? crebo = null, string person = "p1") =>
        await app.SubmittedAsync(await app.ContractAsync(), Efforts.Bol(), person, crebo: crebo);

    private async Task<string> AskSchoolAsync(HttpClient who, Guid claim)
    {
        var answer = await who.PostFormAsync($"/inspanningen/{claim}/bevestiging", new() { ["Party"] = "School", ["Address"] = School });
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        return await app.LinkToAsync(School);
    }

    private static Task<HttpResponseMessage> AnswerAsync(HttpClient who, string answer, string reason = "") =>
        who.PostFormAsync("/bevestiging", new() { ["Answer"] = answer, ["Reason"] = reason });

    private async Task<string> GoneAsync(string link)
    {
        using var stranger = app.Stranger();
        await stranger.GetAsync(link);
        var answer = await stranger.GetAsync("/bevestiging");
        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        return (await answer.ReadAsync()).QuerySelector("main").Words();
    }

    private static string TickOf(IDocument page) => page.QuerySelectorAll(".checks__tick").Select(tick => tick.Words()).Single(words => words.EndsWith("school of student", StringComparison.Ordinal));

    private async Task<List<string>> ToldAsync() => [.. (await PartnerCast.RowsAsync<MailMessage>(app)).Where(mail => mail.Subject == "claim.denied").Select(mail => mail.Recipient)];

    private async Task<string> CheckpointAsync()
    {
        await app.Database(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        var copy = app.DatabasePath + ".read";
        File.Copy(app.DatabasePath, copy, overwrite: true);
        return copy;
    }
}
