using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Ledger;

namespace SroiTracker.Tests.Web.Ledger;

/// <summary>The account on screen: balance, moment, deriving again, taking back.</summary>
public sealed class AccountPagesTests(SroiApp app) : IClassFixture<SroiApp>
{
    [Fact]
    public async Task Get_Account_ShowsEntriesWithTheirBalance()
    {
        var id = await app.ContractAsync("B-1", 250_000);
        var client = await app.SignInAsync(Role.ProcurementOfficer);

        var page = await client.PageAsync($"/contracten/{id}/boekingen");

        page.QuerySelector("tbody tr").Words().Should().StartWith("Boeking 1 05-01-2026 Verplichting vastgesteld € 12.500,00 € 12.500,00 contract geregistreerd");
    }

    [Fact]
    public async Task Get_Account_BeforeItWasKnown_IsEmpty()
    {
        var id = await app.ContractAsync("B-2", 250_000);
        var client = await app.SignInAsync(Role.Adviser);

        var before = await client.PageAsync($"/contracten/{id}/boekingen?bekend=2026-03-14");
        var earlier = await client.PageAsync($"/contracten/{id}/boekingen?op=2026-01-04");
        var then = await client.PageAsync($"/contracten/{id}/boekingen?bekend=2026-03-15&op=2026-01-05");

        before.QuerySelector(".empty__title").Words().Should().Be("Er zijn geen boekingen");
        earlier.QuerySelector(".empty__title").Words().Should().Be("Er zijn geen boekingen");
        then.QuerySelectorAll("tbody tr").Length.Should().Be(1);
    }

    [Fact]
    public async Task Get_Rederive_SaysEqual_AndHidesFactsFromTheProcurementOfficer()
    {
        var entry = await EntryAsync(await app.ContractAsync("B-3", 250_000));
        var officer = await app.SignInAsync(Role.ProcurementOfficer);
        var adviser = await app.SignInAsync(Role.Adviser);

        var page = await officer.PageAsync($"/boekingen/{entry}/opnieuw");
        var own = await adviser.PageAsync($"/boekingen/{entry}");

        page.QuerySelector(".alert").Words().Should().Contain("Gelijk. Dezelfde regels en feiten geven hetzelfde bedrag en dezelfde stappen.");
        page.QuerySelector(".facts-json").Should().BeNull();
        own.QuerySelector(".facts-json").Words().Should().Contain("25000000");
    }

    [Fact]
    public async Task Get_Rederive_AfterErasure_SaysThatTheFactsAreGone()
    {
        var entry = await EntryAsync(await app.ContractAsync("B-4", 250_000));
        await app.Database(async data =>
        {
            (await data.Receipts.SingleAsync(row => row.EntryId == entry)).Erase();
            await data.SaveChangesAsync();
        });
        var client = await app.SignInAsync(Role.ProcurementOfficer);

        var page = await client.PageAsync($"/boekingen/{entry}/opnieuw");

        page.QuerySelector(".alert").Words().Should().Contain("De feiten zijn gewist. De verzegeling van de boeking klopt nog.");
    }

    [Fact]
    public async Task Post_Reversal_NeedsAReason_AndHappensOnce()
    {
        var id = await app.ContractAsync("B-5", 250_000);
        var entry = await EntryAsync(id);
        var client = await app.SignInAsync(Role.Adviser);

        var refused = await (await client.PostFormAsync($"/boekingen/{entry}/terugdraaien", new() { ["Why"] = "" })).ReadAsync();
        var done = await client.PostFormAsync($"/boekingen/{entry}/terugdraaien", new() { ["Why"] = "dubbel ingevoerd" });
        var again = await (await client.PostFormAsync($"/boekingen/{entry}/terugdraaien", new() { ["Why"] = "nog eens" })).ReadAsync();

        refused.QuerySelector("#Why-error").Words().Should().Be("Vul Waarom draait u deze boeking terug? in.");
        done.StatusCode.Should().Be(HttpStatusCode.Redirect);
        again.QuerySelector("#error-summary").Words().Should().Contain("Deze boeking is al teruggedraaid. Dat kan maar één keer.");
        (await app.ReadAsync(id)).Outstanding.Should().Be(Money.Zero);
    }

    [Fact]
    public async Task Post_Reversal_ByTheProcurementOfficer_IsForbidden()
    {
        var entry = await EntryAsync(await app.ContractAsync("B-6", 250_000));
        var client = await app.SignInAsync(Role.ProcurementOfficer);

        var answer = await client.PostFormAsync($"/boekingen/{entry}/terugdraaien", new() { ["Why"] = "ik wil het" });

        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Get_Entry_OfAnotherAuthority_ReturnsNotFound()
    {
        var company = await app.CompanyAsync("Kade BV", null, Registered.Schiedam);
        var id = await app.RegisterAsync(Registered.Services(company, "B-7", 250_000, Registered.Schiedam, "GM0606"));
        var client = await app.SignInAsync(Role.Adviser);

        var answer = await client.GetAsync($"/boekingen/{await EntryAsync(id)}");

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_Export_IsAFileForDutchExcel()
    {
        var id = await app.ContractAsync("B-8", 250_000);
        var client = await app.SignInAsync(Role.Adviser);

        var bytes = await client.GetByteArrayAsync($"/contracten/{id}/boekingen/export");

        bytes.Should().StartWith(Encoding.UTF8.GetPreamble());
        Encoding.UTF8.GetString(bytes).Should().Contain("1;2026-01-05;2026-03-15;Verplichting vastgesteld;12500,00;12500,00;contract geregistreerd");
    }

    [Fact]
    public async Task Get_Control_CountsWhatIsEqual()
    {
        await app.ContractAsync("B-9", 250_000);
        var client = await app.SignInAsync(Role.ProcurementOfficer);

        var page = await client.PageAsync("/controle?nu=ja");

        page.QuerySelector(".facts").Words().Should().Contain("Verschilt0").And.Contain("Regeling ontbreekt0");
        page.QuerySelector(".alert").Words().Should().Contain("Alles klopt.");
    }

    private async Task<Guid> EntryAsync(Guid contract)
    {
        var entry = Guid.Empty;
        await app.Database(async data => entry = await data.LedgerEntries.Where(row => row.ContractId == contract).Select(row => row.Id).FirstAsync());
        return entry;
    }
}
