using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Comparisons;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Tests.Web.Comparisons;

/// <summary>
/// Two authorities with one agreed secret see which placements both count, in which month, and nothing else. Both are authorities of one program here;
/// the file is all that passes between them.
/// </summary>
public sealed class ComparisonTests : IDisposable
{
    private const string Secret = "een geheim van twee gemeenten, 2026-11";
    private readonly SroiApp app = new();
    private int places;

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Journey_TwoAuthorities_FindOnlyTheAgreementThatBothCountInTheSameMonth()
    {
        var coordinator = new FormDriver(await app.SignInAsync(Role.Coordinator));
        var utrecht = await StartAsync(coordinator, Secret);
        await PlaceAsync(await app.ContractAsync(), "POK 2026-001", "2026-02-02", "BOL_2_4"); // 2 February to 21 June
        await PlaceAsync(await app.ContractAsync(), "POK 2026-002", "2026-02-02", "BOL_2_4");
        var own = await DownloadAsync(coordinator, utrecht);

        own.Should().NotContain("POK").And.NotContain("2026-02");
        var file = ComparisonFile.Read(Encoding.UTF8.GetBytes(own))!;
        file.Keys.Should().HaveCount(10, "two agreements of five months each").And.BeInAscendingOrder(StringComparer.Ordinal);
        var row = await PartnerCast.RowsAsync<ComparisonKey>(app);
        var theirs = new ComparisonFile(file.Fingerprint, [
            ComparisonSecrets.InMonth(row[0].Key, new(2026, 6)), ComparisonSecrets.InMonth(row[0].Key, new(2026, 7)), new string('a', 64)]);

        var page = await CompareAsync(coordinator, utrecht, theirs.Write());

        page.Should().Contain("kenmerk-1 C-").And.Contain("juni 2026").And.NotContain("juli 2026").And.NotContain("kenmerk-2");
    }

    [Fact]
    public async Task Post_FileOfAnotherSecretOrSomethingElse_SaysSo()
    {
        var coordinator = new FormDriver(await app.SignInAsync(Role.Coordinator));
        var id = await StartAsync(coordinator, Secret);

        (await CompareAsync(coordinator, id, new ComparisonFile(ComparisonSecrets.FingerprintOf("een ander geheim van twee gemeenten"), []).Write()))
            .Should().Contain("Dit bestand is met een ander geheim gemaakt.");
        (await CompareAsync(coordinator, id, "{\"format\":\"sroi-keys/1\",\"fingerprint\":\"x\",\"keys\":[\"nietgoed\"]}"u8.ToArray())).Should().Contain("Dit is geen bestand met sleutels.");
        (await CompareAsync(coordinator, id, [])).Should().Contain("Kies een bestand.");
    }

    [Fact]
    public async Task Post_End_ErasesKeysAndSecret()
    {
        var coordinator = new FormDriver(await app.SignInAsync(Role.Coordinator));
        var id = await StartAsync(coordinator, Secret);
        await PlaceAsync(await app.ContractAsync(), "POK-7", "2026-02-02", "BOL_2_4");
        var keys = Path.Combine(Path.GetDirectoryName(app.DatabasePath)!, "keys");
        Directory.GetFiles(keys, "comparison-*").Select(Path.GetFileName).Should().Equal($"comparison-{id:N}.key");

        await coordinator.GoAsync($"/vergelijkingen/{id}");
        await coordinator.PressAsync("Beëindig en wis");

        (await PartnerCast.RowsAsync<ComparisonKey>(app)).Should().BeEmpty();
        Directory.GetFiles(keys, "comparison-*").Should().BeEmpty();
        using var gone = await (await app.SignInAsync(Role.Coordinator)).GetAsync($"/vergelijkingen/{id}/sleutels.json");
        gone.StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Place_ThatStoppedEarly_CountsUntilItsRealLastDay()
    {
        var coordinator = new FormDriver(await app.SignInAsync(Role.Coordinator));
        var id = await StartAsync(coordinator, Secret);
        await PlaceAsync(await app.ContractAsync(), "POK-9", "2026-02-02", "BOL_2_4");
        var key = (await PartnerCast.RowsAsync<ComparisonKey>(app)).Single();
        var judgement = app.Services.GetRequiredService<ClaimJudgement>();
        await ApproveAsync(judgement, key.ClaimId);
        var (stopped, refusal) = await app.Services.GetRequiredService<ClaimStops>()
            .StopAsync(key.ClaimId, new(2026, 3, 15), StopReason.Student, "verhuisd", app.Change(), default);
        refusal.Should().BeNull();
        (await judgement.ApproveAsync(stopped!.Value, (await app.ClaimRowAsync(stopped.Value)).Version, null, null, app.Change("adviser"), default)).Should().BeNull();

        var file = ComparisonFile.Read(Encoding.UTF8.GetBytes(await DownloadAsync(coordinator, id)))!;

        file.Keys.Should().BeEquivalentTo(ComparisonSecrets.InMonth(key.Key, new(2026, 2)), ComparisonSecrets.InMonth(key.Key, new(2026, 3)));
    }

    private async Task ApproveAsync(ClaimJudgement judgement, Guid claim) =>
        (await judgement.ApproveAsync(claim, (await app.ClaimRowAsync(claim)).Version, null, null, app.Change("adviser"), default)).Should().BeNull();

    [Fact]
    public async Task Place_EnteredAfterTheLastDayOrElsewhere_GetsNoKey()
    {
        var coordinator = new FormDriver(await app.SignInAsync(Role.Coordinator));
        await StartAsync(coordinator, Secret);
        await PlaceAsync(await app.ContractAsync(Efforts.Voorbeeldstad), "POK-8", "2026-02-02", "BOL");
        (await PartnerCast.RowsAsync<ComparisonKey>(app)).Should().BeEmpty("another authority agreed nothing");
        await app.Database(data => data.Set<KeyComparison>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Until, new NodaTime.LocalDate(2020, 1, 1))));

