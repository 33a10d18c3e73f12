using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Browser;

/// <summary>The pages of the register, for each role that sees them, narrow and wide.</summary>
[Collection(BrowserSuite.Name)]
public sealed class RegisterPageTests(BrowserSite site)
{
    [BrowserTheory]
    [InlineData(320, Role.Adviser)]
    [InlineData(1280, Role.Adviser)]
    [InlineData(320, Role.ProcurementOfficer)]
    [InlineData(1280, Role.ProcurementOfficer)]
    public async Task The_pages_of_the_register_are_sound(int width, Role role)
    {
        var (contract, entry) = await SeedAsync();
        await using var visit = await site.OpenAsync(width);
        await visit.SignInAsync(Cast.EmailOf(role));
        foreach (var (path, name) in PagesOf(role, contract, entry))
        {
            await visit.Page.GotoAsync(path);
            await visit.PictureAsync($"{role}-{name}");
            await visit.ShouldBeSoundAsync();
        }
    }

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task A_contested_policy_is_a_question_with_both_names(int width)
    {
        var company = await site.App.CompanyAsync($"Betwist {width}");
        var id = await site.App.RegisterAsync(Registered.Services(company, $"BT-{width}", 400_000, code: "GM0626"));
        await using var visit = await site.OpenAsync(width);
        await visit.SignInAsync(Cast.EmailOf(Role.Adviser));

        await visit.Page.GotoAsync($"/contracten/{id}");

        await visit.PictureAsync("contested");
        await visit.ShouldBeSoundAsync();
        (await visit.Page.Locator("input[name=Reading]").CountAsync()).Should().Be(2);
    }

    private static (string Path, string Name)[] PagesOf(Role role, Guid contract, Guid entry)
    {
        (string, string)[] shared =
        [
            ("/contracten", "contracten"), ($"/contracten/{contract}", "contract"), ($"/contracten/{contract}/boekingen", "boekingen"),
            ($"/boekingen/{entry}/opnieuw", "boeking"), ("/opdrachtnemers", "opdrachtnemers"), ("/overzicht", "overzicht"), ("/dekking", "dekking"),
        ];
        return role == Role.ProcurementOfficer
            ? [.. shared, ("/controle?nu=ja", "controle")]
            :
            [
                .. shared, ("/vandaag", "vandaag"), ("/contracten/nieuw", "nieuw"), ($"/contracten/{contract}/wijzigingen", "wijzigingen"),
                ($"/contracten/{contract}/besluiten", "besluiten"), ("/contracten/importeren", "importeren"), ($"/boekingen/{entry}/terugdraaien", "terugdraaien"),
            ];
    }

    private async Task<(Guid Contract, Guid Entry)> SeedAsync()
    {
        var (id, entry) = (Guid.Empty, Guid.Empty);
        await site.App.Database(async data =>
            id = await data.Contracts.Where(row => row.Reference == "BR-1").Select(row => row.Id).SingleOrDefaultAsync());
        if (id == Guid.Empty)
        {
            id = await site.App.ContractAsync("BR-1", 250_000);
            await site.App.ContractAsync("BR-2", 90_000);
        }

        await site.App.Database(async data =>
            entry = await data.LedgerEntries.Where(row => row.ContractId == id).Select(row => row.Id).FirstAsync());
        return (id, entry);
    }
}
