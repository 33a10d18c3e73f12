using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Handovers;
using SroiTracker.Web.Data.Mail;

namespace SroiTracker.Tests.Web.Handovers;

/// <summary>Contracts that go from one adviser to another, with what hangs on them.</summary>
public sealed class HandoverPageTests : IDisposable
{
    private static readonly string From = $"/overdracht?van={ActionCast.Adviser}";

    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Post_TwoOfThree_TakesTheirOpenActionsAlong()
    {
        var (first, second, third) = (await OwnedAsync(), await OwnedAsync(), await OwnedAsync());
        var along = await TaskAsync(first, "Gaat mee", ActionCast.Adviser);
        var stays = await TaskAsync(third, "Blijft", ActionCast.Adviser);
        var other = await TaskAsync(first, "Van een ander", SroiTracker.Web.Data.SeedId.Of("user", Cast.SecondCoordinator));
        var person = await DriverAsync(Role.Adviser);
        await person.GoAsync(From);
        person.Words.Should().Contain("Sanne").And.Contain("(3)");

        Choose(person, first, "Bel eerst met de uitvoerder").Fill("To", $"{ActionCast.Coordinator}").Fill("Reason", "Andere verdeling")
            .Fill("Note", "Alles staat in het plan");
        await Choose(person, second, "").PressAsync("Overdragen");

        person.Words.Should().Contain("2 contracten zijn overgedragen of ingepland.");
        (await OwnersAsync(first, second, third)).Should().Equal(ActionCast.Coordinator, ActionCast.Coordinator, ActionCast.Adviser);
        (await ActionCast.RowAsync(app, along)).OwnerId.Should().Be(ActionCast.Coordinator);
        (await ActionCast.RowAsync(app, stays)).OwnerId.Should().Be(ActionCast.Adviser);
        (await ActionCast.RowAsync(app, other)).OwnerId.Should().Be(SroiTracker.Web.Data.SeedId.Of("user", Cast.SecondCoordinator));
        (await RowsAsync()).Select(row => (row.ContractId, row.Note, row.Actions, row.State)).Should().BeEquivalentTo(
        [
            (first, "Bel eerst met de uitvoerder\nAlles staat in het plan", 1, HandoverState.Done),
            (second, "Alles staat in het plan", 0, HandoverState.Done),
        ]);
        (await PartnerCast.RowsAsync<MailMessage>(app)).Where(mail => mail.SubjectKind == "handover").Select(mail => (mail.Recipient, mail.Body))
            .Should().Equal((Cast.EmailOf(Role.Coordinator), "/vandaag")); // once for both
        await app.Database(async db => (await db.AuditLines.Where(line => line.Action == "contract.assigned"
            && line.Why == "Andere verdeling").CountAsync()).Should().Be(2));
    }

    [Fact]
    public async Task Post_OneContractNamedTwice_SaysWhatIsMissingAndMovesNothing()
    {
        var contract = await OwnedAsync();

        var answer = await (await app.SignInAsync(Role.Adviser)).PostFormAsync("/overdracht", new()
        {
            ["Van"] = $"{ActionCast.Adviser}", ["Contracts[0].Id"] = $"{contract}", ["Contracts[0].IsChosen"] = "true", ["Contracts[1].Id"] = $"{contract}",
        });

        answer.StatusCode.Should().Be(System.Net.HttpStatusCode.OK);
        (await answer.ReadAsync()).QuerySelector(".error-summary, [role=alert]").Words().Should().NotBeEmpty();
        (await OwnersAsync(contract)).Should().Equal(ActionCast.Adviser);
    }

