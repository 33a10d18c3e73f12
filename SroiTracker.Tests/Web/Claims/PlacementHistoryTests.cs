using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Tests.Web.Claims;

/// <summary>A preliminary place that goes on as bbl: one placement, several periods, each valued by its own row of the table.</summary>
public sealed class PlacementHistoryTests(SroiApp app) : IClassFixture<SroiApp>
{
    [Fact]
    public async Task Row_0_13_converting_a_preliminary_place_to_bbl_keeps_one_history_with_two_valued_periods()
    {
        var (contract, contractor, adviser) = await StartAsync();
        var first = await EnterAsync(contractor, contract, "anders?blok=WW", Preliminary("brigade-1"));
        await ApproveAsync(adviser, first);

        var form = new FormDriver(contractor);
        await form.GoAsync($"/inspanningen/{first}");
        await form.GoAsync(form.Page.QuerySelectorAll("a").Single(link => link.Words() == "Doorgaan als bbl of een andere plek").GetAttribute("href")!);
        await form.GoAsync(form.Page.QuerySelectorAll(".doors a")[0].GetAttribute("href")!);
        form.Page.QuerySelector(".alert").Words().Should().Contain("Dit volgt op brigade-1, tot en met 5 april 2026.");
        form.Page.GetElementById("From")!.GetAttribute("value").Should().Be("2026-04-06", "the day after the first period");
        form.Fill("Agreement", "POK-BRIGADE-1").Fill("Weeks", "26").Fill("HoursPerWeek", "32").Fill("Recognition", "recognised");
        await form.PressAsync("indienen");
        var second = Guid.Parse(form.Path.Split('/')[^1]);
        var waiting = Lines(await adviser.PageAsync($"/beoordelen/{second}"));
        await ApproveAsync(adviser, second);

        waiting.Should().Equal(
            "05-01-2026 – 05-04-2026 | WW | Goedgekeurd | € 5.000,00", // 20,000 x 13/52 x 36/36
            "06-04-2026 – 04-10-2026 | Mbo bbl niveau 2-4 | Ingediend | € 15.555,56", // 35,000 x 26/52 x 32/36 = 15,555.555…
            "Toegekend | € 5.000,00", "Nog te beoordelen | € 15.555,56", "Samen | € 20.555,56"); // 5,000.00 + 15,555.56
        foreach (var page in new[] { $"/inspanningen/{first}", $"/inspanningen/{second}" })
        {
            Lines(await contractor.PageAsync(page)).Should().Equal(
                "05-01-2026 – 05-04-2026 | WW | Goedgekeurd | € 5.000,00", "06-04-2026 – 04-10-2026 | Mbo bbl niveau 2-4 | Goedgekeurd | € 15.555,56",
                "Samen | € 20.555,56");
        }

        var (one, two) = (await app.ClaimRowAsync(first), await app.ClaimRowAsync(second));
        (two.FollowsId, two.Facts.PersonKey).Should().Be((first, one.Facts.PersonKey), "it is the same person");
        two.Facts.AgreementKey.Should().HaveLength(64).And.NotBe(two.Facts.PersonKey);
        (await app.ContractRowAsync(contract)).Credited.Cents.Should().Be(2_055_556);
    }

    [Fact]
    public async Task A_chain_of_three_periods_adds_up_and_each_follows_the_one_before_it()
    {
        var (contract, contractor, adviser) = await StartAsync();
        var first = await EnterAsync(contractor, contract, "anders?blok=WW", Preliminary("keten-1"));
        var second = await EnterAsync(contractor, contract, "leerling-in-dienst", Bbl(first, "keten-1", ("Agreement", "POK-K-1")));
        var third = await EnterAsync(contractor, contract, "stagiair", Bbl(second, "keten-1",
            ("Block", "BOL_2_4"), ("From", "2026-10-05"), ("Weeks", "10"), ("HoursPerWeek", "36"), ("Agreement", "POK-K-2")));
        foreach (var claim in new[] { third, first, second }) await ApproveAsync(adviser, claim);

        var history = Lines(await adviser.PageAsync($"/beoordelen/{second}"));

        history.Should().Equal(
            "05-01-2026 – 05-04-2026 | WW | Goedgekeurd | € 5.000,00", // 20,000 x 13/52
            "06-04-2026 – 04-10-2026 | Mbo bbl niveau 2-4 | Goedgekeurd | € 15.555,56", // 35,000 x 26/52 x 32/36
            "05-10-2026 – 13-12-2026 | Mbo bol niveau 2-4 | Goedgekeurd | € 3.846,15", // 20,000 x 10/52
            "Samen | € 24.401,71"); // 5,000.00 + 15,555.56 + 3,846.15
        (await app.ClaimRowAsync(third)).FollowsId.Should().Be(second);
    }

