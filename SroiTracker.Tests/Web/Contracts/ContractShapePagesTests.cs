using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Tests.Web.Contracts;

/// <summary>Frameworks, consortia and takeovers, entered on screen.</summary>
public sealed class ContractShapePagesTests(SroiApp app) : IClassFixture<SroiApp>
{
    [Fact]
    public async Task Post_CallOff_NeedsAFrameworkAndAnAmount()
    {
        var id = await app.ContractAsync("V-1", 250_000);
        var client = await app.SignInAsync(Role.Adviser);
        var version = (await app.ReadAsync(id)).Version;

        var page = await (await client.PostFormAsync($"/contracten/{id}/wijzigingen", new()
        {
            ["Version"] = $"{version}", ["Kind"] = "CallOff", ["EffectiveOn"] = "2026-03-01", ["Why"] = "nadere overeenkomst 1", ["stap"] = "opslaan",
        })).ReadAsync();

        page.QuerySelector("#Kind-error").Words().Should().Be("Dit contract is geen raamovereenkomst. Zet dat eerst in de gegevens.");
        page.QuerySelector("#Amount-error").Words().Should().Be("Vul het bedrag in van de nadere overeenkomst of van alle facturen.");
    }

    [Theory]
    [InlineData("Indexation", "1.000", "", "#Amount-error", "Een bedrag hoort bij een nadere overeenkomst of bij facturen. Vul bij deze soort de nieuwe waarde in.")]
    [InlineData("FinalInvoice", "1.000", "2.000", "#NewValue-error", "Laat de nieuwe waarde leeg. Bij deze soort hoort alleen het bedrag.")]
    public async Task Post_Amendment_TakesOnlyWhatBelongsToItsKind(string kind, string amount, string value, string error, string expected)
    {
        var id = await app.ContractAsync("V-5 " + kind, 250_000);
        var client = await app.SignInAsync(Role.Adviser);

        var page = await (await client.PostFormAsync($"/contracten/{id}/wijzigingen", new()
        {
            ["Version"] = $"{(await app.ReadAsync(id)).Version}", ["Kind"] = kind, ["EffectiveOn"] = "2026-03-01", ["Why"] = "reden", ["stap"] = "opslaan",
            ["Amount"] = amount, ["NewValue"] = value,
        })).ReadAsync();

        page.QuerySelector(error).Words().Should().Be(expected);
    }

    [Fact]
    public async Task Post_CallOff_StaysWithinWhatTheRulesTakeIn()
    {
        var company = await app.CompanyAsync("Raambedrijf V-6", null);
        var contract = Registered.Services(company, "V-6", 250_000);
        var id = await app.RegisterAsync(contract with { Facts = contract.Facts with { PartOf = "framework", Value = Money.OfEuros(99_999_999_999), CallOffs = "9999999999900" } });
        var client = await app.SignInAsync(Role.Adviser);

        var page = await (await client.PostFormAsync($"/contracten/{id}/wijzigingen", new()
        {
            ["Version"] = $"{(await app.ReadAsync(id)).Version}", ["Kind"] = "CallOff", ["EffectiveOn"] = "2026-03-01", ["Why"] = "reden", ["stap"] = "opslaan",
            ["Amount"] = "2", ["NewValue"] = "",
        })).ReadAsync();

        page.QuerySelector("#Amount-error").Words().Should().Be("Samen met de eerdere nadere overeenkomsten is dit bedrag te groot. Controleer het bedrag.");
    }

    [Fact]
    public async Task Post_Partners_MustBeTheWholeAndIncludeTheContractor()
    {
        var id = await app.ContractAsync("V-2", 250_000);
        var client = await app.SignInAsync(Role.Adviser);
        var contract = await app.ReadAsync(id);
        var other = await app.CompanyAsync("Combinant V-2", null);
        Dictionary<string, string> Fields(string first, string second) => new()
        {
            ["Version"] = $"{contract.Version}", ["Lines[0].ContractorId"] = $"{contract.ContractorId}", ["Lines[0].Share"] = first,
            ["Lines[1].ContractorId"] = $"{other}", ["Lines[1].Share"] = second, ["Lines[2].ContractorId"] = "", ["Lines[2].Share"] = "",
        };

        var refused = await (await client.PostFormAsync($"/contracten/{id}/combinatie", Fields("60", "39,9"))).ReadAsync();
        await client.PostFormAsync($"/contracten/{id}/combinatie", Fields("60", "40"));

        refused.Body!.TextContent.Should().Contain("De aandelen zijn samen geen 100%. Pas ze aan.");
        var page = await client.PageAsync($"/contracten/{id}");
        page.QuerySelector("#combinatie")!.ParentElement.Words().Should().Contain("€ 7.500,00").And.Contain("€ 5.000,00"); // 60% and 40% of 12,500
        (await app.ReadAsync(id)).Obligation.Should().Be(Money.OfEuros(12_500));
    }

    [Fact]
    public async Task Post_Takeover_MovesTheContractAndSaysWhy()
    {
        var id = await app.ContractAsync("V-3", 250_000);
        var client = await app.SignInAsync(Role.Adviser);
        var contract = await app.ReadAsync(id);
        var other = await app.CompanyAsync("Overnemer V-3", null);
        var fields = new Dictionary<string, string>
        {
            ["Version"] = $"{contract.Version}", ["ContractorId"] = $"{other}", ["Kind"] = "Bankruptcy", ["EffectiveOn"] = "2026-06-01", ["Why"] = "curator draagt over",
        };

        await client.PostFormAsync($"/contracten/{id}/overname", new(fields) { ["ContractorId"] = $"{Guid.CreateVersion7()}" });
        (await app.ReadAsync(id)).ContractorId.Should().Be(contract.ContractorId, "nobody knows that company");
        await client.PostFormAsync($"/contracten/{id}/overname", fields);

        (await app.ReadAsync(id)).Should().Match<Contract>(row => row.ContractorId == other && row.Outstanding == Money.OfEuros(12_500));
        (await client.PageAsync($"/contracten/{id}")).QuerySelector(".timeline").Words().Should().Contain("Voortgezet na faillissement").And.Contain("curator draagt over");
    }

    [Fact]
    public async Task Command_Merge_MovesTheContractsOfAnAuthority()
    {
        var company = await app.CompanyAsync("Havenbedrijf V-4", null, Registered.Schiedam);
        var id = await app.RegisterAsync(Registered.Services(company, "V-4", 250_000, Registered.Schiedam, "GM0606"));

        var (unknown, _, error) = await RunAsync("authority", "merge", "nergens", "utrecht", "--on", "2027-01-01", "--why", "herindeling");
        var (usage, _, _) = await RunAsync("authority", "merge", "schiedam", "utrecht", "--on", "31-02-2027", "--why", "herindeling");
        var (code, output, _) = await RunAsync("authority", "merge", "schiedam", "utrecht", "--on", "2027-01-01", "--why", "herindeling");

        (unknown, usage, code).Should().Be((1, 2, 0));
        error.Should().Contain("niet bekend");
        output.Should().Contain("verplaatst");
        var utrecht = Guid.Empty;
        await app.Database(async data => utrecht = await data.Authorities.Where(row => row.Folder == "utrecht").Select(row => row.Id).SingleAsync());
        (await app.ReadAsync(id)).AuthorityId.Should().Be(utrecht);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await SroiTracker.Web.Commands.CommandLine.RunAsync(app.Services, args, output, error, CancellationToken.None);
        return (code, output.ToString(), error.ToString());
    }
}