    [Fact]
    public async Task Post_All_TakesEverythingThatRunsAndNothingThatIsOver()
    {
        var (first, second, over) = (await OwnedAsync(), await OwnedAsync(), await OwnedAsync());
        await app.Database(db => db.Contracts.Where(row => row.Id == over)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, SroiTracker.Web.Data.Register.ContractState.Fulfilled)));
        var person = await DriverAsync(Role.Coordinator);
        await person.GoAsync(From);

        await person.Fill("All", "true").Fill("To", $"{ActionCast.Coordinator}").Fill("Reason", "Verlof").PressAsync("Overdragen");

        (await OwnersAsync(first, second, over)).Should().Equal(ActionCast.Coordinator, ActionCast.Coordinator, ActionCast.Adviser);
    }

    [Fact]
    public async Task Get_Today_ShowsWhatCameInUntilItIsSeen()
    {
        var contract = await OwnedAsync();
        await HandAsync(contract, null, "Let op de planning");
        var handover = (await RowsAsync()).Single();
        var (receiver, giver) = (await DriverAsync(Role.Coordinator), await DriverAsync(Role.Adviser));
        await receiver.GoAsync("/vandaag");
        receiver.Words.Should().Contain("Aan u overgedragen").And.Contain("Let op de planning");
        await giver.GoAsync("/vandaag");
        giver.Words.Should().NotContain("Aan u overgedragen");
        (await (await app.SignInAsync(Role.Adviser)).PostFormAsync($"/overdracht/{handover.Id}/gezien", [])).StatusCode.Should()
            .Be(HttpStatusCode.NotFound, "it did not come to this one");

        await receiver.PressAsync("Gezien");

        receiver.Path.Should().Be("/vandaag");
        receiver.Words.Should().NotContain("Aan u overgedragen");
        (await RowsAsync()).Single().SeenAt.Should().Be(app.Clock.Now);
    }

    [Theory]
    [InlineData("2026-03-31", false)]
    [InlineData("2026-04-01", true)] // its day
    [InlineData("2026-04-02", true)] // a night was missed
    public async Task Run_PlannedForAprilFirst_HappensOnItsDay(string day, bool happens)
    {
        var contract = await OwnedAsync();
        var along = await TaskAsync(contract, "Gaat mee", ActionCast.Adviser);
        await HandAsync(contract, "2026-04-01", null);
        (await OwnersAsync(contract)).Should().Equal(ActionCast.Adviser);

        await RunAsync(day);
        await RunAsync(day);

        (await OwnersAsync(contract)).Should().Equal(happens ? ActionCast.Coordinator : ActionCast.Adviser);
        (await ActionCast.RowAsync(app, along)).OwnerId.Should().Be(happens ? ActionCast.Coordinator : ActionCast.Adviser);
        (await RowsAsync()).Single().State.Should().Be(happens ? HandoverState.Done : HandoverState.Planned);
        await app.Database(async db => (await db.Set<ActionChangeRow>().CountAsync(row => row.Kind == ActionChangeKind.HandedOver)).Should()
            .Be(happens ? 1 : 0));
    }

    [Fact]
    public async Task Run_ContractWithSomebodyElse_Lapses()
    {
        var contract = await OwnedAsync();
        await HandAsync(contract, "2026-04-01", null);
        await app.AssignAsync(contract, SroiTracker.Web.Data.SeedId.Of("user", Cast.SecondCoordinator));

        await RunAsync("2026-04-01");

        (await OwnersAsync(contract)).Should().Equal(SroiTracker.Web.Data.SeedId.Of("user", Cast.SecondCoordinator));
        (await RowsAsync()).Single().State.Should().Be(HandoverState.Lapsed);
    }

    [Fact]
    public async Task Post_WithdrawPlanned_KeepsTheContract()
    {
        var contract = await OwnedAsync();
        await HandAsync(contract, "2026-04-01", null);
        var person = await DriverAsync(Role.Coordinator);
        await person.GoAsync("/overdracht");
        person.Words.Should().Contain("Gepland");

        await person.PressAsync("Intrekken");
        await RunAsync("2026-04-01");

        person.Words.Should().NotContain("Gepland");
        (await OwnersAsync(contract)).Should().Equal(ActionCast.Adviser);
        (await RowsAsync()).Single().State.Should().Be(HandoverState.Withdrawn);
    }

    [Theory]
    [InlineData("", "Verlof", "", "", "Kies minstens één contract.")]
    [InlineData("x", "", "", "", "Vul Reden in")]
    [InlineData("x", "Verlof", "2026-03-14", "", "Deze dag is voorbij.")]
    [InlineData("x", "Verlof", "", "Vraag naar 111222333", "burgerservicenummer")]
    public async Task Post_Unfit_SaysWhyKeepsWhatWasTypedAndMovesNothing(string chosen, string reason, string from, string note, string message)
    {
        var contract = await OwnedAsync();
        var person = await DriverAsync(Role.Adviser);
        await person.GoAsync(From);
        if (chosen.Length > 0) Choose(person, contract, note);

        await person.Fill("To", $"{ActionCast.Coordinator}").Fill("Reason", reason).Fill("From", from).Fill("Note", "Voor de volgende")
            .PressAsync("Overdragen");

        person.Page.QuerySelector("#error-summary").Words().Should().Contain(message);
        person.Page.QuerySelector("textarea[name=Note]")!.TextContent.Trim().Should().Be("Voor de volgende");
        person.Page.QuerySelectorAll("input[type=checkbox][name$=IsChosen][checked]").Should().HaveCount(chosen.Length);
        (await OwnersAsync(contract)).Should().Equal(ActionCast.Adviser);
        (await RowsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Hand_OneOfTwoChanged_MovesNeither()
    {
        var (first, second) = (await OwnedAsync(), await OwnedAsync());
        var version = (await app.ContractRowAsync(second)).Version;
        await using var scope = app.Services.CreateAsyncScope();
        var order = new HandoverOrder(Registered.Utrecht, ActionCast.Coordinator, null, "Verlof", null,
            [new(first, null), new(second, null, version - 1)]);

        (await scope.ServiceProvider.GetRequiredService<HandoverDesk>().HandAsync(order, app.Change(), default)).Should().Be(HandoverRefusal.Changed);

        (await OwnersAsync(first, second)).Should().Equal(ActionCast.Adviser, ActionCast.Adviser);
        (await RowsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Post_ReceiverElsewhereOrContractElsewhere_MovesNothing()
    {
        var (own, elsewhere) = (await OwnedAsync(), await app.ContractAsync(Efforts.Voorbeeldstad));
        var client = await app.SignInAsync(Role.Coordinator);
        Dictionary<string, string> Fields(Guid contract, Guid to) => new()
        {
            ["Van"] = $"{ActionCast.Adviser}", ["To"] = $"{to}", ["Reason"] = "Verlof", ["Contracts[0].Id"] = $"{contract}",
            ["Contracts[0].IsChosen"] = "true",
        };

        var outside = await (await client.PostFormAsync("/overdracht",
            Fields(own, SroiTracker.Web.Data.SeedId.Of("user", Efforts.VoorbeeldstadAdviser)))).ReadAsync();
        var foreign = await (await client.PostFormAsync("/overdracht", Fields(elsewhere, ActionCast.Coordinator))).ReadAsync();

        outside.QuerySelector("#error-summary").Words().Should().Contain("Deze collega werkt hier niet.");
        foreign.QuerySelector("#error-summary").Words().Should().Contain("Kies minstens één contract.");
        (await OwnersAsync(own, elsewhere)).Should().Equal(ActionCast.Adviser, null);
    }

    [Fact]
    public async Task Post_OneContract_AsksAReasonAndKeepsTheHistory()
    {
        var contract = await OwnedAsync();
        var person = await DriverAsync(Role.Adviser);
        await person.GoAsync($"/contracten/{contract}/adviseur");
        await person.Fill("AdviserId", $"{ActionCast.Coordinator}").PressAsync("Opslaan");
        person.Page.QuerySelector("#error-summary").Words().Should().Contain("Schrijf waarom u het contract overdraagt.");

        await person.Fill("Reason", "Andere verdeling").Fill("Note", "Bel de uitvoerder").PressAsync("Opslaan");

        person.Page.QuerySelector(".timeline").Words().Should().Contain("Overgedragen aan een andere adviseur")
            .And.Contain("Andere verdeling Bel de uitvoerder");
        (await (await app.SignInAsync(Role.ProcurementOfficer)).PageAsync($"/contracten/{contract}")).QuerySelector(".timeline").Words()
            .Should().Contain("Overgedragen aan een andere adviseur").And.NotContain("Bel de uitvoerder");
        (await OwnersAsync(contract)).Should().Equal(ActionCast.Coordinator);
    }

    [Theory]
    [InlineData(Role.ProcurementOfficer)]
    [InlineData(Role.Contractor)]
    [InlineData(Role.Partner)]
    [InlineData(Role.Administrator)]
    public async Task Get_OtherRoles_ReturnsForbidden(Role role) =>
        (await (await app.SignInAsync(role)).GetAsync("/overdracht")).StatusCode.Should().Be(HttpStatusCode.Forbidden);

    private async Task<Guid> OwnedAsync()
    {
        var contract = await app.ContractAsync();
        await app.AssignAsync(contract, ActionCast.Adviser);
        return contract;
    }

    private Task<Guid> TaskAsync(Guid contract, string title, Guid owner) => ActionCast.OpenAsync(
        app, ActionCast.Task(title) with { Subject = ActionSubject.Of(SubjectKind.Contract, contract) }, contract, owner: owner);

    /// <summary>Ticks one contract and writes its note.</summary>
    private static FormDriver Choose(FormDriver person, Guid contract, string note)
    {
        var name = person.Page.QuerySelector($"input[type=hidden][value='{contract}']")!.GetAttribute("name")!.Replace(".Id", "",
            StringComparison.Ordinal);
        return person.Fill(name + ".IsChosen", "true").Fill(name + ".Note", note);
    }

    private async Task HandAsync(Guid contract, string? from, string? note)
    {
        var person = await DriverAsync(Role.Adviser);
        await person.GoAsync(From);
        await Choose(person, contract, note ?? "").Fill("To", $"{ActionCast.Coordinator}").Fill("Reason", "Verlof").Fill("From", from ?? "")
            .PressAsync("Overdragen");
    }

    private async Task RunAsync(string day)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HandoverRun>()
            .RunAsync(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, app.Change("system"), default);
    }

    private Task<List<ContractHandover>> RowsAsync() => PartnerCast.RowsAsync<ContractHandover>(app);

    private async Task<List<Guid?>> OwnersAsync(params Guid[] contracts)
    {
        var owners = new List<Guid?>();
        foreach (var contract in contracts) owners.Add((await app.ContractRowAsync(contract)).AdviserId);
        return owners;
    }

    private async Task<FormDriver> DriverAsync(Role role) => new(await app.SignInAsync(role));
}