    [Fact]
    public async Task A_period_that_follows_is_still_seen_when_another_contractor_enters_its_agreement()
    {
        var (contract, contractor, _) = await StartAsync();
        var first = await EnterAsync(contractor, contract, "anders?blok=WW", Preliminary("dubbel-1"));
        await EnterAsync(contractor, contract, "leerling-in-dienst", Bbl(first, "dubbel-1", ("Agreement", "POK-DUBBEL")));
        var elsewhere = await app.ContractAsync(company: Efforts.OtherCompany);
        var other = await app.SignInAsync(Cast.OtherContractor);

        var page = await (await other.PostFormAsync($"/invullen/{elsewhere}/leerling-in-dienst",
            Bbl(null, "ander", ("Agreement", "POK-DUBBEL"), ("Step", "bereken")))).ReadAsync();

        page.QuerySelector(".worth__amount").Should().BeNull();
        page.QuerySelector(".worth").Words().Should().Contain("Deze persoon telt in deze periode al mee.");
    }

    [Theory]
    [InlineData("From", "2026-04-05", "From", "De vorige periode loopt dan nog. Kies een eerste dag die daarna komt.")] // its last day
    [InlineData("To", "2026-04-01", "To", "De laatste dag ligt voor de eerste dag. Verbeter een van de twee.")]
    [InlineData("Agreement", "", "Agreement", "Vul het nummer van de praktijkovereenkomst in. Zonder dit nummer telt de plek niet mee.")]
    public async Task Post_PeriodThatDoesNotFit_SaysSoBesideTheFieldAndKeepsNothing(string field, string value, string where, string expected)
    {
        var (contract, contractor, _) = await StartAsync();
        var first = await EnterAsync(contractor, contract, "anders?blok=WW", Preliminary("fout-" + field));
        var fields = Bbl(first, "fout-" + field, (field, value), ("Step", "indienen"));
        if (field == "To") fields.Remove("Weeks");

        var page = await (await contractor.PostFormAsync($"/invullen/{contract}/leerling-in-dienst", fields)).ReadAsync();

        page.GetElementById(where + "-error").Words().Should().Be(expected);
        await app.Database(async data => (await data.Claims.CountAsync(claim => claim.ContractId == contract)).Should().Be(1));
    }

    [Fact]
    public async Task Post_FollowingARejectedClaim_SaysWhatToDo()
    {
        var (contract, contractor, adviser) = await StartAsync();
        var first = await EnterAsync(contractor, contract, "anders?blok=WW", Preliminary("af-1"));
        await adviser.PostFormAsync($"/beoordelen/{first}/afwijzing", new() { ["Version"] = "3", ["RejectReason"] = "Period", ["RejectText"] = "Begin klopt niet." });

        var way = await contractor.PageAsync($"/inspanningen/{first}/vervolg");
        var page = await PostAsync(contractor, contract, Bbl(first, "af-1", ("Agreement", "POK-AF-1")));

        way.QuerySelector("main").Words().Should().Contain("De vorige periode telt niet mee. Dien die eerst goed in en ga van daaruit door.");
        way.QuerySelectorAll(".doors a").Should().BeEmpty();
        page.GetElementById("error-summary").Words().Should().Contain("De vorige periode telt niet mee.");
        (await contractor.PageAsync($"/inspanningen/{first}")).QuerySelectorAll("a[href$='/vervolg']").Should().BeEmpty();
    }

