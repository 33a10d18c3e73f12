using System.Net;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Commands;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Partners;

namespace SroiTracker.Tests.Web.Partners;

/// <summary>Partners, their dated mandates and the accounts that act for them, kept on a page and by a verb.</summary>
public sealed class PartnerPageTests : IDisposable
{
    private static readonly Guid School = SeedId.Of("partner", "ROC Voorbeeld");

    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_coordinator_adds_a_school_with_a_mandate_and_an_account_and_it_works_at_once()
    {
        var form = new FormDriver(await app.SignInAsync(Role.Coordinator));
        await form.GoAsync("/partners");
        form.Fill("Name", "Zorgschool").Fill("Kind", "School");
        await form.PressAsync("Toevoegen");
        form.Fill("Mandate.Region", "AM13").Fill("Mandate.Crebo", "25180").Fill("Mandate.From", "2026-03-15");
        await form.PressAsync("Mandaat geven");
        form.Fill("Member.Email", Cast.OtherSchool);
        await form.PressAsync("Koppelen");

        form.Words.Should().Contain("Midden-Utrecht").And.Contain("Kok (25180)").And.Contain("Aya Bouzid");
        var school = await app.SignInAsync(Cast.OtherSchool);
        (await school.PageAsync("/opleidingen")).QuerySelector("tbody").Words().Should().Contain("Kok (25180)").And.Contain("Beveiliger (25407)");
        await app.Database(async data => (await data.AuditLines.Where(line => line.ObjectKind == "partner").Select(line => line.Action).ToListAsync())
            .Should().BeEquivalentTo("partner.added", "mandate.given", "member.joined"));
    }

    [Theory]
    [InlineData("2026-03-15", HttpStatusCode.OK)] // the last day is inside
    [InlineData("2026-03-14", HttpStatusCode.NotFound)]
    public async Task A_mandate_ends_after_its_last_day(string last, HttpStatusCode expected)
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        var mandate = (await PartnerCast.RowsAsync<PartnerMandate>(app)).Single(row => row.PartnerId == School && row.Crebo == "25480").Id;

        await coordinator.PostFormAsync($"/partners/{School}/mandaten/{mandate}/einde", new() { ["To"] = last });

        (await (await app.SignInAsync(Role.Partner)).GetAsync("/opleidingen/AM13/25480")).StatusCode.Should().Be(expected);
    }

    [Fact]
    public async Task An_account_that_leaves_acts_for_the_partner_no_more()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        var user = SeedId.Of("user", Cast.EmailOf(Role.Partner));

        await coordinator.PostFormAsync($"/partners/{School}/leden/{user}/weg", []);

        (await (await app.SignInAsync(Role.Partner)).GetAsync("/opleidingen/AM13/25480")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await coordinator.PostFormAsync($"/partners/{School}/leden/{user}/weg", [])).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Mandate.Region", "AM22", "Kies een regio van uw eigen gemeente.")]
    [InlineData("Mandate.Crebo", "99999", "Deze crebo bestaat niet.")]
    [InlineData("Mandate.To", "2025-12-31", "De laatste dag ligt voor de eerste dag.")]
    [InlineData("Mandate.Crebo", "25480", "De partner heeft dit mandaat al in die periode.")]
    [InlineData("Mandate.From", "", "Eerste dag")]
    public async Task Post_FaultyMandate_SaysWhyAndKeepsNothing(string field, string value, string fault)
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        var before = (await PartnerCast.RowsAsync<PartnerMandate>(app)).Count;
        var fields = new Dictionary<string, string> { ["Mandate.Region"] = "AM13", ["Mandate.Crebo"] = "25180", ["Mandate.From"] = "2026-01-01" };
        fields[field] = value;

        var page = await (await coordinator.PostFormAsync($"/partners/{School}/mandaten", fields)).ReadAsync();

        page.GetElementById("error-summary").Words().Should().Contain(fault);
        (await PartnerCast.RowsAsync<PartnerMandate>(app)).Should().HaveCount(before);
    }

    [Fact]
    public async Task A_coordinator_of_elsewhere_gives_and_ends_nothing_here_and_an_administrator_may()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        var far = Guid.Empty;
        await administrator.PostFormAsync("/partners", new() { ["Name"] = "School Rijnmond", ["Kind"] = "School" });
        far = (await PartnerCast.RowsAsync<Partner>(app)).Single(row => row.Name == "School Rijnmond").Id;
        (await administrator.PostFormAsync($"/partners/{far}/mandaten",
            new() { ["Mandate.Region"] = "AM22", ["Mandate.From"] = "2026-01-01" })).StatusCode.Should().Be(HttpStatusCode.Redirect);
        var mandate = (await PartnerCast.RowsAsync<PartnerMandate>(app)).Single(row => row.PartnerId == far).Id;
        var coordinator = await app.SignInAsync(Role.Coordinator);

        (await coordinator.PostFormAsync($"/partners/{far}/mandaten/{mandate}/einde",
            new() { ["To"] = "2026-03-15" })).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await coordinator.PostFormAsync($"/partners/{far}/leden",
            new() { ["Member.Email"] = Cast.OtherSchool })).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await coordinator.PostFormAsync($"/partners/{far}/mandaten",
            new() { ["Mandate.Region"] = "AM13", ["Mandate.From"] = "2026-01-01" })).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await coordinator.PostFormAsync($"/partners/{far}/leden",
            new() { ["Member.Email"] = Cast.OtherSchool })).StatusCode.Should().Be(HttpStatusCode.NotFound, "the account would act in the other region as well");
        (await administrator.PostFormAsync($"/partners/{far}/leden",
            new() { ["Member.Email"] = Cast.EmailOf(Role.Adviser) })).StatusCode.Should().Be(HttpStatusCode.OK); // no partner account
        (await PartnerCast.RowsAsync<PartnerMember>(app)).Should().NotContain(row => row.PartnerId == far);
    }

    [Fact]
    public async Task The_verb_keeps_partners_mandates_and_accounts_as_the_page_does()
    {
        await app.SignInAsync(Role.Coordinator);

        (await RunAsync("partner", "add", "Vakschool Verf", "--kind", "school")).Code.Should().Be(0);
        (await RunAsync("partner", "mandate", "Vakschool Verf", "--region", "AM13", "--from", "2026-03-01", "--crebo", "25180")).Code.Should().Be(0);
        (await RunAsync("partner", "member", "Vakschool Verf", "--user", Cast.OtherSchool)).Code.Should().Be(0);
        var (twice, _, error) = await RunAsync("partner", "add", "Vakschool Verf", "--kind", "school");
        var (wrong, _, _) = await RunAsync("partner", "add", "Vakschool Verf", "--kind", "fabriek");

        (twice, wrong).Should().Be((1, 2));
        error.Should().Contain("Er is al een partner met deze naam.");
        (await (await app.SignInAsync(Cast.OtherSchool)).GetAsync("/opleidingen/AM13/25180")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(app.Services, args, output, error, CancellationToken.None);
        return (code, output.ToString(), error.ToString());
    }
}
