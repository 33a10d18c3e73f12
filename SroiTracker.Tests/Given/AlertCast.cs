using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Imports;

namespace SroiTracker.Tests.Given;

/// <summary>Contracts in Utrecht, figures of Midden-Utrecht and the alerts that follow, in a running program.</summary>
internal static class AlertCast
{
    internal static readonly Guid Utrecht = new("01890000-0000-7000-8000-000000000344");

    /// <summary>The company of the first contractor of the demo cast.</summary>
    internal static readonly Guid Company = SeedId.Of("contractor", "bouwgroep-domstad");

    internal const string Heading = "peildatum;datum_precisie;arbeidsmarktregio_code;arbeidsmarktregio_naam;sectorkamer;crebo;aantal_tekort;bron";

    /// <summary>Today's cast: a total, a sector and an old national figure, one contract, and its alerts. Doing it twice changes nothing.</summary>
    internal static async Task<Guid> FillAsync(SroiApp app)
    {
        var contract = await ContractAsync(app, "UTR-2026-001", new LocalDate(2026, 1, 1), new LocalDate(2027, 12, 31));
        await ImportAsync(app, app.Clock.Now,
            "2026-03-01;maand;AM13;Midden-Utrecht;;;896;SBB",
            "2026-03-10;dag;AM13;Midden-Utrecht;Techniek en gebouwde omgeving;;120;SBB",
            "2023-09-01;maand;;Nederland;;;3223;SBB",
            "2023-12-22;dag;;Nederland;;;2263;SBB",
            "2024-05-01;maand;;Nederland;;;1408;SBB",
            "2024-10-01;maand;;Nederland;;;8950;SBB",
            "2025-06-01;maand;;Nederland;;;13000;SBB",
            "2025-01-01;jaar;;Leidse regio en Katwijk;;;1000;regionaal verslag");
        await MatchAsync(app, new LocalDate(2026, 3, 15));
        return contract;
    }

    /// <summary>The alert about a sector, which is the best one.</summary>
    internal static async Task<Guid> AlertAsync(SroiApp app)
    {
        await FillAsync(app);
        var id = Guid.Empty;
        await app.Database(async db => id = await db.Set<AlertRow>().OrderByDescending(alert => alert.Score).Select(alert => alert.Id).FirstAsync());
        return id;
    }

    /// <summary>A row of the mapping that still counts.</summary>
    internal static async Task<Guid> MappingAsync(SroiApp app)
    {
        var id = Guid.Empty;
        await app.Database(async db => id = await db.Set<CpvMappingRow>().Where(row => row.ValidUntil == null)
            .OrderBy(row => row.Prefix).ThenBy(row => row.Rank).Select(row => row.Id).FirstAsync());
        return id;
    }

    /// <summary>Work that was given up.</summary>
    internal static async Task<Guid> ParkedAsync(SroiApp app)
    {
        var row = new OutboxRow
        {
            Id = Guid.CreateVersion7(), Kind = "match", Payload = "{}", CreatedAt = app.Clock.Now, DueAt = app.Clock.Now, Attempts = 10,
            ParkedAt = app.Clock.Now, LastError = "IOException",
        };
        await app.Database(async db =>
        {
            db.Add(row);
            await db.SaveChangesAsync();
        });
        return row.Id;
    }

    /// <summary>A building contract in Utrecht of 250,000.00 without VAT, so 12,500.00 to do.</summary>
    internal static async Task<Guid> ContractAsync(SroiApp app, string reference, LocalDate start, LocalDate end)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<SroiDbContext>();
        if (await db.Contracts.SingleOrDefaultAsync(contract => contract.Reference == reference) is { } known) return known.Id;
        await CompanyAsync(db, services.GetRequiredService<WriteTransaction>(), Change(app.Clock.Now));
        var adviser = await db.Users.SingleAsync(user => user.Email == Cast.EmailOf(Role.Adviser));
        var entered = Building(reference, start, end) with { AdviserId = adviser.Id };
        var posted = await services.GetRequiredService<ContractRegister>().RegisterAsync(entered, Change(app.Clock.Now), CancellationToken.None);
        posted.Should().BeOfType<Posted>();
        return entered.Id;
    }

    /// <summary>A building contract in Utrecht of 250,000.00.</summary>
    internal static NewContract Building(string reference, LocalDate start, LocalDate end) => new()
    {
        Id = SeedId.Of("contract", reference),
        AuthorityId = Utrecht,
        ContractorId = Company,
        Reference = reference,
        Title = "Onderhoud schoolgebouwen",
        Facts = new()
        {
            Kind = "works", Value = Money.OfEuros(250_000), ValueSource = ValueSource.Contract, ValueFlag = ValueFlag.Usable,
            Months = 24, MunicipalityCode = "GM0344", Cpv = CpvCode.Parse("45000000"),
        },
        Days = new() { PublicationOn = start.PlusMonths(-3), AwardOn = start.PlusMonths(-1), ContractOn = start, StartOn = start, EndOn = end },
    };

    /// <summary>Enters the company when it is not there yet.</summary>
    internal static async Task CompanyAsync(SroiDbContext db, WriteTransaction writes, ChangeContext change)
    {
        if (await db.Contractors.AnyAsync(company => company.Id == Company)) return;
        await writes.RunAsync(db, change, trail =>
        {
            db.Add(Contractor.Register(Company, new ContractorFacts("Bouwgroep Domstad"), Utrecht, change));
            trail.Note("contractor.registered", new("contractor", Company, Utrecht));
            return Task.CompletedTask;
        }, CancellationToken.None);
    }

    internal static async Task<ShortageImportResult> ImportAsync(SroiApp app, Instant now, params string[] lines)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var import = scope.ServiceProvider.GetRequiredService<ShortageImport>();
        return await import.RunAsync(
            new MemoryStream(SheetFile.Csv([Heading, .. lines])), "tekorten.csv", isTrial: false, Change(now), CancellationToken.None);
    }

    internal static async Task<MatchFunnel> MatchAsync(SroiApp app, LocalDate day)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MatchRun>().RunAsync(day, Change(app.Clock.Now), CancellationToken.None);
    }

    internal static ChangeContext Change(Instant now) => new(ChangeContext.System, now, "", "test");
}