    [Fact]
    public async Task Post_FollowingTwice_SaysThatAnotherPeriodFollows_UntilThatOneIsWithdrawn()
    {
        var (contract, contractor, _) = await StartAsync();
        var first = await EnterAsync(contractor, contract, "anders?blok=WW", Preliminary("twee-1"));
        var second = await EnterAsync(contractor, contract, "leerling-in-dienst", Bbl(first, "twee-1", ("Agreement", "POK-T-1")));

        var page = await PostAsync(contractor, contract, Bbl(first, "twee-1", ("Agreement", "POK-T-2"), ("From", "2026-12-01")));
        await contractor.PostFormAsync($"/inspanningen/{second}/intrekken", new() { ["version"] = $"{(await app.ClaimRowAsync(second)).Version}" });
        var again = await EnterAsync(contractor, contract, "leerling-in-dienst", Bbl(first, "twee-1", ("Agreement", "POK-T-1")));

        page.GetElementById("error-summary").Words().Should().Contain("Op deze periode volgt al een andere. Wijzig die, of trek die eerst in.");
        (await app.ClaimRowAsync(again)).FollowsId.Should().Be(first);
    }

    [Fact]
    public async Task Post_TheSameRowAgain_IsACopyAndNoNextPeriod()
    {
        var (contract, contractor, _) = await StartAsync();
        var first = await EnterAsync(contractor, contract, "leerling-in-dienst", Bbl(null, "zelfde-1", ("Agreement", "POK-Z-1")));

        var page = await PostAsync(contractor, contract, Bbl(first, "zelfde-1", ("From", "2026-10-05")));

        page.GetElementById("error-summary").Words().Should().Contain("De vorige periode is al zo’n plek.");
    }

    [Fact]
    public async Task Post_AnEarlierPeriodThatGrowsIntoTheNext_IsRefused()
    {
        var (contract, contractor, adviser) = await StartAsync();
        var first = await EnterAsync(contractor, contract, "anders?blok=WW", Preliminary("groei-1"));
        await EnterAsync(contractor, contract, "leerling-in-dienst", Bbl(first, "groei-1", ("Agreement", "POK-G-1")));
        await adviser.PostFormAsync($"/beoordelen/{first}/vraag", new() { ["Version"] = "3", ["Question"] = "Hoe lang?" });

        var page = await (await contractor.PostFormAsync($"/inspanningen/{first}/wijzigen",
            Preliminary("groei-1", ("ClaimId", $"{first}"), ("Version", "4"), ("Weeks", "14"), ("Step", "bewaar")))).ReadAsync();

        page.GetElementById("error-summary").Words().Should().Contain("De volgende periode begint eerder.");
        (await app.ClaimRowAsync(first)).Facts.ToDay.Should().Be(new NodaTime.LocalDate(2026, 4, 5));
    }

