using Microsoft.Extensions.DependencyInjection;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Members;

namespace SroiTracker.Tests.Browser;

/// <summary>Somebody who never saw the program, from the link in the letter to the first effort with evidence.</summary>
[Collection(BrowserSuite.Name)]
public sealed class InvitationJourneyTests(BrowserSite site)
{
    private const int MostFields = 12;
    private const int MostLoads = 8;

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task An_invited_contractor_hands_in_an_effort_with_few_fields_and_pages(int width)
    {
        var company = Guid.CreateVersion7(); // of its own, so that no list of another test changes
        var contract = await site.App.ContractAsync(Efforts.Voorbeeldstad, company);
        var link = await InviteAsync(company, $"nieuw-{width}@bedrijf.example");
        await using var visit = await site.OpenAsync(width);
        var (page, fields, loads) = (visit.Page, 0, 0);
        page.Load += (_, _) => loads++;
        async Task FillAsync(string field, string value)
        {
            await page.FillAsync(field, value);
            fields++;
        }

        await page.GotoAsync(link);
        page.Url.Should().EndWith("/uitnodiging", "the secret left the address");
        await SeeAsync(visit, "uitnodiging");
        await FillAsync("#Name", "Noor Nieuw");
        await FillAsync("#Password", MemberCast.Password);
        await page.ClickAsync("main form button");
        await page.WaitForURLAsync("**/mijn-verplichtingen");
        (await page.Locator("ol.steps li").CountAsync()).Should().Be(3);
        await SeeAsync(visit, "eerste-bezoek");
        await page.ClickAsync($"main a[href='/invullen/{contract}']");
        await SeeAsync(visit, "eerste-soorten");
        await page.ClickAsync($"main a[href='/invullen/{contract}/stagiair']");
        await FillAsync("#OwnReference", "stage-1");
        await FillAsync("#Agreement", $"POK-nieuw-{width}");
        await page.CheckAsync("input[value=recognised]");
        await FillAsync("#From", "2026-02-02");
        await FillAsync("#Weeks", "20");
        await FillAsync("#HoursPerWeek", "32");
        await page.SetInputFilesAsync("#PracticeAgreement", new Microsoft.Playwright.FilePayload { Name = "pok.pdf", MimeType = "application/pdf", Buffer = Files.Pdf() });
        fields += 2; // the choice and the file
        await page.ClickAsync("button[value=indienen]");
        await page.WaitForURLAsync("**/inspanningen/*");
        await SeeAsync(visit, "eerste-inspanning");

        (await site.App.ClaimRowAsync(Guid.Parse(page.Url.Split('/')[^1]))).State.Should().Be(ClaimState.Submitted);
        fields.Should().BeLessThanOrEqualTo(MostFields);
        loads.Should().BeLessThanOrEqualTo(MostLoads);
        foreach (var (path, name) in new[] { ($"/collegas/{company}", "collegas"), ($"/invullen/{contract}/importeren", "importeren"), ("/uitnodiging", "uitnodiging-weg") })
        {
            await page.GotoAsync(path);
            await SeeAsync(visit, name);
        }

        await ConfirmAsync(width, contract);
    }

    /// <summary>A school opens its link and says that it is right.</summary>
    private async Task ConfirmAsync(int width, Guid contract)
    {
        var claim = (await PartnerCast.RowsAsync<Claim>(site.App)).Single(row => row.ContractId == contract).Id;
        var (_, secret) = await site.App.Services.GetRequiredService<ConfirmationDesk>().AskAsync(
            new(claim, ConfirmingParty.Student, null, (_, _) => ""), site.App.Change(), default);
        await using var student = await site.OpenAsync(width);
        await student.Page.GotoAsync($"/bevestiging/open?sleutel={secret}");
        await SeeAsync(student, "bevestiging");
        await student.Page.ClickAsync("button[value=klopt]");
        await student.Page.WaitForURLAsync("**/bevestiging/bedankt");
        await SeeAsync(student, "bevestiging-bedankt");
    }

    private async Task<string> InviteAsync(Guid company, string email)
    {
        await using var scope = site.App.Services.CreateAsyncScope();
        var link = "";
        var refusal = await scope.ServiceProvider.GetRequiredService<InvitationDesk>().InviteAsync(
            new(company, email, MemberRight.Manage, null), (secret, _) => link = $"/uitnodiging/open?sleutel={secret}",
            site.App.Change(Efforts.IdOf(Efforts.VoorbeeldstadAdviser)), default);
        refusal.Should().BeNull();
        return link;
    }

    private static async Task SeeAsync(Visit visit, string name)
    {
        await visit.PictureAsync(name);
        await visit.ShouldBeSoundAsync();
    }
}