        await PlaceAsync(await app.ContractAsync(), "POK-8", "2026-02-02", "BOL_2_4");

        (await PartnerCast.RowsAsync<ComparisonKey>(app)).Should().BeEmpty();
    }

    [Fact]
    public async Task Get_OfAnotherAuthority_IsNotFound()
    {
        var id = Guid.CreateVersion7();
        await app.Database(async data =>
        {
            data.Add(new KeyComparison
            {
                Id = id, AuthorityId = await data.Authorities.Where(row => row.Folder == Efforts.Voorbeeldstad).Select(row => row.Id).SingleAsync(), With = "Utrecht",
                Basis = "overeenkomst", Fingerprint = "0", StartedBy = id, StartedAt = app.Clock.Now, Until = new(2030, 1, 1),
            });
            await data.SaveChangesAsync();
        });

        using var answer = await (await app.SignInAsync(Role.Coordinator)).GetAsync($"/vergelijkingen/{id}");

        answer.StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
    }

    private async Task<Guid> StartAsync(FormDriver coordinator, string secret)
    {
        await coordinator.GoAsync("/vergelijkingen");
        var until = NodaTime.Text.LocalDatePattern.Iso.Format(app.Clock.Now.InUtc().Date.PlusMonths(2));
        await coordinator.Fill("With", "Gemeente Leiden").Fill("Basis", "Overeenkomst van 1 november 2026").Fill("Secret", secret).Fill("Until", until).PressAsync("Start");
        return Guid.Parse(coordinator.Path.Split('/')[^1]);
    }

    private async Task PlaceAsync(Guid contract, string agreement, string from, string block)
    {
        places++;
        var contractor = new FormDriver(await app.ContractorAsync());
        await contractor.GoAsync($"/invullen/{contract}/stagiair");
        contractor.Fill("OwnReference", $"kenmerk-{places}").Fill("From", from).Fill("Weeks", "20").Fill("HoursPerWeek", "32").Fill("Agreement", agreement);
        if (contractor.Page.QuerySelector("[name=Block][type=radio]") is not null) contractor.Fill("Block", block);
        await contractor.PressAsync("bewaar");
        var claim = Guid.Parse(contractor.Path.Split('/')[^1]);
        await app.Database(data => data.Claims.Where(row => row.Id == claim)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ClaimState.Submitted)));
    }

    private static async Task<string> DownloadAsync(FormDriver coordinator, Guid id)
    {
        using var answer = await coordinator.Client.GetAsync($"/vergelijkingen/{id}/sleutels.json");
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<string> CompareAsync(FormDriver coordinator, Guid id, byte[] file)
    {
        using var answer = await coordinator.Client.PostFilesAsync($"/vergelijkingen/{id}/bestand", [], file.Length == 0 ? [] : [("theirs", "sleutels.json", file)]);
        return (await answer.ReadAsync()).QuerySelector("main").Words();
    }
}
