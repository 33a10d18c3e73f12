using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Data.Pool;

namespace SroiTracker.Tests.Web.Pool;

/// <summary>Places offered and asked in a region, divided by a rule and a person, and a bureau that works for several schools.</summary>
public sealed class PoolTests : IDisposable
{
    private const string Nursing = "/pool/AM13/25480/bol";

    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact] // rows 3.3 and 3.11; row 4.6 (regional cooperation and coordination) is shown here and by the agreements of row 1.10
    public async Task Row_3_3_and_3_11_a_bureau_asks_for_three_schools_and_ten_places_are_divided_5_3_and_2_after_a_person_confirms()
    {
        var bureau = await app.SignInAsync(Cast.OtherSchool);
        var schools = new List<Guid>();
        foreach (var (name, asked) in new[] { ("School A", 8), ("School B", 4), ("School C", 3) })
        {
            var school = await PartnerCast.SchoolAsync(app, name, Cast.OtherSchool);
            schools.Add(school);
            await bureau.ForAsync(school);
            (await bureau.PageAsync(Nursing)).QuerySelector(".on-behalf").Words().Should().StartWith($"U werkt nu namens {name}.");
            (await AskAsync(bureau, "niveau 4", asked)).StatusCode.Should().Be(HttpStatusCode.Redirect);
        }

        await OfferAsync(bureau, "Ziekenhuis Domstad", 10, "2026-06-01");
        var form = new FormDriver(await app.SignInAsync(Role.Coordinator));
        await form.GoAsync(Nursing);
        var seen = form.Words;
        form.Fill("Division.Why", "naar verhouding, besproken met de scholen");
        await form.PressAsync("Verdeling bevestigen");

        seen.Should().Contain("Er zijn 10 plekken en er worden er 15 gevraagd.").And.Contain("Samen 10 van 10 plekken");
        form.Page.QuerySelectorAll(".division li").Select(line => line.Words()).Should().Equal(
            "School A: niveau 4: 5 van 8 gevraagde plekken", "School B: niveau 4: 3 van 4 gevraagde plekken",
                "School C: niveau 4: 2 van 3 gevraagde plekken"); // 5.33, 2.67, 2
        (await PartnerCast.RowsAsync<PoolDemand>(app)).Select(row => row.PartnerId).Should().BeEquivalentTo(schools);
        (await PartnerCast.RowsAsync<PoolDemand>(app)).Select(row => row.RecordedBy).Distinct().Should().Equal(SeedId.Of("user", Cast.OtherSchool));
        (await PartnerCast.RowsAsync<PoolAllocation>(app)).Single().Why.Should().Be("naar verhouding, besproken met de scholen");
    }

    [Fact]
    public async Task Row_3_4_a_floor_for_entree_is_met_or_the_violation_is_reported()
    {
        var school = await app.SignInAsync(Role.Partner);
        await AskAsync(school, "niveau 4", 20);
        await AskAsync(school, "niveau 2", 9);
        await AskAsync(school, "entree", 1);
        await OfferAsync(school, "Ziekenhuis Domstad", 3, "2026-06-01");
        var coordinator = await app.SignInAsync(Role.Coordinator);

        var met = (await coordinator.PageAsync(Nursing)).QuerySelector("section[aria-labelledby=voorstel]").Words();
        await PartnerCast.SchoolAsync(app, "School B", Cast.OtherSchool);
        var other = await app.SignInAsync(Cast.OtherSchool);
        await other.ForAsync((await PartnerCast.RowsAsync<Partner>(app)).Single(row => row.Name == "School B").Id);
        foreach (var group in new[] { "entree", "niveau 2" }) await AskAsync(other, group, 5);
        var offer = (await PartnerCast.RowsAsync<PoolOffer>(app)).Single().Id;
        await school.PostFormAsync($"/pool/plekken/{offer}/gevuld", new() { ["Places"] = "2" }); // one is left for two floors
        var missed = (await coordinator.PageAsync(Nursing)).QuerySelector("section[aria-labelledby=voorstel]").Words();

        met.Should().Contain("ROC Voorbeeld: entree zou 0 krijgen en krijgt de ondergrens van 1.").And.NotContain("Onder de ondergrens");
        missed.Should().Contain("Onder de ondergrens: School B: entree.").And.Contain("Samen 1 van 1 plekken");
    }

    [Fact]
    public async Task Row_3_9_the_coordinator_sees_what_all_schools_ask_and_a_school_its_own_only()
    {
        await PartnerCast.SchoolAsync(app, "School B", Cast.OtherSchool);
        var (school, other) = (await app.SignInAsync(Role.Partner), await app.SignInAsync(Cast.OtherSchool));
        await other.ForAsync((await PartnerCast.RowsAsync<Partner>(app)).Single(row => row.Name == "School B").Id);
        await AskAsync(school, "niveau 4", 8);
        await AskAsync(other, "niveau 4", 4);
        var coordinator = await app.SignInAsync(Role.Coordinator);

        (await coordinator.PageAsync("/pool")).QuerySelector("tbody tr").Words().Should().EndWith("Midden-Utrecht 0 12 geen plek"); // 8 + 4
        (await coordinator.PageAsync(Nursing)).QuerySelector("section[aria-labelledby=vraag] tbody").Words().Should().Be("ROC Voorbeeld niveau 4 8 School B niveau 4 4");
        (await school.PageAsync(Nursing)).QuerySelector("section[aria-labelledby=vraag] tbody").Words().Should().Be("ROC Voorbeeld niveau 4 8");
        (await other.PageAsync(Nursing)).QuerySelector("section[aria-labelledby=vraag] tbody").Words().Should().Be("School B niveau 4 4");
        (await AskAsync(coordinator, "niveau 4", 1)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await coordinator.GetAsync("/namens")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await school.PostFormAsync(Nursing + "/verdeling",
            new() { ["Division.Why"] = "wij eerst" })).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await (await app.SignInAsync(Role.Adviser)).GetAsync("/pool")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(13, true)]
    [InlineData(14, true)]
    [InlineData(15, false)]
    [InlineData(0, true)]
    public async Task Row_3_10_a_place_unfilled_14_days_before_its_start_is_shown_to_all_schools_of_the_region(int days, bool expected)
    {
        var start = new LocalDate(2026, 3, 15).PlusDays(days);
        await OfferAsync(await app.SignInAsync(Role.Partner), "Ziekenhuis Domstad", 1, $"{start:uuuu'-'MM'-'dd}");
        var other = await app.SignInAsync(Cast.OtherSchool); // speaks for beveiliger only

        var shown = (await other.PageAsync("/pool")).QuerySelector("section[aria-labelledby=open]").Words();
        var offer = (await PartnerCast.RowsAsync<PoolOffer>(app)).Single().Id;
        var filled = await other.PostFormAsync($"/pool/plekken/{offer}/gevuld", new() { ["Places"] = "1" });

        shown.Contains("Ziekenhuis Domstad", StringComparison.Ordinal).Should().Be(expected);
        filled.StatusCode.Should().Be(expected ? HttpStatusCode.Redirect : HttpStatusCode.NotFound);
        (await other.PageAsync("/pool")).QuerySelector("section[aria-labelledby=open]").Words().Should().NotContain("Ziekenhuis Domstad");
    }

    [Fact]
    public async Task A_coordinator_offers_places_of_the_municipality_and_takes_back_what_is_open()
    {
        var form = new FormDriver(await app.SignInAsync(Role.Coordinator));
        await form.GoAsync("/pool");
        form.Fill("regio", "AM13").Fill("crebo", "25480").Fill("leerweg", "bol");
        await form.GoAsync("/pool/opleiding?regio=AM13&crebo=25480&leerweg=bol");
        form.Path.Should().Be(Nursing);
        form.Words.Should().Contain("U biedt aan namens Gemeente Utrecht.").And.NotContain("Plekken vragen");
        form.Fill("Offer.Employer", "GGD regio Utrecht").Fill("Offer.Places", "3").Fill("Offer.StartOn", "2026-06-01");
        await form.PressAsync("Aanbieden");
        var offered = form.Page.QuerySelector("section[aria-labelledby=aanbod] tbody tr").Words();
        var offer = (await PartnerCast.RowsAsync<PoolOffer>(app)).Single();
        await (await app.SignInAsync(Role.Partner)).PostFormAsync($"/pool/plekken/{offer.Id}/gevuld", new() { ["Places"] = "1" });
        await form.GoAsync(Nursing);
        await form.PressAsync("Terugtrekken: GGD regio Utrecht");

        offered.Should().StartWith("GGD regio Utrecht Gemeente Utrecht 01-06-2026 3 3");
        (await PartnerCast.RowsAsync<PoolFilling>(app)).Select(row => (row.IsWithdrawal, row.Places)).Should().BeEquivalentTo([(false, 1L), (true, 2L)]); // 3 - 1
        var own = (await PartnerCast.RowsAsync<Partner>(app)).Single(row => row.Kind == PartnerKind.Municipality);
        (own.Name, offer.PartnerId).Should().Be(("Gemeente Utrecht", own.Id));
        (await (await app.SignInAsync(Role.Coordinator)).PageAsync("/partners")).QuerySelector("main").Words().Should().NotContain("Gemeente Utrecht");
    }

    [Fact]
    public async Task Post_CoordinatorForAnotherRegionOrAnothersOffer_IsNotFound()
    {
        await OfferAsync(await app.SignInAsync(Role.Partner), "Ziekenhuis Domstad", 2, "2026-06-01");
        var offer = (await PartnerCast.RowsAsync<PoolOffer>(app)).Single().Id;
        var coordinator = await app.SignInAsync(Role.Coordinator);
        var places = new Dictionary<string, string> { ["Offer.Employer"] = "GGD", ["Offer.Places"] = "1", ["Offer.StartOn"] = "2026-06-01" };

        (await coordinator.PostFormAsync("/pool/AM09/25480/bol/plekken", places)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await coordinator.PostFormAsync($"/pool/plekken/{offer}/terug", new() { ["Places"] = "1" })).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await coordinator.PostFormAsync($"/pool/plekken/{offer}/gevuld", new() { ["Places"] = "1" })).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await coordinator.PageAsync(Nursing)).QuerySelectorAll("form[action$='/terug'], form[action$='/vraag']").Should().BeEmpty();
        (await PartnerCast.RowsAsync<PoolOffer>(app)).Should().HaveCount(1);
        (await PartnerCast.RowsAsync<PoolFilling>(app)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("regio=AM13&crebo=99999&leerweg=bol")]
    [InlineData("regio=AM09&crebo=25480&leerweg=bol")]
    [InlineData("regio=AM13&crebo=&leerweg=bol")]
    public async Task Get_UnknownProgramme_SaysWhatToDoAndKeepsTheForm(string query)
    {
        var page = await (await app.SignInAsync(Role.Coordinator)).PageAsync("/pool/opleiding?" + query);

        page.GetElementById("error-summary").Words().Should().Contain("Deze opleiding is niet gevonden in uw regio.");
        page.QuerySelector("form[action='/pool/opleiding']").Should().NotBeNull();
    }

    [Theory]
    [InlineData("Bel Jan op 06-12345678")]
    [InlineData("jan@zorg.example")]
    public async Task Post_CoordinatorWithAPersonalDetail_IsRefusedBesideTheField(string employer)
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);

        var page = await (await coordinator.PostFormAsync(Nursing + "/plekken", new()
        {
            ["Offer.Employer"] = employer, ["Offer.Places"] = "1", ["Offer.StartOn"] = "2026-06-01",
        })).ReadAsync();

        page.GetElementById("error-summary").Words().Should().Contain("Haal e-mailadressen, telefoonnummers en burgerservicenummers weg.");
        (await PartnerCast.RowsAsync<Partner>(app)).Should().NotContain(row => row.Kind == PartnerKind.Municipality, "nothing was offered");
    }

    [Fact]
    public async Task Post_ProposalThatChangedMeanwhile_IsNotConfirmed()
    {
        var school = await app.SignInAsync(Role.Partner);
        await AskAsync(school, "niveau 4", 8);
        await OfferAsync(school, "Ziekenhuis Domstad", 3, "2026-06-01");
        var form = new FormDriver(await app.SignInAsync(Role.Coordinator));
        await form.GoAsync(Nursing);
        await AskAsync(school, "niveau 2", 2);

        form.Fill("Division.Why", "akkoord");
        await form.PressAsync("Verdeling bevestigen");

        form.Words.Should().Contain("Het aanbod of de vraag is intussen veranderd.");
        (await PartnerCast.RowsAsync<PoolAllocation>(app)).Should().BeEmpty();
    }

    [Fact]
    public async Task An_account_of_several_schools_writes_nothing_before_it_chose_and_never_for_a_school_of_somebody_else()
    {
        var mine = await PartnerCast.SchoolAsync(app, "School A", Cast.OtherSchool);
        var theirs = SeedId.Of("partner", "ROC Voorbeeld");
        var bureau = await app.SignInAsync(Cast.OtherSchool);

        (await AskAsync(bureau, "niveau 4", 8)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await bureau.PostFormAsync("/namens", new() { ["partner"] = $"{theirs}" })).StatusCode.Should().Be(HttpStatusCode.NotFound);
        bureau.DefaultRequestHeaders.Add("Cookie", $"sroi-namens={theirs}");
        (await AskAsync(bureau, "niveau 4", 8)).StatusCode.Should().Be(HttpStatusCode.NotFound, "a forged choice gives no right");
        (await bureau.PageAsync("/namens")).QuerySelectorAll(".doors button")
            .Select(button => button.Words()).Should().Equal("School A", "Vakschool Domstad");
        mine.Should().NotBe(theirs);
        (await PartnerCast.RowsAsync<PoolDemand>(app)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("plekken", "Offer.Employer", "bel 06-12345678", "Haal e-mailadressen, telefoonnummers en burgerservicenummers weg.")]
    [InlineData("plekken", "Offer.Places", "0", "Plekken")]
    [InlineData("vraag", "Ask.Group", "sam@school.example", "Haal e-mailadressen, telefoonnummers en burgerservicenummers weg.")]
    [InlineData("vraag", "Ask.Group", "111222333", "burgerservicenummer")]
    [InlineData("vraag", "Ask.Count", "-1", "Plekken")]
    public async Task Post_FaultyEntry_SaysWhyAndKeepsNothing(string step, string field, string value, string fault)
    {
        var school = await app.SignInAsync(Role.Partner);
        var fields = step == "plekken"
            ? new Dictionary<string, string> { ["Offer.Employer"] = "Ziekenhuis", ["Offer.Places"] = "1", ["Offer.StartOn"] = "2026-06-01" }
            : new Dictionary<string, string> { ["Ask.Group"] = "niveau 4", ["Ask.Count"] = "2" };
        fields[field] = value;

        var page = await (await school.PostFormAsync($"{Nursing}/{step}", fields)).ReadAsync();

        page.GetElementById("error-summary").Words().Should().Contain(fault);
        (await PartnerCast.RowsAsync<PoolOffer>(app)).Should().BeEmpty();
        (await PartnerCast.RowsAsync<PoolDemand>(app)).Should().BeEmpty();
    }

    [Fact]
    public async Task Who_offered_takes_open_places_back_and_nobody_fills_more_than_is_open()
    {
        var school = await app.SignInAsync(Role.Partner);
        await OfferAsync(school, "Ziekenhuis Domstad", 3, "2026-06-01");
        var offer = (await PartnerCast.RowsAsync<PoolOffer>(app)).Single().Id;

        await school.PostFormAsync($"/pool/plekken/{offer}/gevuld", new() { ["Places"] = "4" });
        await school.PostFormAsync($"/pool/plekken/{offer}/gevuld", new() { ["Places"] = "1" });
        await school.PostFormAsync($"/pool/plekken/{offer}/terug", new() { ["Places"] = "2" });

        (await PartnerCast.RowsAsync<PoolFilling>(app)).OrderBy(row => row.Id)
            .Select(row => (row.Places, row.IsWithdrawal)).Should().BeEquivalentTo([(1L, false), (2L, true)]);
        (await school.PageAsync(Nursing)).QuerySelector("section[aria-labelledby=aanbod] tbody tr").Words().Should().EndWith("3 0"); // 3 - 1 - 2
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, string group, int count) =>
        client.PostFormAsync(Nursing + "/vraag", new() { ["Ask.Group"] = group, ["Ask.Count"] = $"{count}" });

    private static async Task OfferAsync(HttpClient client, string employer, int places, string start) =>
        (await client.PostFormAsync(Nursing + "/plekken", new()
    {
        ["Offer.Employer"] = employer, ["Offer.Places"] = $"{places}", ["Offer.StartOn"] = start,
    })).StatusCode.Should().Be(HttpStatusCode.Redirect);
}
