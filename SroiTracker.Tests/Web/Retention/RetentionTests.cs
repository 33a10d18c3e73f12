using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Retention;

namespace SroiTracker.Tests.Web.Retention;

/// <summary>Evidence goes when its term is over and two persons say so; the booking and the hash of the file stay.</summary>
public sealed class RetentionTests : IDisposable
{
    private const string Home = "/bewaartermijn";
    private static readonly LocalDate LastDayKept = new(2028, 12, 31); // twelve months after the end on 31 December 2027

    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Get_WithoutTerm_NothingIsEverDue()
    {
        await ClosedAsync("a");
        EndingCast.On(app, LastDayKept.PlusYears(20));

        var page = await (await app.SignInAsync(Role.Coordinator)).PageAsync(Home);

        page.QuerySelector("main").Words().Should().Contain("Zolang dat zo is, wordt niets vernietigd.").And.Contain("Kies eerst een termijn.");
    }

    [Theory]
    [InlineData("0", "Wettelijk", "Months")]
    [InlineData("241", "Wettelijk", "Months")]
    [InlineData("twaalf", "Wettelijk", "Months")]
    [InlineData("12", "", "Basis")]
    public async Task Post_UnfitTerm_KeepsWhatWasTyped(string months, string basis, string field)
    {
        var person = new FormDriver(await app.SignInAsync(Role.Coordinator));
        await person.GoAsync(Home);

        await person.Fill("Months", months).Fill("Basis", basis).PressAsync("Kies deze termijn");

        person.Page.QuerySelector($"#{field}-error").Words().Should().NotBeEmpty();
        person.Page.QuerySelector("#Months")!.GetAttribute("value").Should().Be(months);
        (await PartnerCast.RowsAsync<EvidenceTerm>(app)).Should().BeEmpty();
    }

