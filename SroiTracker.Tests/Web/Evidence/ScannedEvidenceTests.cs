using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Policies;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Scanning;
using SroiTracker.Web.Jobs;

namespace SroiTracker.Tests.Web.Evidence;

/// <summary>Uploads with a scanner: what it finds is never read, what it has not seen waits, and nothing is lost.</summary>
public sealed class ScannedEvidenceTests : IDisposable
{
    private readonly Clamd clamd = new();
    private readonly ScannedApp app;

    /// <summary>The signature in many places of files that are otherwise sound.</summary>
    public static TheoryData<string, string> Hostile
    {
        get
        {
            var files = new TheoryData<string, string>();
            string[] places = ["/Note (X)", "/Info << /Title (X) >>", "% X\n", "/A [(X) (b)]", "/X /X", "/Lang (X)"];
            string[] names = ["pok.pdf", "POK.PDF", "pok.pdf.exe", "..\\..\\pok.pdf", "stage\u202Efdp.exe", "jaaropgave.jpg"];
            for (var place = 0; place < places.Length; place++)
                for (var name = 0; name < 4; name++) files.Add(places[place].Replace("X", Clamd.Signature, StringComparison.Ordinal), names[(place + name) % names.Length]);
            files.Add("/Note (" + new string('a', 70_000) + Clamd.Signature + ")", "lang.pdf");
            return files;
        }
    }

    public ScannedEvidenceTests() => app = new ScannedApp(clamd.Address);

    public void Dispose()
    {
        app.Dispose();
        clamd.Dispose();
    }

    [Fact]
    public async Task Post_CleanFile_IsReadableAtOnce()
    {
        var (claim, client) = await DraftAsync();

        await UploadAsync(client, claim, "pok.pdf", Files.Pdf());

        var file = await FileAsync(claim);
        file.Check.Should().Be(EvidenceCheck.Clean);
        clamd.Asked.Should().Be(1);
        (await client.GetByteArrayAsync($"/bewijs/{file.Id}")).Should().Equal(Files.Pdf());
        Aside().Should().BeEmpty();
    }

