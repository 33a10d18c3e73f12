using System.Net;
using Microsoft.Data.Sqlite;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Links;
using SroiTracker.Web.Data.Mail;
using SroiTracker.Web.Data.Members;

namespace SroiTracker.Tests.Web.Members;

/// <summary>From the letter to the first page: who is invited, what the link does and when it no longer works.</summary>
public sealed class InvitationTests : IDisposable
{
    private const string Email = "noor@bouwgroep-domstad.example";
    private readonly SroiApp app = new();

    [Fact]
    public async Task Post_Acceptance_MakesAnAccountThatLandsOnTheObligationsWithThreeSteps()
    {
        await app.ContractAsync();
        using var adviser = await app.SignInAsync(Role.Adviser);
        var company = await adviser.PageAsync($"/opdrachtnemers/{Efforts.Company}");
        company.QuerySelector($"a[href='/opdrachtnemers/{Efforts.Company}/mensen']").Words().Should().Be("Wie mag wat");
        (await adviser.PostFormAsync($"/opdrachtnemers/{Efforts.Company}/mensen/uitnodigingen", new() { ["Email"] = Email, ["Right"] = "Enter" }))
            .Headers.Location!.OriginalString.Should().Be($"/opdrachtnemers/{Efforts.Company}/mensen");
        var link = await app.LinkToAsync(Email);
        link.Should().MatchRegex("^/uitnodiging/open\\?sleutel=[A-Za-z0-9_-]{43}$"); // 32 random bytes in base64url
        var person = new FormDriver(app.Stranger());

        await person.GoAsync(link);
        person.Path.Should().Be("/uitnodiging");
        person.Page.QuerySelectorAll("main input:not([type=hidden])").Length.Should().Be(2, "a name and a password");
        person.Words.Should().Contain("U bent uitgenodigd voor Bedrijf");
        await person.Fill("Name", "Noor Nieuw").Fill("Password", MemberCast.Password).PressAsync("Accepteer en begin");

        person.Path.Should().Be("/mijn-verplichtingen");
        person.Page.QuerySelectorAll("ol.steps li").Length.Should().Be(3);
        person.Words.Should().Contain("Groenonderhoud");
        (await PartnerCast.RowsAsync<SroiUser>(app)).Single(user => user.Email == Email).Role.Should().Be(Role.Contractor);
        (await app.SignInAsync(Email, MemberCast.Password)).Dispose();
    }

    [Fact]
    public async Task Get_LinkThatWasUsedWithdrawnReplacedOrNeverMade_IsOnePage()
    {
        await app.ContractAsync();
        using var manager = await app.ContractorAsync();
        var used = await app.InviteAsync(manager, Efforts.Company, Email);
        (await app.AcceptAsync(used)).Dispose();
        var withdrawn = await app.InviteAsync(manager, Efforts.Company, "weg@bouwgroep-domstad.example");
        await StepAsync(manager, "weg@bouwgroep-domstad.example", "intrekken");
        var replaced = await app.InviteAsync(manager, Efforts.Company, "weer@bouwgroep-domstad.example");
        await StepAsync(manager, "weer@bouwgroep-domstad.example", "opnieuw");
        var unknown = "/uitnodiging/open?sleutel=" + LinkSecret.New();

        var pages = new List<string>();
        foreach (var link in new[] { used, withdrawn, replaced, unknown, "/uitnodiging/open?sleutel=slim", "/uitnodiging/open" }) pages.Add(await GoneAsync(link));

        pages.Distinct().Should().ContainSingle().Which.Should().Contain("Deze link werkt niet").And.Contain("Vraag dan een nieuwe uitnodiging.");
        (await app.AcceptAsync(await app.LinkToAsync("weer@bouwgroep-domstad.example"))).Dispose();
    }

