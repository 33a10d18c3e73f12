using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Endings;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Tests.Given;

/// <summary>Contracts that come to their end: 250,000 for services, so 12,500 to do; from the award until 30 June 2026.</summary>
internal static class EndingCast
{
    internal static readonly LocalDate End = new(2026, 6, 30);

    /// <summary>The award that Voorbeeldstad's table of 2024 rules: the shortfall itself is withheld.</summary>
    internal static readonly LocalDate Under2024 = new(2025, 12, 1);

    /// <summary>The award that its table of 2026 rules: a quarter more is withheld.</summary>
    internal static readonly LocalDate Under2026 = new(2026, 1, 5);

    /// <summary>The invoice that buying asks as evidence.</summary>
    internal static EvidenceUpload InvoiceFile => Files.Agreement with { Kind = SroiTracker.Domain.Policies.EvidenceKind.Invoice };

    /// <summary>A contract of Voorbeeldstad for the first contractor.</summary>
    internal static async Task<Guid> ContractAsync(SroiApp app, LocalDate award, string title = "Groenonderhoud")
    {
        var first = await app.ContractAsync(Efforts.Voorbeeldstad); // enters company and authority
        var like = await app.ContractRowAsync(first);
        var id = Guid.CreateVersion7();
        var outcome = await app.Services.GetRequiredService<ContractRegister>().RegisterAsync(
            new NewContract
            {
                Id = id, AuthorityId = like.AuthorityId, ContractorId = like.ContractorId, Reference = "E-" + id.ToString()[^6..], Title = title,
                Facts = like.Facts with { Months = null },
                Days = ContractDays.Of(award, null, null, award, End),
            },
            app.Change(),
            CancellationToken.None);
        outcome.Should().BeOfType<Posted>();
        return id;
    }

    /// <summary>Buying for so much at a social enterprise, approved to the cent.</summary>
    internal static async Task CreditAsync(SroiApp app, Guid contract, long euros)
    {
        var facts = new EffortFacts { Block = "PURCHASE", From = new LocalDate(2026, 3, 2), To = new LocalDate(2026, 3, 2), Invoice = Money.OfEuros(euros) };
        var claim = await app.SubmittedAsync(contract, facts, Reference(contract), file: InvoiceFile);
        (await app.Services.GetRequiredService<ClaimJudgement>().ApproveAsync(claim, 3, null, null, app.Change("adviser"), default)).Should().BeNull();
    }

    /// <summary>A key of its own for each contract, so that no effort overlaps that of another test.</summary>
    internal static string Reference(Guid contract, string what = "inkoop") => $"{what}-{contract.ToString()[^6..]}";

    /// <summary>Moves the clock to noon of a day.</summary>
    internal static void On(SroiApp app, LocalDate day) => app.Clock.Now = day.At(new LocalTime(11, 0)).InUtc().ToInstant();

    /// <summary>The entries of an account as kind, book and euros.</summary>
    internal static async Task<List<string>> EntriesAsync(SroiApp app, Guid contract)
    {
        var lines = new List<string>();
        await app.Database(async data => lines.AddRange((await data.LedgerEntries.AccountAsync(contract, default)).Entries
            .Select(entry => $"{entry.Kind} {entry.Book} {SroiTracker.Web.Wording.MoneyText.Field(entry.Amount)}")));
        return lines;
    }

    /// <summary>A contract with 9,000 of its 12,500 done, whose shortfall was established on 1 July 2026.</summary>
    internal static async Task<Guid> InRecoveryAsync(SroiApp app, LocalDate award)
    {
        On(app, new LocalDate(2026, 3, 15));
        var id = await ContractAsync(app, award);
        await CreditAsync(app, id, 9_000);
        On(app, new LocalDate(2026, 7, 1));
        (await app.Services.GetRequiredService<EndingDesk>().EstablishAsync(id, new(""), app.Change("adviser"), default)).Should().BeNull();
        return id;
    }
}
