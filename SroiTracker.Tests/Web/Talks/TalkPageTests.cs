using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Mail;
using SroiTracker.Web.Data.Talks;

namespace SroiTracker.Tests.Web.Talks;

/// <summary>Questions and answers about a contract, a claim or a shortage, through HTTP as a browser without JavaScript uses them.</summary>
public sealed class TalkPageTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Post_AnswerAndAgain_ClosesAndReopens()
    {
        var contract = await app.ContractAsync();
        await app.AssignAsync(contract, ActionCast.Adviser);
        var (contractor, adviser) = (await DriverAsync(Role.Contractor), await DriverAsync(Role.Adviser));
        var path = await contractor.AskAsync($"contract:{contract}", "Mag een stagiair van hbo ook?");
        contractor.Words.Should().Contain("wacht op de gemeente").And.Contain("Mag een stagiair van hbo ook?");

        await adviser.GoAsync(path);
        await adviser.Fill("Words", "Welke opleiding is het?").PressAsync("Versturen, vraag blijft open");
        adviser.Words.Should().Contain("wacht op de opdrachtnemer");
        (await contractor.WaitingAsync("/mijn-verplichtingen")).Should().Be("1 vraag wacht op u, al 0 dagen.");
        await contractor.GoAsync(path);
        await contractor.Fill("Words", "Bouwkunde").PressAsync("Versturen");
        await adviser.GoAsync(path);
        await adviser.Fill("Words", "Ja, dat mag.").PressAsync("Antwoorden en sluiten");

        adviser.Words.Should().Contain("beantwoord").And.Contain("De vraag is gesloten.");
        adviser.Page.QuerySelector("textarea").Should().BeNull("only the contractor takes it up again");
        await contractor.GoAsync(path);
        contractor.Words.Should().Contain("De vraag gaat weer open.").And.NotContain("Sanne", "the contractor hears the municipality, not a person");
        await contractor.Fill("Words", "En voor hoeveel?").PressAsync("Versturen");
        contractor.Words.Should().Contain("wacht op de gemeente");
        (await adviser.WaitingAsync()).Should().Be("1 vraag wacht op u, al 0 dagen.");
    }

    [Fact]
    public async Task Get_List_OldestFirstWithAge()
    {
        var contract = await app.ContractAsync();
        var contractor = await DriverAsync(Role.Contractor);
        await contractor.AskAsync($"contract:{contract}", "De eerste vraag");
        app.Clock.Now += Duration.FromDays(3);
        contractor = await DriverAsync(Role.Contractor);
        await contractor.AskAsync($"contract:{contract}", "De tweede vraag");
        var adviser = await DriverAsync(Role.Adviser);

        (await adviser.WaitingAsync()).Should().Be("2 vragen wachten op u. De oudste wacht 3 dagen."); // no adviser has the contract yet
        await adviser.GoAsync("/vragen");

        adviser.Page.QuerySelectorAll("tbody tr").Select(row => $"{row.QuerySelector("th").Words()}: {row.QuerySelectorAll("td")[^1].Words()}")
            .Should().Equal("De eerste vraag: 3 dagen", "De tweede vraag: 0 dagen");
    }

    [Fact]
    public async Task Get_Counter_WaitsForTheAdviserOfTheContractOnly()
    {
        var contract = await app.ContractAsync();
        await app.AssignAsync(contract, ActionCast.Adviser);
        await (await DriverAsync(Role.Contractor)).AskAsync($"contract:{contract}", "Telt dit mee?");
        var (adviser, coordinator) = (await DriverAsync(Role.Adviser), await DriverAsync(Role.Coordinator));

        (await adviser.WaitingAsync()).Should().Be("1 vraag wacht op u, al 0 dagen.");
        (await coordinator.WaitingAsync()).Should().BeEmpty();
        await coordinator.GoAsync("/vragen?stand=open");
        coordinator.Words.Should().Contain("Telt dit mee?", "a colleague may look");

        await app.Database(db => db.Users.Where(user => user.Id == ActionCast.Adviser)
            .ExecuteUpdateAsync(row => row.SetProperty(user => user.IsDisabled, true)));
        (await coordinator.WaitingAsync()).Should().Be("1 vraag wacht op u, al 0 dagen.", "what nobody has waits for all");
    }

    [Fact]
    public async Task Post_EveryMessage_TellsTheOtherSideOnceWithoutItsWords()
    {
        var contract = await app.ContractAsync();
        await app.AssignAsync(contract, ActionCast.Adviser);
        var contractor = await DriverAsync(Role.Contractor);
        var path = await contractor.AskAsync($"contract:{contract}", "Geheim woord tulp");
        var adviser = await DriverAsync(Role.Adviser);
        await adviser.GoAsync(path);
        await adviser.Fill("Words", "Antwoord over tulp").PressAsync("Antwoorden en sluiten");

        var mail = (await PartnerCast.RowsAsync<MailMessage>(app)).Where(row => row.SubjectKind == "talk").OrderBy(row => row.Id).ToList();

        mail.Select(row => (row.Recipient, row.Subject, row.Body)).Should().Equal(
            (Cast.EmailOf(Role.Adviser), "talk.opened", path), (Cast.EmailOf(Role.Contractor), "talk.answered", path));
        await app.Database(async db => (await db.AuditLines.Where(line => line.ObjectKind == "talk").Select(line => line.After).ToListAsync())
            .Should().HaveCount(2).And.NotContain(text => text!.Contains("tulp")));
    }

    [Theory]
    [InlineData("", "Vul Vraag in")]
    [InlineData("Mijn student heeft 111222333", "burgerservicenummer")]
    public async Task Post_UnfitQuestion_SaysWhyAndKeepsTheWords(string words, string message)
    {
        var contract = await app.ContractAsync();
        var contractor = await DriverAsync(Role.Contractor);
        await contractor.GoAsync($"/vragen/nieuw?over=contract:{contract}");

        await contractor.Fill("Question", words).PressAsync("Versturen");

        contractor.Path.Should().Be("/vragen/nieuw");
        contractor.Page.QuerySelector("#error-summary").Words().Should().Contain(message);
        contractor.Page.QuerySelector("textarea")!.TextContent.Trim().Should().Be(words);
        (await PartnerCast.RowsAsync<TalkThread>(app)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2_000, true)]
    [InlineData(2_001, false)]
    public async Task Post_LengthOfAMessage_IsBounded(int length, bool isKept)
    {
        var contract = await app.ContractAsync();
        var thread = await app.ThreadAsync(contract);
        var adviser = await DriverAsync(Role.Adviser);
        await adviser.GoAsync($"/vragen/{thread}");

        await adviser.Fill("Words", new string('a', length)).PressAsync("Antwoorden en sluiten");

        (await PartnerCast.RowsAsync<TalkMessage>(app)).Should().HaveCount(isKept ? 2 : 1);
        if (!isKept) adviser.Page.QuerySelector("textarea")!.TextContent.Trim().Should().HaveLength(length);
    }

    [Fact]
    public async Task Post_Twice_IsKeptOnce()
    {
        var contract = await app.ContractAsync();
        var contractor = await app.ContractorAsync();
        var fields = new Dictionary<string, string> { ["Id"] = $"{Guid.CreateVersion7()}", ["About"] = $"contract:{contract}",
            ["Question"] = "Telt dit mee?" };
        var first = await contractor.PostFormAsync("/vragen/nieuw", fields);
        var again = await contractor.PostFormAsync("/vragen/nieuw", fields);
        again.Headers.Location.Should().Be(first.Headers.Location);
        var path = first.Headers.Location!.OriginalString;

        await contractor.PostFormAsync(path + "/berichten", new() { ["Seen"] = "1", ["Words"] = "Nog iets" });
        var refused = await (await contractor.PostFormAsync(path + "/berichten", new() { ["Seen"] = "1", ["Words"] = "Nog iets" })).ReadAsync();

        refused.QuerySelector("#error-summary").Words().Should().Contain("Er is intussen iets geschreven.");
        refused.QuerySelector("textarea")!.TextContent.Trim().Should().Be("Nog iets");
        refused.QuerySelector("input[name=Seen]")!.GetAttribute("value").Should().Be("2");
        (await PartnerCast.RowsAsync<TalkMessage>(app)).Should().HaveCount(2);
    }

    [Fact]
    public async Task Post_ByAdviserOnAnswered_IsRefused()
    {
        var thread = await app.ThreadAsync(await app.ContractAsync());
        var adviser = await app.SignInAsync(Role.Adviser);
        await adviser.PostFormAsync($"/vragen/{thread}/berichten", new() { ["Seen"] = "1", ["Words"] = "Ja", ["IsAnswer"] = "true" });

        var again = await adviser.PostFormAsync($"/vragen/{thread}/berichten", new() { ["Seen"] = "2", ["Words"] = "En nog iets" });

        (await again.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain("Deze vraag is al beantwoord.");
        (await PartnerCast.RowsAsync<TalkMessage>(app)).Should().HaveCount(2);
    }

    [Fact]
    public async Task Post_AnswerByContractor_DoesNotClose()
    {
        var thread = await app.ThreadAsync(await app.ContractAsync());
        var contractor = await app.ContractorAsync();

        await contractor.PostFormAsync($"/vragen/{thread}/berichten", new() { ["Seen"] = "1", ["Words"] = "Laat maar", ["IsAnswer"] = "true" });

        (await PartnerCast.RowsAsync<TalkThread>(app)).Single().Turn.Should().Be(TalkTurn.Municipality);
    }

    [Fact]
    public async Task Post_SettledClaim_IsAskedAboutBesideTheTalkOfTheJudgement()
    {
        var contract = await app.ContractAsync();
        var claim = await app.SubmittedAsync(contract, Efforts.Bol());
        var judgement = app.Services.GetRequiredService<ClaimJudgement>();
        (await judgement.AskAsync(claim, 3, "Welke school?", app.Change("adviser"), default)).Should().BeNull();
        (await app.Services.GetRequiredService<ClaimDesk>().AnswerAsync(claim, 4, "Het ROC", app.Change(), default)).Should().BeNull();
        (await judgement.RejectAsync(claim, 5, "Geen bewijs", app.Change("adviser"), default)).Should().BeNull();
        var contractor = await DriverAsync(Role.Contractor);

        await contractor.AskAsync($"inspanning:{claim}", "Wat mist er nog?");
        await contractor.GoAsync($"/inspanningen/{claim}");

        var part = contractor.Page.QuerySelector("section[aria-labelledby=vragen]").Words();
        part.Should().Contain("Welke school?").And.Contain("Het ROC").And.Contain("Wat mist er nog?");
        foreach (var (role, page) in new[] { (Role.Adviser, $"/beoordelen/{claim}"), (Role.Adviser, $"/contracten/{contract}"),
            (Role.ProcurementOfficer, $"/inspanningen/{claim}") })
            (await (await app.SignInAsync(role)).PageAsync(page)).QuerySelector("main").Words().Should()
                .Contain("Wat mist er nog?", $"{page} shows it to {role}");
    }

    [Fact]
    public async Task Get_EveryRole_SeesWhatItMay()
    {
        var thread = await app.ThreadAsync(await app.ContractAsync());
        var (page, post) = ($"/vragen/{thread}", $"/vragen/{thread}/berichten");
        var fields = () => new Dictionary<string, string> { ["Seen"] = "1", ["Words"] = "Ik schrijf mee" };

        var officer = await app.SignInAsync(Role.ProcurementOfficer);
        (await officer.PageAsync(page)).QuerySelector("main textarea").Should().BeNull();
        (await officer.PageAsync("/vragen")).QuerySelector("main").Words().Should().Contain("Telt dit mee?");
        (await officer.PostFormAsync(post, fields())).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        foreach (var role in new[] { Role.Partner, Role.Administrator })
            (await (await app.SignInAsync(role)).GetAsync(page)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        foreach (var email in new[] { Cast.OtherContractor, Efforts.VoorbeeldstadAdviser })
        {
            var other = await app.SignInAsync(email);
            (await other.GetAsync(page)).StatusCode.Should().Be(HttpStatusCode.NotFound);
            (await other.PostFormAsync(post, fields())).StatusCode.Should().Be(HttpStatusCode.NotFound);
            (await other.PageAsync("/vragen?stand=open")).QuerySelector("main").Words().Should().NotContain("Telt dit mee?");
        }

        (await PartnerCast.RowsAsync<TalkMessage>(app)).Should().HaveCount(1);
    }

    [Fact]
    public async Task Get_MemberWhoOnlyReads_SeesNoForm()
    {
        var contract = await app.ContractAsync();
        var thread = await app.ThreadAsync(contract);
        await app.JoinAsync(Cast.EmailOf(Role.Contractor), Efforts.Company, MemberRight.Read);
        var reader = await app.ContractorAsync();

        var page = await reader.PageAsync($"/vragen/{thread}");

        page.QuerySelector("main").Words().Should().Contain("Telt dit mee?");
        page.QuerySelector("main textarea").Should().BeNull();
        (await reader.PostFormAsync($"/vragen/{thread}/berichten", new() { ["Seen"] = "1", ["Words"] = "Toch" })).StatusCode.Should()
            .Be(HttpStatusCode.Forbidden);
        (await reader.GetAsync($"/vragen/nieuw?over=contract:{contract}")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Post_Shortage_GoesToTheCoordinatorsOfTheMunicipalityAndNotToTheOfficer()
    {
        await app.ContractAsync();
        await PlanCast.FigureAsync(app, "2026-03-02", 14);
        var key = "";
        await app.Database(async db => key = await db.Set<SroiTracker.Web.Data.Figures.ShortageFigureRow>().Where(row => row.Crebo == "25480")
            .Select(row => row.ScopeKey).FirstAsync());
        var contractor = await DriverAsync(Role.Contractor);

        var path = await contractor.AskAsync("tekort:" + key, "Wie zoekt er nog een plek?");

        contractor.Words.Should().Contain("Over stagetekort");
        (await PartnerCast.RowsAsync<MailMessage>(app)).Where(row => row.SubjectKind == "talk").Select(row => row.Recipient)
            .Should().BeEquivalentTo(Cast.EmailOf(Role.Coordinator), Cast.SecondCoordinator);
        foreach (var role in new[] { Role.Adviser, Role.Coordinator })
            (await (await DriverAsync(role)).WaitingAsync()).Should().Be("1 vraag wacht op u, al 0 dagen.");
        foreach (var who in new[] { Cast.EmailOf(Role.ProcurementOfficer), Cast.OtherContractor, Efforts.VoorbeeldstadAdviser })
            (await (await app.SignInAsync(who)).GetAsync(path)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_ShortageByAdviser_AsksOneCompanyThatWorksForTheOwnMunicipality()
    {
        await app.ContractAsync();
        await app.ContractAsync(company: Efforts.OtherCompany);
        var elsewhere = Guid.CreateVersion7();
        await app.ContractAsync(Efforts.Voorbeeldstad, elsewhere);
        await PlanCast.FigureAsync(app, "2026-03-02", 14);
        var key = "";
        await app.Database(async db => key = await db.Set<SroiTracker.Web.Data.Figures.ShortageFigureRow>().Where(row => row.Crebo == "25480")
            .Select(row => row.ScopeKey).FirstAsync());
        var adviser = await DriverAsync(Role.Adviser);
        await adviser.GoAsync("/vragen/nieuw?over=" + Uri.EscapeDataString("tekort:" + key));

        var choices = adviser.Page.QuerySelectorAll("#Between option").Select(option => option.GetAttribute("value")).ToList();
        choices.Should().Contain(value => value!.StartsWith(Efforts.Company.ToString(), StringComparison.Ordinal))
            .And.Contain(value => value!.StartsWith(Efforts.OtherCompany.ToString(), StringComparison.Ordinal))
            .And.NotContain(value => value!.StartsWith(elsewhere.ToString(), StringComparison.Ordinal));
        await adviser.Fill("Question", "Heeft u nog een plek?").PressAsync("Versturen");
        adviser.Words.Should().Contain("Kies"); // nobody was chosen, what was typed stays
        adviser.Page.QuerySelector("textarea")!.TextContent.Should().Contain("Heeft u nog een plek?");
        await adviser.Fill("Between", choices.First(value => value!.StartsWith(Efforts.Company.ToString(), StringComparison.Ordinal))!).PressAsync("Versturen");

        adviser.Words.Should().Contain("wacht op de opdrachtnemer").And.Contain("Over stagetekort");
        (await (await DriverAsync(Role.Contractor)).WaitingAsync("/mijn-verplichtingen")).Should().Be("1 vraag wacht op u, al 0 dagen.");
        (await (await app.SignInAsync(Cast.OtherContractor)).GetAsync(adviser.Path)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("contract:niets")]
    [InlineData("contract:01890000-0000-7000-8000-000000000001")]
    [InlineData("inspanning:01890000-0000-7000-8000-000000000001")]
    [InlineData("tekort:niets")]
    [InlineData("onzin")]
    public async Task Get_NewAboutNothing_ReturnsNotFound(string about) =>
        (await (await app.ContractorAsync()).GetAsync("/vragen/nieuw?over=" + Uri.EscapeDataString(about))).StatusCode.Should()
            .Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task Post_NewByAdviser_WaitsForTheContractor()
    {
        var contract = await app.ContractAsync();
        var adviser = await DriverAsync(Role.Adviser);

        await adviser.AskAsync($"contract:{contract}", "Wanneer begint u?");

        adviser.Words.Should().Contain("wacht op de opdrachtnemer");
        (await (await DriverAsync(Role.Contractor)).WaitingAsync("/mijn-verplichtingen")).Should().Be("1 vraag wacht op u, al 0 dagen.");
    }

    [Fact]
    public async Task Messages_AreNeverChanged()
    {
        await app.ThreadAsync(await app.ContractAsync());

        await app.Database(async db =>
        {
            var change = () => db.Set<TalkMessage>().ExecuteUpdateAsync(row => row.SetProperty(message => message.Words, "anders"));
            (await change.Should().ThrowAsync<Microsoft.Data.Sqlite.SqliteException>()).WithMessage("*talk_message only grows*");
        });
    }

    private async Task<FormDriver> DriverAsync(Role role) => new(await app.SignInAsync(role));
}
