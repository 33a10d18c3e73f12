using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Tests.Given;

/// <summary>Contracts, claims and files on the running program, entered the way the program enters them.</summary>
internal static class Efforts
{
    internal const string Utrecht = "utrecht";
    internal const string Voorbeeldstad = "voorbeeldstad";
    internal const string VoorbeeldstadAdviser = "femke.adviseur@voorbeeldstad.example";

    internal static readonly Guid Company = SeedId.Of("contractor", "bouwgroep-domstad");
    internal static readonly Guid OtherCompany = SeedId.Of("contractor", "groenbeheer-merwede");

    internal static ChangeContext Change(this SroiApp app, string who = "tester") => new(who, app.Clock.Now, "", "test");

    /// <summary>The text by which a demo account is recorded.</summary>
    internal static string IdOf(string email) => SeedId.Of("user", email).ToString();

    /// <summary>A running contract of 250,000 for services, with an obligation of 5%: 12,500.</summary>
    internal static async Task<Guid> ContractAsync(this SroiApp app, string folder = Utrecht, Guid? company = null, long euros = 250_000)
    {
        var id = Guid.CreateVersion7();
        var authority = await AuthorityAsync(app, folder);
        await CompanyAsync(app, company ?? Company, authority.Id);
        var outcome = await app.Services.GetRequiredService<ContractRegister>().RegisterAsync(
            new NewContract
            {
                Id = id,
                AuthorityId = authority.Id,
                ContractorId = company ?? Company,
                Reference = "C-" + id.ToString()[^6..],
                Title = "Groenonderhoud",
                Facts = new()
                {
                    Kind = "services",
                    Value = Money.OfEuros(euros),
                    ValueSource = ValueSource.Contract,
                    ValueFlag = ValueFlag.Usable,
                    Months = 24,
                    MunicipalityCode = authority.MunicipalityCode,
                },
                Days = new()
                {
                    PublicationOn = new LocalDate(2025, 9, 1),
                    AwardOn = new LocalDate(2025, 12, 1),
                    ContractOn = new LocalDate(2025, 12, 15),
                    StartOn = new LocalDate(2026, 1, 1),
                    EndOn = new LocalDate(2027, 12, 31),
                },
            },
            app.Change(),
            CancellationToken.None);
        outcome.Should().BeOfType<Posted>();
        return id;
    }

    /// <summary>A claim that waits for judgement.</summary>
    internal static async Task<Guid> SubmittedAsync(
        this SroiApp app, Guid contract, EffortFacts facts, string person = "p1", bool withEvidence = true, EvidenceUpload? file = null,
        string? crebo = null)
    {
        var id = await app.DraftAsync(contract, facts, person);
        if (withEvidence)
            (await app.Services.GetRequiredService<EvidenceDesk>().AddAsync(id, [file ?? Files.Agreement], app.Change(), default)).Should().BeNull();
        (await app.Services.GetRequiredService<ClaimDesk>().SubmitAsync(id, 2, app.Change(), default)).Should().BeNull();
        // Named afterwards: a programme with a profile asks answers that the tests of profiles give.
        if (CreboCode.Parse(crebo) is { } programme)
            await app.Database(data => data.Claims.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Facts.Crebo, programme)));
        return id;
    }

    /// <summary>A claim that somebody is writing.</summary>
    internal static async Task<Guid> DraftAsync(this SroiApp app, Guid contract, EffortFacts facts, string person = "p1")
    {
        var id = Guid.CreateVersion7();
        var row = await app.ContractRowAsync(contract);
        var version = app.Services.GetRequiredService<ClaimInquiry>().VersionOf(row)!;
        var entered = new ClaimFacts
        {
            BlockCode = facts.Block!,
            Kind = version.Block(facts.Block!)!.Kind.ToString(),
            OwnReference = "stage-" + person,
            PersonKey = person,
            HasPracticeAgreement = true,
            FromDay = facts.From,
            ToDay = facts.To ?? facts.From!.Value.PlusDays(((int)facts.Weeks!.Value.Numerator * 7) - 1),
            Json = ClaimCase.Json(facts, version),
        };
        (await app.Services.GetRequiredService<ClaimDesk>().SaveAsync(contract, id, 0, entered, app.Change(), default)).Should().BeNull();
        return id;
    }

    /// <summary>20 weeks of 32 hours, bol, under the current table of Utrecht: 20,000 x 20/52 x 32/36 = 6,837.61.</summary>
    internal static EffortFacts Bol(int weeks = 20) => new()
    {
        Block = "BOL_2_4", From = new LocalDate(2026, 2, 2), Weeks = Ratio.Of(weeks), HoursPerWeek = Ratio.Of(32), Recognition = Recognition.Recognised,
    };

    internal static EffortFacts Supervision(int hours, int weeks) => new()
    {
        Block = "SUPERVISION", From = new LocalDate(2026, 2, 2), Weeks = Ratio.Of(weeks), Hours = Ratio.Of(hours),
    };

    internal static async Task<Contract> ContractRowAsync(this SroiApp app, Guid id)
    {
        Contract? found = null;
        await app.Database(async data => found = await data.Contracts.AsNoTracking().SingleAsync(row => row.Id == id));
        return found!;
    }

    internal static async Task<Claim> ClaimRowAsync(this SroiApp app, Guid id)
    {
        Claim? found = null;
        await app.Database(async data => found = await data.Claims.AsNoTracking().SingleAsync(row => row.Id == id));
        return found!;
    }

    /// <summary>Posts fields and files with a valid token.</summary>
    internal static async Task<HttpResponseMessage> PostFilesAsync(
        this HttpClient client, string path, Dictionary<string, string> fields, params (string Field, string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields) form.Add(new StringContent(value, Encoding.UTF8), name);
        form.Add(new StringContent(await client.TokenAsync()), Pages.TokenField);
        foreach (var (field, name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(part, field, name);
        }

        return await client.PostAsync(path, form);
    }

    internal static Task<HttpClient> ContractorAsync(this SroiApp app) => app.SignInAsync(Role.Contractor);

    private static async Task<Authority> AuthorityAsync(SroiApp app, string folder)
    {
        Authority? found = null;
        await app.Database(async data =>
        {
            found = await data.Authorities.AsNoTracking().SingleOrDefaultAsync(row => row.Folder == folder);
            if (found is not null) return;
            var code = await data.PolicyMemberships.Where(row => row.Folder == folder && !row.IsContested).OrderBy(row => row.MunicipalityCode).Select(row => row.MunicipalityCode).FirstAsync();
            data.Add(found = new() { Id = SeedId.Of("authority", folder), Folder = folder, Name = folder, Kind = AuthorityKind.Region, MunicipalityCode = code }); // not in the demo
            await data.SaveChangesAsync();
        });
        return found!;
    }

    private static Task CompanyAsync(SroiApp app, Guid id, Guid authority) => app.Database(async data =>
    {
        if (await data.Contractors.AnyAsync(row => row.Id == id)) return;
        await app.Services.GetRequiredService<SroiTracker.Web.Data.Sqlite.WriteTransaction>().RunAsync(
            data, app.Change(),
            trail =>
            {
                data.Contractors.Add(Contractor.Register(id, new ContractorFacts("Bedrijf " + id.ToString()[..4]), authority, app.Change()));
                trail.Note("test.company", new("contractor", id));
                return Task.CompletedTask;
            },
            default);
    });
}