    [Fact]
    public async Task Get_AndPost_FollowingAClaimOfAnotherContractOrCompany_IsNotFound()
    {
        var (contract, contractor, _) = await StartAsync();
        var first = await EnterAsync(contractor, contract, "anders?blok=WW", Preliminary("elders-1"));
        var second = await app.ContractAsync();
        var (others, other) = (await app.ContractAsync(company: Efforts.OtherCompany), await app.SignInAsync(Cast.OtherContractor));

        foreach (var (client, to) in new[] { (contractor, second), (other, others) })
        {
            (await client.GetAsync($"/invullen/{to}/leerling-in-dienst?blok=BBL_2_4&vervolgt={first}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
            (await client.PostFormAsync($"/invullen/{to}/leerling-in-dienst", Bbl(first, "elders-1", ("Agreement", "POK-E-1"))))
                .StatusCode.Should().Be(HttpStatusCode.NotFound);
        }

        (await other.GetAsync($"/inspanningen/{first}/vervolg")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        await app.Database(async data => (await data.Claims.AnyAsync(claim => claim.FollowsId == first)).Should().BeFalse());
    }

    [Fact]
    public async Task A_credit_that_was_taken_back_leaves_the_sum_and_nothing_follows_it()
    {
        var (contract, contractor, adviser) = await StartAsync();
        var first = await EnterAsync(contractor, contract, "anders?blok=WW", Preliminary("terug-1"));
        var second = await EnterAsync(contractor, contract, "leerling-in-dienst", Bbl(first, "terug-1", ("Agreement", "POK-R-1")));
        foreach (var claim in new[] { first, second }) await ApproveAsync(adviser, claim);
        Guid entry = default;
        await app.Database(async data => entry = await data.LedgerEntries.Where(row => row.ClaimId == second).Select(row => row.Id).SingleAsync());
        (await adviser.PostFormAsync($"/boekingen/{entry}/terugdraaien", new() { ["Why"] = "De plek stopte eerder." })).StatusCode.Should().Be(HttpStatusCode.Redirect);

        Lines(await contractor.PageAsync($"/inspanningen/{first}")).Should().EndWith(
            ["06-04-2026 – 04-10-2026 | Mbo bbl niveau 2-4 | Teruggeboekt | –", "Samen | € 5.000,00"]);
        (await contractor.PageAsync($"/inspanningen/{second}/vervolg")).QuerySelector("main").Words().Should().Contain("De vorige periode telt niet mee.");
    }

    private async Task<(Guid Contract, HttpClient Contractor, HttpClient Adviser)> StartAsync() =>
        (await app.ContractAsync(euros: 1_000_000), await app.ContractorAsync(), await app.SignInAsync(Role.Adviser));

    /// <summary>Enters and hands in; a form that is refused is a fault of the test.</summary>
    private static async Task<Guid> EnterAsync(HttpClient contractor, Guid contract, string kind, Dictionary<string, string> fields)
    {
        fields["Step"] = "indienen";
        using var answer = await contractor.PostFormAsync($"/invullen/{contract}/{kind}", fields);
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        return Guid.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1]);
    }

    private static async Task<IDocument> PostAsync(HttpClient contractor, Guid contract, Dictionary<string, string> fields)
    {
        fields["Step"] = "indienen";
        return await (await contractor.PostFormAsync($"/invullen/{contract}/leerling-in-dienst", fields)).ReadAsync();
    }

    private static async Task ApproveAsync(HttpClient adviser, Guid claim)
    {
        var form = new FormDriver(adviser);
        await form.GoAsync($"/beoordelen/{claim}");
        await form.PressAsync(form.Page.QuerySelector($"form[action='/beoordelen/{claim}/goedkeuring'] button").Words());
    }

    /// <summary>The lines of the history and its sums, cells parted by a bar.</summary>
    private static IEnumerable<string> Lines(IDocument page) => page.QuerySelectorAll("section[aria-labelledby=plaatsing] :is(tbody, tfoot) tr")
        .Select(row => string.Join(" | ", row.Children.Select(cell => cell.Words())));

    private static Dictionary<string, string> Preliminary(string reference, params (string Name, string Value)[] changes) => Fields(
        new() { ["Block"] = "WW", ["OwnReference"] = reference, ["From"] = "2026-01-05", ["Weeks"] = "13", ["HoursPerWeek"] = "36" }, changes);

    private static Dictionary<string, string> Bbl(Guid? follows, string reference, params (string Name, string Value)[] changes) => Fields(
        new()
        {
            ["Block"] = "BBL_2_4", ["Follows"] = $"{follows}", ["OwnReference"] = reference, ["Recognition"] = "recognised", ["From"] = "2026-04-06",
            ["Weeks"] = "26", ["HoursPerWeek"] = "32",
        },
        changes);

    private static Dictionary<string, string> Fields(Dictionary<string, string> fields, (string Name, string Value)[] changes)
    {
        foreach (var (name, value) in changes) fields[name] = value;
        return fields;
    }
}