    [Fact]
    public async Task Post_TwentyFiveHostileFiles_AreNeverReadableAndKeptAside()
    {
        var (claim, client) = await DraftAsync();
        var before = await app.ClaimRowAsync(claim);

        foreach (var row in Hostile)
        {
            var (place, name) = ((string)row[0], (string)row[1]);
            await UploadAsync(client, claim, name, Files.Pdf(place));
            (await client.PageAsync($"/inspanningen/{claim}")).QuerySelector(".alert").Words().Should().Contain($"In {OneLine(name)} zit een virus. Het bestand is niet toegevoegd.");
        }

        Aside().Should().HaveCount(25);
        Stored().Should().BeEmpty();
        (await app.ClaimRowAsync(claim)).Should().BeEquivalentTo(before);
        await app.Database(async data =>
        {
            (await data.ClaimEvidence.AnyAsync(file => file.ClaimId == claim)).Should().BeFalse();
            var notes = await data.AuditLines.Where(line => line.Action == "evidence.infected").ToListAsync();
            notes.Should().HaveCount(25).And.OnlyContain(line => line.After!.Contains("Sroi.Proef-1") && line.After.Contains("hash"));
        });
        foreach (var path in Aside())
            (await client.GetAsync("/bewijs/" + Path.GetFileName(path))).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("silent")]
    [InlineData("garbage")]
    [InlineData("hangs up")]
    public async Task Post_WithoutAnAnswer_WaitsUnreadableUntilItIsSeen(string way)
    {
        var (claim, client) = await DraftAsync();
        clamd.Answer = Bad(way);

        await UploadAsync(client, claim, "pok.pdf", Files.Pdf());

        var file = await FileAsync(claim);
        file.Check.Should().Be(EvidenceCheck.Waiting);
        (await client.GetAsync($"/bewijs/{file.Id}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        var page = await client.PageAsync($"/inspanningen/{claim}");
        page.QuerySelector(".files").Words().Should().Contain("pok.pdf").And.Contain("nog niet gecontroleerd").And.Contain("Het bestand is bewaard.");
        page.QuerySelector($"a[href='/bewijs/{file.Id}']").Should().BeNull();

        await AgainAsync();
        (await FileAsync(claim)).Check.Should().Be(EvidenceCheck.Waiting);

        clamd.Answer = Clamd.Look;
        await AgainAsync();
        (await FileAsync(claim)).Check.Should().Be(EvidenceCheck.Clean);
        (await client.GetByteArrayAsync($"/bewijs/{file.Id}")).Should().Equal(Files.Pdf());
        Aside().Should().BeEmpty();
    }

    [Fact]
    public async Task Post_ApprovalWhileAFileWaits_IsRefusedAndAfterwardsNot()
    {
        clamd.Answer = Bad("hangs up");
        var claim = await app.SubmittedAsync(await app.ContractAsync(), Efforts.Bol());
        var adviser = await app.SignInAsync(Role.Adviser);

        await adviser.PostFormAsync($"/beoordelen/{claim}/goedkeuring", new() { ["Version"] = "3" });

        (await app.ClaimRowAsync(claim)).State.Should().Be(ClaimState.Submitted);
        var page = await adviser.PageAsync($"/beoordelen/{claim}");
        page.QuerySelector(".alert").Words().Should().Contain("nog niet gecontroleerd op virussen");
        page.QuerySelector(".files").Words().Should().Contain("nog niet gecontroleerd");
        page.QuerySelector("a[href^='/bewijs/']").Should().BeNull();
        clamd.Answer = Clamd.Look;
        await AgainAsync();
        await adviser.PostFormAsync($"/beoordelen/{claim}/goedkeuring", new() { ["Version"] = "3" });
        (await app.ClaimRowAsync(claim)).State.Should().Be(ClaimState.Approved);
    }

    [Fact]
    public async Task Drain_FindsAVirusLater_TheFileProvesNothingAndStaysAside()
    {
        clamd.Answer = Bad("hangs up");
        var file = new EvidenceUpload(EvidenceKind.PracticeAgreement, "pok.pdf", Files.Pdf($"/Note ({Clamd.Signature})"));
        var claim = await app.SubmittedAsync(await app.ContractAsync(), Efforts.Bol(), file: file);
        var adviser = await app.SignInAsync(Role.Adviser);

        clamd.Answer = Clamd.Look;
        await AgainAsync();

        (await FileAsync(claim)).Check.Should().Be(EvidenceCheck.Infected);
        Aside().Should().ContainSingle();
        var page = await adviser.PageAsync($"/beoordelen/{claim}");
        page.QuerySelector(".files").Words().Should().Contain("virus gevonden");
        page.QuerySelectorAll(".checks__tick--bad").Select(tick => tick.Words()).Should().Equal("Niet in orde: Het bewijs is compleet");
        (await adviser.GetAsync($"/bewijs/{(await FileAsync(claim)).Id}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        await app.Database(async data => (await data.AuditLines.CountAsync(line => line.Action == "evidence.infected")).Should().Be(1));
    }

    /// <summary>The policy of Voorbeeldstad demands the practice agreement; one in which a virus was found is none.</summary>
    [Fact]
    public async Task Approve_OnADemandedFileWithAVirus_IsNotCredited()
    {
        clamd.Answer = Bad("hangs up");
        var file = new EvidenceUpload(EvidenceKind.PracticeAgreement, "pok.pdf", Files.Pdf($"/Note ({Clamd.Signature})"));
        var claim = await app.SubmittedAsync(await app.ContractAsync(Efforts.Voorbeeldstad), Efforts.Bol() with { Block = "BOL" }, file: file);
        clamd.Answer = Clamd.Look;
        await AgainAsync();

        var refusal = await app.Services.GetRequiredService<ClaimJudgement>().ApproveAsync(claim, 3, null, null, app.Change("judge"), default);

        refusal.Should().Be(ClaimRefusal.NotCredited);
    }

    /// <summary>As when the program is killed between moving a file and writing its row.</summary>
    [Fact]
    public async Task Get_FileThatWasMovedBeforeItsRow_IsNotReadableAndIsLookedAtAgain()
    {
        var (claim, client) = await DraftAsync();
        clamd.Answer = Bad("hangs up");
        await UploadAsync(client, claim, "pok.pdf", Files.Pdf());
        var file = await FileAsync(claim);
        app.Services.GetRequiredService<EvidenceStore>().Release(file.StorageName);

        (await client.GetAsync($"/bewijs/{file.Id}")).StatusCode.Should().Be(HttpStatusCode.NotFound);

        clamd.Answer = Clamd.Look;
        await AgainAsync();
        (await client.GetByteArrayAsync($"/bewijs/{file.Id}")).Should().Equal(Files.Pdf());
    }

    [Fact]
    public async Task Post_ClaimWithAnInfectedFile_KeepsWhatWasFilledIn()
    {
        var contract = await app.ContractAsync();
        var client = await app.ContractorAsync();

        using var answer = await client.PostFilesAsync(
            $"/invullen/{contract}/stagiair",
            new()
            {
                ["Block"] = "BOL_2_4", ["OwnReference"] = "stage-1", ["Agreement"] = "POK-1", ["Recognition"] = "recognised", ["From"] = "2026-02-02",
                ["Weeks"] = "20", ["HoursPerWeek"] = "32", ["Step"] = "indienen",
            },
            ("PracticeAgreement", "pok.pdf", Files.Pdf($"/Note ({Clamd.Signature})")));

        var claim = await ClaimOfAsync(contract);
        (claim.State, claim.Facts.OwnReference, claim.Facts.Weeks).Should().Be((ClaimState.Draft, "stage-1", 20));
        (await client.PageAsync($"/inspanningen/{claim.Id}")).QuerySelector(".alert").Words().Should().Contain("In pok.pdf zit een virus.");
        Aside().Should().ContainSingle();
    }

    [Fact]
    public async Task Post_RemovalOfAWaitingFile_LeavesNothingBehindAndTheJobEnds()
    {
        var (claim, client) = await DraftAsync();
        clamd.Answer = Bad("garbage");
        await UploadAsync(client, claim, "pok.pdf", Files.Pdf());
        var file = await FileAsync(claim);

        await client.PostFormAsync($"/bewijs/{file.Id}/verwijderen", []);

        Aside().Should().BeEmpty();
        await AgainAsync();
        await app.Database(async data =>
        {
            (await data.ClaimEvidence.AnyAsync(row => row.ClaimId == claim)).Should().BeFalse();
            (await data.Outbox.AnyAsync(row => row.Kind == "scan" && row.DoneAt == null)).Should().BeFalse();
        });
    }

    private static string OneLine(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Func<byte[], byte[]?> Bad(string way) => way switch
    {
        "silent" => _ => null,
        "garbage" => _ => [0xFF, 0x00, 0x13],
        _ => _ => [],
    };

    private async Task<(Guid Claim, HttpClient Client)> DraftAsync() =>
        (await app.DraftAsync(await app.ContractAsync(), Efforts.Bol()), await app.ContractorAsync());

    private static Task<HttpResponseMessage> UploadAsync(HttpClient client, Guid claim, string name, byte[] content) =>
        client.PostFilesAsync($"/inspanningen/{claim}/bewijs", new() { ["Kind"] = nameof(EvidenceKind.PracticeAgreement) }, ("Files", name, content));

    /// <summary>The outbox an hour later.</summary>
    private Task<int> AgainAsync()
    {
        app.Clock.Now += Duration.FromHours(1);
        return app.Services.GetRequiredService<OutboxDrain>().RunAsync(CancellationToken.None);
    }

    private async Task<Claim> ClaimOfAsync(Guid contract)
    {
        Claim? found = null;
        await app.Database(async data => found = await data.Claims.AsNoTracking().SingleAsync(claim => claim.ContractId == contract));
        return found!;
    }

    private async Task<ClaimEvidence> FileAsync(Guid claim)
    {
        ClaimEvidence? found = null;
        await app.Database(async data => found = await data.ClaimEvidence.AsNoTracking().SingleAsync(file => file.ClaimId == claim));
        return found!;
    }

    private string[] Aside() => In("files-quarantine");

    private string[] Stored() => In("files");

    private string[] In(string name)
    {
        var folder = Path.Combine(Path.GetDirectoryName(app.DatabasePath)!, name);
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
    }

    private sealed class ScannedApp(string address) : SroiApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Sroi:Scanner", address);
            builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton(new ScannerTerms { Patience = TimeSpan.FromSeconds(1) })));
        }
    }
}