    [Fact]
    public async Task Get_LinkOnItsLastDayAndTheDayAfter_WorksAndDoesNot()
    {
        await app.ContractAsync();
        using var manager = await app.ContractorAsync();
        var link = await app.InviteAsync(manager, Efforts.Company, Email);

        app.Clock.Now = Instant.FromUtc(2026, 3, 29, 21, 59); // 15 March and 14 days, 23:59 in summer time
        using var inTime = app.Stranger();
        await inTime.GetAsync(link);
        (await inTime.GetAsync("/uitnodiging")).StatusCode.Should().Be(HttpStatusCode.OK);
        app.Clock.Now = Instant.FromUtc(2026, 3, 29, 22, 0);

        (await GoneAsync(link)).Should().Contain("Deze link werkt niet");
        (await inTime.PostFormAsync("/uitnodiging", new() { ["Name"] = "Te laat", ["Password"] = MemberCast.Password })).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await PartnerCast.RowsAsync<SroiUser>(app)).Should().NotContain(user => user.Email == Email);
    }

    [Fact]
    public async Task Send_Letter_LeavesNoSecretAndNoReceiverBehind()
    {
        await app.ContractAsync();
        using var manager = await app.ContractorAsync();
        var secret = (await app.InviteAsync(manager, Efforts.Company, Email))["/uitnodiging/open?sleutel=".Length..];
        var hash = (await app.LinksAsync()).Single().Hash;

        await app.SendLinksAsync();

        hash.Should().Be(LinkSecret.HashOf(secret)).And.NotContain(secret);
        (await PartnerCast.RowsAsync<MailMessage>(app)).Where(mail => mail.SubjectKind == ConfidentialMail.LinkKind)
            .Should().ContainSingle().Which.Should().Match<MailMessage>(mail => mail.Body == "" && mail.Recipient == "" && mail.SentAt != null);
        BytesOfDatabase().Should().NotContain(secret);
        using var mila = await app.ContractorAsync();
        (await mila.GetStringAsync("/berichten")).Should().NotContain("uitnodiging");
    }

    [Fact]
    public async Task Post_InviteAddressWithAndWithoutAccount_AnswersTheSame()
    {
        await app.ContractAsync();
        using var manager = await app.ContractorAsync();
        var answers = new List<string>();
        foreach (var email in new[] { "onbekend@bedrijf.example", Cast.OtherContractor, Cast.EmailOf(Role.Coordinator) })
        {
            await app.InviteAsync(manager, Efforts.Company, email);
            answers.Add((await manager.PageAsync($"/collegas/{Efforts.Company}")).QuerySelector("main")!.QuerySelector(".utrecht-alert, [class*=alert]").Words());
        }

        answers.Distinct().Should().ContainSingle().Which.Should().Contain("De uitnodiging is verstuurd.");
    }

    [Fact]
    public async Task Post_JoinWithAnAccount_AddsTheCompanyToItsOwnAddressOnly()
    {
        await app.ContractAsync();
        using var manager = await app.ContractorAsync();
        var link = await app.InviteAsync(manager, Efforts.Company, Cast.OtherContractor, MemberRight.Read);
        using var stranger = app.Stranger();
        await stranger.GetAsync(link);
        var asNew = await stranger.PostFormAsync("/uitnodiging", new() { ["Name"] = "Daan", ["Password"] = MemberCast.Password });
        (await asNew.ReadAsync()).QuerySelector("main").Words().Should().Contain("Log dan in");
        await manager.GetAsync(link);
        (await (await manager.PostFormAsync("/uitnodiging/toevoegen", [])).ReadAsync()).QuerySelector("main").Words().Should().Contain("voor een ander e-mailadres");

        using var daan = await app.SignInAsync(Cast.OtherContractor);
        await daan.GetAsync(link);
        (await daan.PageAsync("/uitnodiging")).QuerySelectorAll("main input:not([type=hidden])").Should().BeEmpty("who is signed in fills in nothing");
        var joined = await daan.PostFormAsync("/uitnodiging/toevoegen", []);

        joined.Headers.Location!.OriginalString.Should().Be("/mijn-verplichtingen");
        (await daan.PageAsync("/mijn-verplichtingen")).QuerySelector("main").Words().Should().Contain("U mag hier alleen lezen.");
        (await GoneAsync(link)).Should().Contain("Deze link werkt niet");
    }

    [Fact]
    public async Task Post_JoinAsStaff_IsRefusedAndChangesNoRole()
    {
        await app.ContractAsync();
        using var manager = await app.ContractorAsync();
        var link = await app.InviteAsync(manager, Efforts.Company, Cast.EmailOf(Role.Coordinator));
        using var coordinator = await app.SignInAsync(Role.Coordinator);
        await coordinator.GetAsync(link);

        var refused = await coordinator.PostFormAsync("/uitnodiging/toevoegen", []);

        (await refused.ReadAsync()).QuerySelector("main").Words().Should().Contain("Uw account is niet van een opdrachtnemer");
        (await PartnerCast.RowsAsync<SroiUser>(app)).Single(user => user.Email == Cast.EmailOf(Role.Coordinator)).Role.Should().Be(Role.Coordinator);
        (await PartnerCast.RowsAsync<ContractorMember>(app)).Should().NotContain(row => row.UserId == SeedId.Of("user", Cast.EmailOf(Role.Coordinator)));
    }

    [Fact]
    public async Task Post_InviteWithFaults_KeepsWhatWasTypedAndSendsNothing()
    {
        await app.ContractAsync();
        using var manager = await app.ContractorAsync();
        await app.InviteAsync(manager, Efforts.Company, Email);
        foreach (var (email, word) in new[] { ("geen adres", "e-mail"), (Email.ToUpperInvariant(), "al een uitnodiging"), (Cast.EmailOf(Role.Contractor), "hoort al bij") })
        {
            var page = await (await manager.PostFormAsync($"/collegas/{Efforts.Company}/uitnodigingen", new() { ["Email"] = email, ["Right"] = "Read" })).ReadAsync();
            page.GetElementById("Email-error").Words().Should().Contain(word);
            page.GetElementById("Email")!.GetAttribute("value").Should().Be(email);
        }

        (await app.LinksAsync()).Should().ContainSingle();
    }

    public void Dispose() => app.Dispose();

    private async Task StepAsync(HttpClient manager, string email, string step)
    {
        var id = (await PartnerCast.RowsAsync<Invitation>(app)).Single(row => row.Email == email).Id;
        (await manager.PostFormAsync($"/collegas/{Efforts.Company}/uitnodigingen/{id}/{step}", [])).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    private async Task<string> GoneAsync(string link)
    {
        using var stranger = app.Stranger();
        await stranger.GetAsync(link);
        var answer = await stranger.GetAsync("/uitnodiging");
        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        return (await answer.ReadAsync()).QuerySelector("main").Words();
    }

    /// <summary>The whole file, its free room too, after what waits beside it was put in.</summary>
    private string BytesOfDatabase()
    {
        using (var database = new SqliteConnection($"Data Source={app.DatabasePath}"))
        {
            database.Open();
            using var command = database.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }

        using var file = new FileStream(app.DatabasePath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
