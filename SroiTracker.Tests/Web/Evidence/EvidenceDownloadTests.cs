using System.Net;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Policies;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Tests.Web.Evidence;

public sealed class EvidenceDownloadTests(SroiApp app) : IClassFixture<SroiApp>
{
    [Fact]
    public async Task Get_File_IsAnAttachmentThatRunsNothing()
    {
        var file = await FileAsync("v1");

        using var answer = await (await app.SignInAsync(Role.Adviser)).GetAsync($"/bewijs/{file.Id}");

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.ToString().Should().StartWith("attachment").And.Contain("filename*=UTF-8''");
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/pdf");
        answer.Headers.GetValues("Content-Security-Policy").Should().Equal("default-src 'none'; sandbox");
        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        (await answer.Content.ReadAsByteArrayAsync()).Should().Equal(Files.Pdf());
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Files.Pdf())).Should().Be(file.Sha256);
    }

    [Theory]
    [InlineData("ineke.inkoper@utrecht.example", HttpStatusCode.Forbidden)]
    [InlineData("joost.adviseur@schiedam.example", HttpStatusCode.NotFound)]
    [InlineData(Cast.OtherContractor, HttpStatusCode.NotFound)]
    [InlineData("mila@bouwgroep-domstad.example", HttpStatusCode.OK)]
    [InlineData("bilal.coordinator@utrecht.example", HttpStatusCode.OK)]
    [InlineData("beheer@sroitracker.example", HttpStatusCode.Forbidden)]
    public async Task Get_File_IsForWhoMaySeeIt(string email, HttpStatusCode expected)
    {
        var file = await FileAsync("v2" + email);

        (await (await app.SignInAsync(email)).GetAsync($"/bewijs/{file.Id}")).StatusCode.Should().Be(expected);
    }

    [Fact]
    public async Task Get_ClaimByProcurementOfficer_ShowsKindAndHashWithoutNameOrLink()
    {
        var file = await FileAsync("v3");

        var page = await (await app.SignInAsync(Role.ProcurementOfficer)).PageAsync($"/inspanningen/{file.ClaimId}");

        var words = page.QuerySelector(".files").Words();
        words.Should().Contain(file.Sha256[..12]).And.NotContain(file.OriginalName);
        page.QuerySelectorAll("a[href^='/bewijs/']").Should().BeEmpty();
    }

    [Fact]
    public async Task Post_EleventhFile_IsRefusedAndLeavesNothingOnTheDisk()
    {
        var claim = await app.DraftAsync(await app.ContractAsync(), Efforts.Bol(), "v4");
        var client = await app.ContractorAsync();
        var ten = Enumerable.Range(0, 10).Select(number => ("Files", $"bewijs{number}.pdf", Files.Pdf())).ToArray();

        await client.PostFilesAsync($"/inspanningen/{claim}/bewijs", new() { ["Kind"] = nameof(EvidenceKind.Attendance) }, ten);
        var before = OnDisk();
        await client.PostFilesAsync($"/inspanningen/{claim}/bewijs", new() { ["Kind"] = nameof(EvidenceKind.Attendance) }, ten[0]);

        OnDisk().Should().Be(before);
        (await client.PageAsync($"/inspanningen/{claim}")).QuerySelectorAll(".files__file").Should().HaveCount(10);
    }

    [Fact]
    public async Task Post_FileToASubmittedClaim_IsRefused()
    {
        var claim = await app.SubmittedAsync(await app.ContractAsync(), Efforts.Bol(), "v5");
        var client = await app.ContractorAsync();

        using var answer = await client.PostFilesAsync(
            $"/inspanningen/{claim}/bewijs", new() { ["Kind"] = nameof(EvidenceKind.Attendance) }, ("Files", "later.pdf", Files.Pdf()));

        (await client.PageAsync($"/inspanningen/{claim}")).QuerySelector(".alert").Words().Should().Contain("kunt u geen bestanden meer wijzigen");
        await app.Database(async data => (await data.ClaimEvidence.CountAsync(file => file.ClaimId == claim)).Should().Be(1));
    }

    private int OnDisk() => Directory.GetFiles(Path.Combine(Path.GetDirectoryName(app.DatabasePath)!, "files"), "*", SearchOption.AllDirectories).Length;

    private async Task<ClaimEvidence> FileAsync(string person)
    {
        var claim = await app.SubmittedAsync(await app.ContractAsync(), Efforts.Bol(), person);
        ClaimEvidence? found = null;
        await app.Database(async data => found = await data.ClaimEvidence.AsNoTracking().SingleAsync(file => file.ClaimId == claim));
        return found!;
    }
}
