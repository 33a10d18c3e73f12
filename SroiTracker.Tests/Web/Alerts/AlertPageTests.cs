using System.Net;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Alerts;

namespace SroiTracker.Tests.Web.Alerts;

/// <summary>From match to placement through HTTP, and who sees what.</summary>
public sealed class AlertPageTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Get_Matches_RanksSectorAboveTotalWithReasonsThatAddUp()
    {
        await AlertCast.FillAsync(app);
        var adviser = await app.SignInAsync(Role.Adviser);

        var page = await adviser.PageAsync("/kansen");

        var cards = page.QuerySelectorAll(".match");
        cards[0].QuerySelector("h2").Words().Should().Be("1. Midden-Utrecht: Techniek en gebouwde omgeving");
        cards[1].QuerySelector("h2").Words().Should().Be("2. Midden-Utrecht: alle opleidingen samen, sector niet bekend");
        cards[1].Words().Should().Contain("Van dit tekort is de sector niet bekend. (+0)").And.Contain("896 plaatsen, maart 2026");
        cards[2].Words().Should().Contain("alleen suggestie: cijfer ouder dan zes weken");
        foreach (var card in cards)
        {
            var points = card.QuerySelectorAll(".steps li").Sum(step => int.Parse(step.Words().Split('(')[^1].TrimEnd(')').TrimStart('+')));
            card.QuerySelector(".steps__sum").Words().Should().Be($"Samen {points} punten");
        }

        page.QuerySelector("main").Words().Should().NotContain("Katwijk", "that area belongs to no labour-market region");
    }

    [Fact]
    public async Task Get_MatchesOfAContractor_ShowOwnContractsAndTheirWorth()
    {
        await AlertCast.FillAsync(app);

        var own = await (await app.SignInAsync(Role.Contractor)).PageAsync("/kansen");
        var other = await (await app.SignInAsync(Cast.OtherContractor)).PageAsync("/kansen");

        // 20,000 x 20/52 x 36/36 = 7,692.31
        own.QuerySelector(".match").Words().Should().Contain("Eén stageplaats telt voor € 7.692,31 mee").And.Contain("120 plaatsen te kort");
        other.QuerySelector("main").Words().Should().Contain("Geen kansen").And.NotContain("UTR-2026-001");
    }

    [Fact]
    public async Task An_alert_of_another_authority_does_not_exist()
    {
        var id = await AlertCast.AlertAsync(app);
        var schiedam = await app.SignInAsync("joost.adviseur@schiedam.example");

        (await schiedam.GetAsync($"/kansen/{id}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await schiedam.PostFormAsync($"/kansen/{id}/niet-geschikt", new() { ["Reason"] = "weg" })).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await schiedam.PageAsync("/signalen")).QuerySelector("main").Words().Should().Contain("Geen signalen");
        (await schiedam.PageAsync("/kansen")).QuerySelector("main").Words().Should().NotContain("UTR-2026-001");
    }

    [Fact]
    public async Task The_thread_runs_from_alert_to_placement()
    {
        var id = await AlertCast.AlertAsync(app);
        var adviser = await app.SignInAsync(Role.Adviser);
        var draft = (await adviser.PageAsync($"/kansen/{id}/verwijzing")).QuerySelector("#Message")!.TextContent;
        draft.Should().Contain("In Midden-Utrecht zijn 120 plaatsen te kort (gemeten: 10 maart 2026").And.Contain("12.500,00 aan social return open");

        await PostAsync(adviser, id, "verwijzing", new() { ["Mailbox"] = ActionCast.Sbb.ToString(), ["Subject"] = "Kans", ["Message"] = draft });
        await PostAsync(adviser, id, "contact", new() { ["On"] = "2026-03-15", ["Means"] = "telefoon", ["Text"] = "SBB belt het bedrijf" });
        await PostAsync(adviser, id, "uitkomst", new() { ["Outcome"] = "geplaatst" });

        var page = await adviser.PageAsync($"/kansen/{id}");
        page.QuerySelectorAll(".table-box")[0].QuerySelectorAll("tbody td:nth-child(2)").Select(cell => cell.Words())
            .Should().Equal("Nieuw", "Gezien", "Verwezen", "Telefoon", "Geplaatst");
        await app.Database(async db =>
        {
            (await db.Set<ReferralRow>().SingleAsync()).State.Should().Be(ReferralState.Placed);
            var mail = await db.MailMessages.SingleAsync(row => row.SubjectKind == "referral");
            (mail.Recipient, mail.Body).Should().Be(("stagetekort-utrecht@sbb.example", draft));
            (await db.AuditLines.Where(line => line.ObjectKind == "alert" || line.ObjectKind == "referral").Select(line => line.Action).ToListAsync())
                .Should().BeEquivalentTo("alert.moved", "alert.moved", "referral.drafted", "referral.contacted", "alert.moved");
        });
    }

    [Theory]
    [InlineData("niet-geschikt", "Reason", "", "Vul Reden in")]
    [InlineData("niet-geschikt", "Reason", "student 111222333", "burgerservicenummer")]
    [InlineData("later", "Until", "2026-03-15", "Kies een latere dag")]
    [InlineData("verwijzing", "Message", "BSN 111222333", "burgerservicenummer")]
    [InlineData("contact", "On", "2026-03-16", "Kies vandaag of eerder")]
    [InlineData("contact", "Means", "duif", "heeft niet de juiste vorm")]
    [InlineData("uitkomst", "Outcome", "geplaatst", "Dit kan niet meer")]
    public async Task Post_WrongInput_SaysWhatToDoAndSavesNothing(string noun, string field, string value, string message)
    {
        var id = await AlertCast.AlertAsync(app);
        var adviser = await app.SignInAsync(Role.Adviser);

        var answer = await adviser.PostFormAsync($"/kansen/{id}/{noun}", new() { ["Reason"] = "reden", ["Mailbox"] = ActionCast.Sbb.ToString(), ["Subject"] = "Kans", [field] = value });

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain(message);
        await app.Database(async db =>
        {
            (await db.Set<AlertRow>().SingleAsync(alert => alert.Id == id)).State.Should().Be(AlertStateName.New);
            (await db.Set<ReferralRow>().AnyAsync()).Should().BeFalse();
        });
    }

    [Fact]
    public async Task A_snoozed_alert_keeps_its_reason_and_a_dismissed_one_stays_away()
    {
        var id = await AlertCast.AlertAsync(app);
        var adviser = await app.SignInAsync(Role.Adviser);

        await PostAsync(adviser, id, "later", new() { ["Until"] = "2026-03-16", ["Reason"] = "eerst overleg" });
        (await adviser.PageAsync("/signalen?stand=later")).QuerySelector("main").Words().Should().Contain("Terug op 16 maart 2026");
        (await AlertCast.MatchAsync(app, new(2026, 3, 16))).Woken.Should().Be(1);
        await PostAsync(adviser, id, "niet-geschikt", new() { ["Reason"] = "geen ruimte op de bouwplaats" });

        (await AlertCast.MatchAsync(app, new(2026, 3, 17))).Raised.Should().Be(0);
        (await adviser.PageAsync($"/kansen/{id}")).QuerySelector("main").Words().Should().Contain("eerst overleg").And.Contain("geen ruimte op de bouwplaats");
    }

    [Fact]
    public async Task An_expired_alert_is_listed_with_its_reason()
    {
        await AlertCast.FillAsync(app);
        await AlertCast.ImportAsync(app, app.Clock.Now, "2026-03-14;dag;AM13;Midden-Utrecht;;;0;SBB");
        await AlertCast.MatchAsync(app, new(2026, 3, 15));

        var page = await (await app.SignInAsync(Role.Adviser)).PageAsync("/signalen?stand=verlopen");

        page.QuerySelector("tbody").Words().Should().Contain("Vanzelf gesloten").And.Contain("Het tekort is voorbij.");
    }

    private static async Task PostAsync(HttpClient client, Guid id, string noun, Dictionary<string, string> fields)
    {
        var answer = await client.PostFormAsync($"/kansen/{id}/{noun}", fields);
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect, (await answer.ReadAsync()).QuerySelector("#error-summary").Words());
    }
}
