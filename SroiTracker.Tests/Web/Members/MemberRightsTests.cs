using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;

namespace SroiTracker.Tests.Web.Members;

/// <summary>What a right in a company opens and what it does not, on every address of a contractor.</summary>
public sealed class MemberRightsTests : IDisposable
{
    private static readonly Permission[] OwnAccount = [Permission.UseOwnAccount];
    private readonly SroiApp app = new();

    [Fact]
    public async Task Post_EveryAddressOfAContractorWithTheRightToRead_IsForbidden()
    {
        var steps = Endpoints().Where(endpoint => VerbOf(endpoint) is not "GET").ToList();
        var paths = new List<(string Verb, string Path)>();
        foreach (var endpoint in steps) paths.Add((VerbOf(endpoint), await PathAsync(endpoint)));
        await app.Database(db => db.ContractorMembers.ExecuteUpdateAsync(set => set.SetProperty(row => row.Right, MemberRight.Read)));
        using var reader = await app.ContractorAsync();
        var token = await reader.TokenAsync();

        var open = new List<string>();
        foreach (var (verb, path) in paths)
        {
            using var request = new HttpRequestMessage(new HttpMethod(verb), path);
            request.Headers.Add("RequestVerificationToken", token);
            if ((await reader.SendAsync(request)).StatusCode != HttpStatusCode.Forbidden) open.Add($"{verb} {path}");
        }

        open.Should().BeEmpty();
        paths.Count.Should().BeGreaterThan(20);
    }

    [Fact]
    public async Task Get_PagesOfAContractorWithTheRightToRead_ShowEverythingAndOfferNothing()
    {
        var contract = await app.ContractAsync();
        var claim = await app.SubmittedAsync(contract, Efforts.Bol());
        var draft = await app.DraftAsync(contract, Efforts.Bol(10), "p2");
        await app.JoinAsync(Cast.EmailOf(Role.Contractor), Efforts.Company, MemberRight.Read);
        using var reader = await app.ContractorAsync();

        foreach (var path in new[] { "/mijn-verplichtingen", $"/mijn-verplichtingen/{contract}", $"/inspanningen/{claim}", $"/inspanningen/{draft}", $"/plan/{contract}", $"/collegas/{Efforts.Company}" })
        {
            var page = await reader.PageAsync(path);
            page.QuerySelectorAll("main form").Should().BeEmpty(path);
            page.QuerySelectorAll("main a[href^='/invullen']").Should().BeEmpty(path);
            page.QuerySelectorAll("nav a[href='/invullen']").Should().BeEmpty(path);
        }

        (await reader.GetAsync($"/mijn-verplichtingen/{contract}/boekingen.csv")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await reader.GetAsync($"/invullen/{contract}")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Post_ClaimOfTheCompanyThatOneOnlyReads_IsMissingAndOfTheOtherIsDone()
    {
        var (read, entered) = (await app.ContractAsync(), await app.ContractAsync(company: Efforts.OtherCompany));
        var (readClaim, enteredClaim) = (await app.DraftAsync(read, Efforts.Bol()), await app.DraftAsync(entered, Efforts.Bol()));
        await app.JoinAsync(Cast.EmailOf(Role.Contractor), Efforts.Company, MemberRight.Read);
        await app.JoinAsync(Cast.EmailOf(Role.Contractor), Efforts.OtherCompany, MemberRight.Enter);
        using var person = await app.ContractorAsync();

        (await person.PostFormAsync($"/inspanningen/{readClaim}/intrekken", new() { ["version"] = "1" })).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await person.PostFormAsync($"/inspanningen/{enteredClaim}/intrekken", new() { ["version"] = "1" })).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await person.GetAsync($"/inspanningen/{readClaim}")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await person.PostFormAsync($"/collegas/{Efforts.OtherCompany}/uitnodigingen", new() { ["Email"] = "x@y.example", ["Right"] = "Manage" }))
            .StatusCode.Should().Be(HttpStatusCode.Forbidden, "who enters lets nobody in");
    }

