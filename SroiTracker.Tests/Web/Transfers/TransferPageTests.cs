using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Agreements;

namespace SroiTracker.Tests.Web.Transfers;

/// <summary>
/// Surplus credit that moves. The first contract did 17,000 of its 15,000, so 2,000 too much; the second contract of the same company owes 6,000.
/// </summary>
public sealed class TransferPageTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Journey_SurplusMovesAndComesBackByACounterTransfer()
    {
        var (from, to) = await ContractsAsync();
        var adviser = new FormDriver(await app.SignInAsync(Efforts.VoorbeeldstadAdviser));
        await adviser.GoAsync($"/overeenkomsten/opdracht/{from}");
        adviser.Words.Should().Contain("Meer gedaan dan moet€ 2.000,00");
        await adviser.GoAsync($"/contracten/{from}/overboeken");
        await adviser.Fill("To", await ReferenceAsync(to)).Fill("Amount", "1.500,00").Fill("Why", "Dezelfde buurt").PressAsync("Boek over");

        adviser.Words.Should().Contain("Overgeboekt. Beide opdrachtnemers krijgen bericht.").And.Contain("Meer gedaan dan moet€ 500,00")
            .And.Contain("€ 1.500,00 Dezelfde buurt");
        (await OutstandingAsync(from), await OutstandingAsync(to)).Should().Be((-50_000, 450_000)); // -2,000 + 1,500; 6,000 - 1,500
        await app.Database(async data =>
            (await data.MailMessages.Where(mail => mail.Subject == "settled.changed" && mail.Recipient == Cast.EmailOf(Role.Contractor))
            .Select(mail => mail.SubjectId).ToListAsync()).Should().BeEquivalentTo([from, to]));

        await adviser.GoAsync(adviser.Page.QuerySelectorAll("main a").Single(link => link.Words() == "Terugboeken").GetAttribute("href")!);
        await adviser.Fill("Why", "Toch niet").PressAsync("Boek terug");

        adviser.Words.Should().Contain("Teruggeboekt.").And.Contain("Dit draait een overboeking terug.").And.NotContain("Terugboeken");
        (await OutstandingAsync(from), await OutstandingAsync(to)).Should().Be((-200_000, 600_000));
        (await EndingCast.EntriesAsync(app, to)).Should()
            .Equal("ObligationSet Effort 6.000,00", "Transfer Effort -1.500,00", "Transfer Effort 1.500,00");
        await new PoolCast(app, Guid.Empty, []).LedgerIsRightAsync();
    }

    [Theory]
    [InlineData("2.000,01", "Dit is meer dan het overschot. Vul een lager bedrag in.")]
    [InlineData("0,00", "Vul een bedrag in dat meer is dan nul.")]
    [InlineData("-1,00", "Vul een bedrag in dat meer is dan nul.")]
    [InlineData("veel", "")]
    public async Task Post_AmountThatDoesNotFit_IsToldBesideTheFieldAndBooksNothing(string amount, string fault)
    {
        var (from, to) = await ContractsAsync();
        var adviser = new FormDriver(await app.SignInAsync(Efforts.VoorbeeldstadAdviser));
        await adviser.GoAsync($"/contracten/{from}/overboeken");

        await adviser.Fill("To", await ReferenceAsync(to)).Fill("Amount", amount).Fill("Why", "Dezelfde buurt").PressAsync("Boek over");

        adviser.Page.GetElementById("Amount-error").Words().Should().Match(words => words.Length > 0 && words.Contains(fault, StringComparison.Ordinal));
        adviser.Page.QuerySelector("textarea[name=Why]").Words().Should().Be("Dezelfde buurt");
        (await OutstandingAsync(from)).Should().Be(-200_000);
    }

    [Fact]
    public async Task Post_WholeSurplusTwice_MovesItOnce()
    {
        var (from, to) = await ContractsAsync();
        var adviser = await app.SignInAsync(Efforts.VoorbeeldstadAdviser);
        var reference = await ReferenceAsync(to);

        for (var time = 0; time < 2; time++)
            (await PostAsync(adviser, from, reference, "2.000,00")).StatusCode.Should().Be(HttpStatusCode.Redirect);

        (await OutstandingAsync(from), await OutstandingAsync(to)).Should().Be((0, 400_000));
        (await PartnerCast.RowsAsync<BalanceTransferRow>(app)).Should().ContainSingle();
    }

    [Fact]
    public async Task Post_ContractOfAnotherCompany_NeedsAnAgreementThatHolds()
    {
        var pool = await PoolCast.SignedAsync(app, until: new LocalDate(2026, 3, 15));
        await pool.CreditAsync(0, 17_000, new LocalDate(2026, 3, 1)); // the day before the agreement: not shared
        var reference = await ReferenceAsync(pool.Contracts[1]);

        EndingCast.On(app, new LocalDate(2026, 3, 16));
        (await (await PostAsync(await app.SignInAsync(Efforts.VoorbeeldstadAdviser), pool.Contracts[0], reference, "1.000,00")).ReadAsync()).GetElementById("To-error").Words()
            .Should().StartWith("Deze opdracht is van een ander bedrijf");
        EndingCast.On(app, new LocalDate(2026, 3, 15)); // its last day
        (await PostAsync(await app.SignInAsync(Efforts.VoorbeeldstadAdviser), pool.Contracts[0], reference, "1.000,00")).StatusCode
            .Should().Be(HttpStatusCode.Redirect);

        (await pool.OutstandingAsync()).Should().Be("-2.000,00 9.000,00 6.000,00");
    }

    [Fact]
    public async Task Post_PolicyIsSilent_IsRefused()
    {
        var (from, _) = await ContractsAsync();
        var silent = await app.ContractAsync(Efforts.Voorbeeldstad); // under the policy of 2024

        var answer = await PostAsync(await app.SignInAsync(Efforts.VoorbeeldstadAdviser), from, await ReferenceAsync(silent), "1,00");

        (await answer.ReadAsync()).GetElementById("To-error").Words().Should().Contain("staat overboeken niet toe (niet gevonden)");
    }

    [Fact]
    public async Task Post_ForeignContractOrTransfer_ReturnsNotFound()
    {
        var (from, to) = await ContractsAsync();
        var adviser = await app.SignInAsync(Efforts.VoorbeeldstadAdviser);
        await PostAsync(adviser, from, await ReferenceAsync(to), "1,00");
        var transfer = (await PartnerCast.RowsAsync<BalanceTransferRow>(app)).Single().Id;
        var other = await app.SignInAsync(Role.Adviser); // of Utrecht

        (await PostAsync(other, from, "x", "1,00")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await other.GetAsync($"/overboekingen/{transfer}/terug")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await other.PostFormAsync($"/overboekingen/{transfer}/terug", new() { ["Why"] = "x" })).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_TakeBackTwice_IsRefusedTheSecondTime()
    {
        var (from, to) = await ContractsAsync();
        var adviser = await app.SignInAsync(Efforts.VoorbeeldstadAdviser);
        await PostAsync(adviser, from, await ReferenceAsync(to), "1.000,00");
        var transfer = (await PartnerCast.RowsAsync<BalanceTransferRow>(app)).Single().Id;

        (await adviser.PostFormAsync($"/overboekingen/{transfer}/terug", new() { ["Why"] = "toch niet" })).StatusCode.Should()
            .Be(HttpStatusCode.Redirect);
        var again = await (await adviser.PostFormAsync($"/overboekingen/{transfer}/terug", new() { ["Why"] = "toch niet" })).ReadAsync();

        again.GetElementById("error-summary").Words().Should().Contain("al teruggeboekt");
        (await OutstandingAsync(from)).Should().Be(-200_000);
    }

    private async Task<(Guid From, Guid To)> ContractsAsync()
    {
        var (from, to) = (await PoolCast.ContractAsync(app, Efforts.Company, 300_000), await PoolCast.ContractAsync(app, Efforts.Company, 120_000));
        await EndingCast.CreditAsync(app, from, 17_000);
        return (from, to);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient adviser, Guid from, string to, string amount) =>
        adviser.PostFormAsync($"/contracten/{from}/overboeken", new()
        {
            ["Id"] = "01990000-0000-7000-8000-0000000000ab", ["To"] = to, ["Amount"] = amount, ["Why"] = "Dezelfde buurt",
        });

    private async Task<string> ReferenceAsync(Guid contract) => (await app.ContractRowAsync(contract)).Reference;

    private async Task<long> OutstandingAsync(Guid contract) => (await app.ContractRowAsync(contract)).Outstanding.Cents;
}