    [Fact]
    public async Task Post_SecondPerson_DestroysTheFileAndLeavesBookingAndHash()
    {
        var (contract, claim, file) = await ClosedAsync("b");
        var before = (await app.ContractRowAsync(contract)).Outstanding;
        EndingCast.On(app, LastDayKept);
        var first = await ChooseAsync();
        first.Words.Should().Contain("Er is niets te vernietigen", "the last day of the term is inside it");
        EndingCast.On(app, LastDayKept.PlusDays(1));
        first = await DriverAsync(Cast.EmailOf(Role.Coordinator));
        await first.GoAsync(Home);
        await first.PressAsync("Stel vernietiging voor");
        first.Words.Should().Contain("Een andere coördinator dan de voorsteller beslist.").And.NotContain("Vernietig dit bestand");
        var path = first.Path;
        var own = await first.Client.PostFormAsync(path + "/vernietigen", []);
        (await own.ReadAsync()).QuerySelector("[role=alert]").Words().Should().Contain("U deed dit voorstel zelf.");
        await FileExistsAsync(file, true);

        var second = await DriverAsync(Cast.SecondCoordinator);
        await second.GoAsync(path);
        await second.PressAsync("Vernietig dit bestand");

        second.Words.Should().Contain("Verklaring van vernietiging").And.Contain("Dit bestand is vernietigd.");
        await FileExistsAsync(file, false);
        var gone = (await PartnerCast.RowsAsync<ClaimEvidence>(app)).Single(row => row.Id == file);
        (gone.ErasedAt, gone.OriginalName).Should().Be((app.Clock.Now, ""));
        gone.Sha256.Should().HaveLength(64);
        (await second.Client.GetAsync($"/bewijs/{file}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await (await second.Client.GetAsync(path + "/verklaring.csv")).Content.ReadAsStringAsync()).Should().Contain(gone.Sha256).And.Contain("2029");
        (await app.ContractRowAsync(contract)).Outstanding.Should().Be(before);
        await foreach (var entry in app.Services.GetRequiredService<LedgerRederivation>().AllAsync(default)) entry.Result.Should().Be(Rederived.Equal);
        (await (await app.SignInAsync(Role.Contractor)).PageAsync($"/inspanningen/{claim}")).QuerySelector(".files").Words().Should()
            .Contain("Vernietigd op 1 januari 2029, na de bewaartermijn.");
        (await second.Client.PostFormAsync(path + "/vernietigen", [])).StatusCode.Should().Be(HttpStatusCode.Redirect, "twice is once");
        var late = await second.Client.PostFormAsync(path + "/behouden", new() { ["Why"] = "Toch niet" });
        (await late.ReadAsync()).QuerySelector("[role=alert]").Words().Should().Contain("Over dit voorstel is al besloten.");
        await app.Database(async data => (await data.AuditLines.Where(line => line.Action.StartsWith("retention.")).Select(line => line.Action).ToListAsync())
            .Should().BeEquivalentTo("retention.chosen", "retention.proposed", "retention.destroyed"));
    }

    [Fact]
    public async Task Post_AfterABreakdown_TheContentThatWasLeftGoes()
    {
        var (_, _, file) = await ClosedAsync("h");
        var path = await ProposedAsync();
        var second = await DriverAsync(Cast.SecondCoordinator);
        await second.Client.PostFormAsync(path + "/vernietigen", []);
        var row = (await PartnerCast.RowsAsync<ClaimEvidence>(app)).Single(each => each.Id == file);
        var store = app.Services.GetRequiredService<EvidenceStore>();
        var left = await store.KeepAsync(Files.Pdf(), default); // as if the program stopped before the content went
        await app.Database(data => data.ClaimEvidence.Where(each => each.Id == file).ExecuteUpdateAsync(set => set.SetProperty(each => each.StorageName, left)));
        await second.GoAsync(path);
        second.Words.Should().Contain("Aantal bestanden op de schijf: 1.");

        await second.PressAsync("Verwijder opnieuw");

        store.Has(left).Should().BeFalse();
        second.Words.Should().NotContain("bestanden op de schijf");
        row.ErasedAt.Should().NotBeNull();
    }

    [Fact]
    public async Task Post_Keep_AsksWhyAndTheFilesAreDueAgain()
    {
        var (_, _, file) = await ClosedAsync("c");
        var path = await ProposedAsync();
        var second = await DriverAsync(Cast.SecondCoordinator);
        await second.GoAsync(path);

        await second.PressAsync("Houd de bestanden");
        second.Page.QuerySelector("#Why-error").Words().Should().NotBeEmpty();
        await second.Fill("Why", "Er loopt een bezwaar").PressAsync("Houd de bestanden");

        second.Words.Should().Contain("De bestanden blijven. Reden: Er loopt een bezwaar");
        await FileExistsAsync(file, true);
        await second.GoAsync(Home);
        second.Words.Should().Contain("Stel vernietiging voor");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_AfterAContractReopenedOrTheTermGrew_DestroysNothing(bool isReopened)
    {
        var (contract, _, file) = await ClosedAsync(isReopened ? "i" : "j");
        var path = await ProposedAsync();
        if (isReopened)
            await app.Database(data => data.Contracts.Where(row => row.Id == contract)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ContractState.Running)));
        else
            await (await DriverAsync(Cast.EmailOf(Role.Coordinator))).Client.PostFormAsync(Home, new() { ["Months"] = "84", ["Basis"] = "Nieuwe lijst" });

        var answer = await (await DriverAsync(Cast.SecondCoordinator)).Client.PostFormAsync(path + "/vernietigen", []);

        (await answer.ReadAsync()).QuerySelector("[role=alert]").Words().Should().Contain("maak een nieuw voorstel");
        await FileExistsAsync(file, true);
    }

    [Fact]
    public async Task Post_ContractThatWasLeftOut_KeepsItsFiles()
    {
        var (kept, _, stays) = await ClosedAsync("d");
        var (other, _, goes) = await ClosedAsync("e");
        EndingCast.On(app, LastDayKept.PlusDays(1));
        var first = await ChooseAsync();

        var answer = await first.Client.PostFormAsync(Home + "/vernietigingen", new() { ["Contracts"] = $"{other}" });
        await (await DriverAsync(Cast.SecondCoordinator)).Client.PostFormAsync(answer.Headers.Location!.OriginalString + "/vernietigen", []);

        await FileExistsAsync(stays, true);
        await FileExistsAsync(goes, false);
        var none = await first.Client.PostFormAsync(Home + "/vernietigingen", []);
        (await none.ReadAsync()).QuerySelector("[role=alert]").Words().Should().Contain("Kies ten minste één opdracht.");
        kept.Should().NotBe(other);
    }

    [Fact]
    public async Task Get_RunningContract_IsNotDueHoweverOldItsFiles()
    {
        await ClosedAsync("f", isClosed: false);
        EndingCast.On(app, LastDayKept.PlusYears(5));

        (await ChooseAsync()).Words.Should().Contain("Er is niets te vernietigen");
    }

    [Theory]
    [InlineData(ClaimState.Draft, true)] // it can never be handed in any more
    [InlineData(ClaimState.Rejected, true)]
    [InlineData(ClaimState.Submitted, false)]
    [InlineData(ClaimState.QuestionAsked, false)]
    public async Task Get_ClosedContract_OnlyWhatWaitsForSomebodyIsKept(ClaimState state, bool isDue)
    {
        var (_, claim, _) = await ClosedAsync("h");
        await app.Database(data => data.Claims.Where(row => row.Id == claim).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state)));
        EndingCast.On(app, LastDayKept.PlusDays(1));