    [Fact]
    public async Task Post_RightOfTheLastWhoManages_StaysUntilAnotherManages()
    {
        await app.ContractAsync();
        var (mila, daan) = (SeedId.Of("user", Cast.EmailOf(Role.Contractor)), SeedId.Of("user", Cast.OtherContractor));
        using var adviser = await app.SignInAsync(Role.Adviser);
        var home = $"/opdrachtnemers/{Efforts.Company}/mensen";
        await app.JoinAsync(Cast.OtherContractor, Efforts.Company, MemberRight.Enter);

        await adviser.PostFormAsync($"{home}/leden/{mila}", new() { ["Right"] = "Enter" });
        (await adviser.PageAsync(home)).QuerySelector("main").Words().Should().Contain("Er moet iemand blijven die beheert.");
        await adviser.PostFormAsync($"{home}/leden/{mila}/weg", []);
        (await RightsAsync()).Should().BeEquivalentTo([(mila, MemberRight.Manage), (daan, MemberRight.Enter)]);
        await adviser.PostFormAsync($"{home}/leden/{daan}", new() { ["Right"] = "Manage" });
        await adviser.PostFormAsync($"{home}/leden/{mila}/weg", []);

        (await RightsAsync()).Should().Equal((daan, MemberRight.Manage));
    }

    [Fact]
    public async Task Post_ManagersWhoMayNotSignIn_CountForNobody()
    {
        await app.ContractAsync();
        var (mila, daan) = (SeedId.Of("user", Cast.EmailOf(Role.Contractor)), SeedId.Of("user", Cast.OtherContractor));
        await app.JoinAsync(Cast.OtherContractor, Efforts.Company, MemberRight.Manage);
        await app.Database(db => db.Users.Where(user => user.Id == daan).ExecuteUpdateAsync(set => set.SetProperty(user => user.IsDisabled, true)));
        using var manager = await app.ContractorAsync();

        await manager.PostFormAsync($"/collegas/{Efforts.Company}/leden/{mila}/weg", []);

        (await RightsAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task Get_PeopleOfACompanyWithoutOwnContract_IsMissing()
    {
        await app.ContractAsync(Efforts.Voorbeeldstad, Efforts.OtherCompany);
        using var adviser = await app.SignInAsync(Role.Adviser); // of Utrecht
        using var mila = await app.ContractorAsync();

        (await adviser.GetAsync($"/opdrachtnemers/{Efforts.OtherCompany}/mensen")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await adviser.PostFormAsync($"/opdrachtnemers/{Efforts.OtherCompany}/mensen/uitnodigingen", new() { ["Email"] = "a@b.example", ["Right"] = "Manage" }))
            .StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await mila.GetAsync($"/collegas/{Efforts.OtherCompany}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    public void Dispose() => app.Dispose();

    private async Task<List<(Guid, MemberRight)>> RightsAsync() => [.. (await PartnerCast.RowsAsync<ContractorMember>(app))
        .Where(row => row.ContractorId == Efforts.Company).Select(row => (row.UserId, row.Right))];

    private IEnumerable<RouteEndpoint> Endpoints() => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetOrderedMetadata<RequiresAttribute>() is { Count: > 0 } asked
            && asked.All(each => RoleMatrix.Allows(Role.Contractor, each.Permission)) && !asked.All(each => OwnAccount.Contains(each.Permission)));

    private static string VerbOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods[0] ?? "GET";

    private async Task<string> PathAsync(RouteEndpoint endpoint)
    {
        var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        var path = route;
        foreach (var value in endpoint.RoutePattern.Parameters)
            path = System.Text.RegularExpressions.Regex.Replace(path, @"\{" + value.Name + @"(:[^}]*)?\}", await RouteIds.ValueAsync(app, route, value.Name));
        return path;
    }
}
