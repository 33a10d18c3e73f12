using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Tests.Web.Supervision;

/// <summary>What a contractor says about supervising students, and what it does to chances.</summary>
public sealed class SupervisionTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task What_the_contractor_says_limits_the_places_until_its_day()
    {
        await AlertCast.FillAsync(app);
        var contractor = await app.SignInAsync(Role.Contractor);
        var adviser = await app.SignInAsync(Role.Adviser);
        (await PlacesAsync(adviser)).Should().Be("1"); // 12,500.00 / 7,692.31 = 1.6

        await SayAsync(contractor, "0", "4", "2026-03-20");

        (await PlacesAsync(adviser)).Should().Be("0");
        (await adviser.PageAsync($"/opdrachtnemers/{AlertCast.Company}")).QuerySelector("main").Words()
            .Should().Contain("0 studenten, tot en met 20 maart 2026. 4 uur per week");
        app.Clock.Now = Instant.FromUtc(2026, 3, 20, 11, 0);
        (await PlacesAsync(await app.SignInAsync(Role.Adviser))).Should().Be("0", "its last day counts");
        app.Clock.Now = Instant.FromUtc(2026, 3, 21, 11, 0);
        (await PlacesAsync(await app.SignInAsync(Role.Adviser))).Should().Be("1", "the day after it does not");
    }

    [Fact]
    public async Task The_last_word_counts_and_the_earlier_one_stays()
    {
        await AlertCast.FillAsync(app);
        var contractor = await app.SignInAsync(Role.Contractor);
        await SayAsync(contractor, "0", "", "2026-06-30");
        app.Clock.Now += Duration.FromMinutes(1);

        await SayAsync(contractor, "5", "", "2026-06-30");

        (await PlacesAsync(await app.SignInAsync(Role.Adviser))).Should().Be("1");
        await app.Database(async db => (await db.Set<SupervisionOffer>().OrderBy(offer => offer.Id).Select(offer => offer.Places).ToListAsync()).Should().Equal(0, 5));
    }

    [Theory]
    [InlineData("2026-03-14", false)]
    [InlineData("2026-03-15", true)]
    [InlineData("2027-03-15", true)]
    [InlineData("2027-03-16", false)]
    public async Task It_holds_until_a_day_of_the_coming_year(string until, bool isKept)
    {
        await AlertCast.FillAsync(app);
        var contractor = await app.SignInAsync(Role.Contractor);

        var answer = await contractor.PostFormAsync($"/begeleiding/{AlertCast.Company}", new() { ["Places"] = "2", ["Until"] = until });

        ((int)answer.StatusCode).Should().Be(isKept ? 302 : 200);
        if (!isKept) (await answer.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain("Kies een dag daartussen");
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("501")]
    [InlineData("twee")]
    public async Task A_number_that_is_none_is_refused(string places)
    {
        await AlertCast.FillAsync(app);
        var contractor = await app.SignInAsync(Role.Contractor);

        var answer = await contractor.PostFormAsync($"/begeleiding/{AlertCast.Company}", new() { ["Places"] = places, ["Until"] = "2026-06-30" });

        (await answer.ReadAsync()).QuerySelector("#error-summary a")!.GetAttribute("href").Should().Be("#Places");
    }

    [Fact]
    public async Task Post_ForACompanyOfSomebodyElse_ReturnsNotFound()
    {
        await AlertCast.FillAsync(app);
        var other = await app.SignInAsync(Cast.OtherContractor);

        var answer = await other.PostFormAsync($"/begeleiding/{AlertCast.Company}", new() { ["Places"] = "2", ["Until"] = "2026-06-30" });

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await other.GetAsync($"/begeleiding/{AlertCast.Company}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task SayAsync(HttpClient contractor, string places, string hours, string until)
    {
        var form = new FormDriver(contractor);
        await form.GoAsync($"/begeleiding/{AlertCast.Company}");
        await form.Fill("Places", places).Fill("Hours", hours).Fill("Until", until).PressAsync("Doorgeven");
        form.Words.Should().Contain($"Ruimte voor {places} studenten");
    }

    private static async Task<string> PlacesAsync(HttpClient adviser) =>
        (await adviser.PageAsync("/kansen")).QuerySelectorAll(".match")[0].QuerySelectorAll("dd")[1].Words();
}