        (await ChooseAsync()).Words.Contains("Er is niets te vernietigen", StringComparison.Ordinal).Should().Be(!isDue);
    }

    [Fact]
    public async Task Get_AnotherMunicipality_ReturnsNotFound()
    {
        await ClosedAsync("g");
        var path = await ProposedAsync();

        foreach (var address in new[] { path, path + "/verklaring.csv" })
            (await (await app.SignInAsync(Efforts.VoorbeeldstadAdviser)).GetAsync(address)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await (await app.SignInAsync(Role.ProcurementOfficer)).GetAsync(path)).StatusCode.Should().Be(HttpStatusCode.OK, "an auditor reads the statement");
    }

    /// <summary>A contract that was fulfilled, with one approved effort and its file.</summary>
    private async Task<(Guid Contract, Guid Claim, Guid File)> ClosedAsync(string person, bool isClosed = true)
    {
        var contract = await app.ContractAsync();
        var claim = await app.SubmittedAsync(contract, Efforts.Bol(), person);
        (await app.Services.GetRequiredService<ClaimJudgement>().ApproveAsync(claim, 3, null, null, app.Change("adviser"), default)).Should().BeNull();
        if (isClosed)
        {
            await app.Database(data => data.Contracts.Where(row => row.Id == contract)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ContractState.Fulfilled)));
        }

        return (contract, claim, (await PartnerCast.RowsAsync<ClaimEvidence>(app)).Single(row => row.ClaimId == claim).Id);
    }

    private async Task<FormDriver> ChooseAsync()
    {
        var person = await DriverAsync(Cast.EmailOf(Role.Coordinator));
        await person.GoAsync(Home);
        await person.Fill("Months", "12").Fill("Basis", "Selectielijst 2020").PressAsync("Kies deze termijn");
        return person;
    }

    private async Task<string> ProposedAsync()
    {
        EndingCast.On(app, LastDayKept.PlusDays(1));
        var person = await ChooseAsync();
        await person.PressAsync("Stel vernietiging voor");
        return person.Path;
    }

    private async Task FileExistsAsync(Guid file, bool exists)
    {
        var name = (await PartnerCast.RowsAsync<ClaimEvidence>(app)).Single(row => row.Id == file).StorageName;
        await using var content = app.Services.GetRequiredService<EvidenceStore>().Open(name);
        (content is not null).Should().Be(exists);
    }

    private async Task<FormDriver> DriverAsync(string who) => new(await app.SignInAsync(who));
}
