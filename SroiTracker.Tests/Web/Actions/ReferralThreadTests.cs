using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Settings;

namespace SroiTracker.Tests.Web.Actions;

/// <summary>From alert to referral to placement to approved credit, and who is reminded and who sees what.</summary>
public sealed class ReferralThreadTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact] // row 1.21
    public async Task Row_1_21_Alert_referral_placement_and_approved_credit_are_reached_from_one_page()
    {
        var (alert, referral) = await ReferredAsync();
        var contract = SeedId.Of("contract", "UTR-2026-001");
        var claim = await app.SubmittedAsync(contract, Efforts.Bol());
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        await person.GoAsync($"/kansen/{alert}");
        person.Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).Should().Contain($"/acties/{referral}/plaatsing");

        await person.GoAsync($"/acties/{referral}/plaatsing");
        await person.Fill("Claim", claim.ToString()).PressAsync("Bewaren");
        await person.GoAsync($"/acties/{referral}/afsluiten");
        await person.Fill("Outcome", "geplaatst").PressAsync("Bewaren");
        await person.GoAsync($"/beoordelen/{claim}");
        await person.PressAsync("Keur € 6.837,61 goed");
        await person.GoAsync($"/kansen/{alert}");

        var links = person.Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ToList();
        links.Should().Contain($"/acties/{referral}").And.Contain($"/beoordelen/{claim}").And.Contain($"/contracten/{contract}");
        person.Words.Should().Contain("Goedgekeurd").And.Contain("€ 6.837,61"); // 20,000 x 20/52 x 32/36
        await app.Database(async data =>
        {
            (await data.Set<AlertRow>().SingleAsync(row => row.Id == alert)).State.Should().Be(AlertStateName.Placed, "closing the referral ends the alert");
            (await data.Set<ReferralRow>().SingleAsync()).State.Should().Be(ReferralState.Placed);
        });
        (await ActionCast.RowAsync(app, referral)).Outcome.Should().Be("geplaatst");
        await person.GoAsync("/signalen");
        person.Page.QuerySelectorAll(".funnel dd").Select(cell => cell.Words()).Skip(1).Should().Equal("1", "1", "1"); // referred, placed, credited
        await FunnelAsync(person, "", "2 1 1 0 1 1"); // raised, seen, referred, contact, placed, credited
        await FunnelAsync(person, "?regio=AM13&adviseur=" + ActionCast.Adviser, "2 1 1 0 1 1");
        await FunnelAsync(person, "?van=2026-03-15&tot=2026-03-15", "2 1 1 0 1 1");
        foreach (var none in new[] { "?regio=AM09", "?van=2026-03-16", "?tot=2026-03-14", "?opleiding=25480" }) await FunnelAsync(person, none, "");
    }

    [Fact]
    public async Task An_outcome_on_the_page_of_the_alert_ends_the_action_with_the_same_reason()
    {
        var (alert, referral) = await ReferredAsync();
        var adviser = await app.SignInAsync(Role.Adviser);

        await adviser.PostFormAsync($"/kansen/{alert}/uitkomst", new() { ["Outcome"] = "geen-plaats", ["Reason"] = "geen begeleider" });

        var row = await ActionCast.RowAsync(app, referral);
        (row.State, row.Outcome, row.Reason).Should().Be((ActionState.Done, "geen-plaats", "geen begeleider"));
        (await adviser.GetAsync($"/acties/{referral}")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_referral_does_not_end_without_its_reason_and_cannot_be_given_up_beside_its_alert()
    {
        var (alert, referral) = await ReferredAsync();
        var adviser = await app.SignInAsync(Role.Adviser);

        foreach (var outcome in new[] { "geen-plaats", "stoppen-zonder-uitkomst" })
        {
            var answer = await adviser.PostFormAsync($"/acties/{referral}/afsluiten", new() { ["Outcome"] = outcome });
            (await answer.ReadAsync()).QuerySelector("#error-summary").Should().NotBeNull(outcome);
        }

        await app.Database(async data => (await data.Set<AlertRow>().SingleAsync(row => row.Id == alert)).State.Should().Be(AlertStateName.Referred));
    }

    [Fact] // row 1.14
    public async Task Row_1_14_A_referral_open_for_more_than_ten_working_days_reminds_the_referrer_once()
    {
        var (_, referral) = await ReferredAsync();
        // Sent on Sunday 15 March; the tenth working day is Friday 27 March 2026.

        (await RemindAsync(new(2026, 3, 27))).Should().Be(0);
        (await RemindAsync(new(2026, 3, 28))).Should().Be(1);
        (await RemindAsync(new(2026, 3, 29))).Should().Be(0, "once");

        await app.Database(async data =>
        {
            var mail = await data.MailMessages.SingleAsync(row => row.SubjectKind == "action");
            (mail.Recipient, mail.Subject, mail.Body).Should().Be((Cast.EmailOf(Role.Adviser), ReminderRun.Subject, $"/acties/{referral}"));
        });
        (await (await app.SignInAsync(Role.Adviser)).PageAsync($"/acties/{referral}")).QuerySelector("main").Words()
            .Should().Contain("Er is na 10 werkdagen nog geen uitkomst.").And.Contain("Herinnering verstuurd");
    }

    [Fact]
    public async Task What_was_answered_in_time_reminds_nobody()
    {
        var (alert, _) = await ReferredAsync();
        await (await app.SignInAsync(Role.Adviser)).PostFormAsync($"/kansen/{alert}/uitkomst", new() { ["Outcome"] = "geplaatst" });

        (await RemindAsync(new(2026, 5, 1))).Should().Be(0);
    }

    [Fact] // row 2.7
    public async Task Row_2_7_A_referral_lands_at_a_role_mailbox_never_at_a_person()
    {
        var (_, referral) = await ReferredAsync();
        var coordinator = await app.SignInAsync(Role.Coordinator);
        var fields = new Dictionary<string, string> { ["Kind"] = "Sbb", ["Name"] = "SBB Utrecht" };

        var personal = await coordinator.PostFormAsync("/postbussen", new(fields) { ["Address"] = "Sanne.adviseur@utrecht.example" });
        var role = await coordinator.PostFormAsync("/postbussen", new(fields) { ["Address"] = "regio@sbb.example" });

        (await personal.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain("Dit adres is van een persoon");
        role.StatusCode.Should().Be(HttpStatusCode.Redirect);
        await app.Database(async data => (await data.MailMessages.SingleAsync(row => row.SubjectId == referral)).Recipient.Should().Be("stagetekort-utrecht@sbb.example"));
    }

    [Fact]
    public async Task A_mailbox_that_is_closed_or_of_another_authority_takes_no_referral()
    {
        var alert = await AlertCast.AlertAsync(app);
        var (adviser, coordinator) = (await app.SignInAsync(Role.Adviser), await app.SignInAsync(Role.Coordinator));
        (await coordinator.PostFormAsync($"/postbussen/{SeedId.Of("mailbox", "stagetekort-schiedam@sbb.example")}/sluiten", [])).StatusCode.Should().Be(HttpStatusCode.NotFound);
        await coordinator.PostFormAsync($"/postbussen/{ActionCast.Sbb}/sluiten", []);

        foreach (var box in new[] { ActionCast.Sbb, SeedId.Of("mailbox", "stagetekort-schiedam@sbb.example") })
        {
            var answer = await adviser.PostFormAsync($"/kansen/{alert}/verwijzing", new() { ["Mailbox"] = box.ToString(), ["Subject"] = "Kans", ["Message"] = "Tekst" });
            (await answer.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain("Kies een andere postbus");
        }
    }

    [Fact] // row 1.21: the contractor sees what was asked, and no notes
    public async Task The_contractor_sees_what_was_asked_of_the_own_company_without_notes()
    {
        var (alert, referral) = await ReferredAsync();
        var adviser = await app.SignInAsync(Role.Adviser);
        await adviser.PostFormAsync($"/acties/{referral}/notitie", new() { ["Text"] = "twijfel over begeleiding" });
        await ActionCast.OpenAsync(app, new() { Kind = "taak", Subject = ActionSubject.Of(SubjectKind.Alert, alert), Title = "Interne taak" }, contractor: AlertCast.Company);

        var own = (await (await app.SignInAsync(Role.Contractor)).PageAsync("/gevraagd")).QuerySelector("main").Words();
        var other = (await (await app.SignInAsync(Cast.OtherContractor)).PageAsync("/gevraagd")).QuerySelector("main").Words();

        own.Should().Contain("Plaatsen bij Onderhoud").And.Contain("SBB Midden-Utrecht").And.Contain("Loopt")
            .And.NotContain("twijfel").And.NotContain("Interne taak");
        other.Should().Contain("Nog niets gevraagd");
    }

    [Fact] // row 1.21: the contractor answers, and the owner of the referral hears of it
    public async Task The_contractor_says_yes_and_then_no_and_the_thread_shows_both()
    {
        var (_, referral) = await ReferredAsync();
        var contractor = new FormDriver(await app.SignInAsync(Role.Contractor));
        await contractor.GoAsync($"/gevraagd/{referral}");
        await contractor.Fill("Answer", "ja").PressAsync("Verstuur");
        contractor.Path.Should().StartWith("/invullen/", "the next step is to enter the place");

        app.Clock.Now += Duration.FromMinutes(1);
        await contractor.GoAsync($"/gevraagd/{referral}");
        await contractor.Fill("Answer", "nee").PressAsync("Verstuur");
        contractor.Page.QuerySelector("#error-summary").Words().Should().Contain("Vertel kort waarom");
        await contractor.Fill("Answer", "nee").Fill("Reason", "geen begeleider vrij").PressAsync("Verstuur");

        contractor.Words.Should().Contain("U zei: nu niet");
        (await (await app.SignInAsync(Role.Adviser)).PageAsync($"/acties/{referral}")).QuerySelector("main").Words()
            .Should().Contain("De opdrachtnemer wil helpen").And.Contain("De opdrachtnemer kan nu niet helpen").And.Contain("geen begeleider vrij");
        await app.Database(async data => (await data.MailMessages.CountAsync(mail => mail.Subject == "action.answered" && mail.Recipient == Cast.EmailOf(Role.Adviser))).Should().Be(2));
    }

    [Fact]
    public async Task Post_AnswerOfAnotherCompanyOrToAClosedQuestion_ReturnsNotFound()
    {
        var (alert, referral) = await ReferredAsync();
        var fields = new Dictionary<string, string> { ["Answer"] = "ja" };

        (await (await app.SignInAsync(Cast.OtherContractor)).PostFormAsync($"/gevraagd/{referral}", fields)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        await (await app.SignInAsync(Role.Adviser)).PostFormAsync($"/kansen/{alert}/uitkomst", new() { ["Outcome"] = "geplaatst" });
        (await (await app.SignInAsync(Role.Contractor)).PostFormAsync($"/gevraagd/{referral}", fields)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task FunnelAsync(FormDriver person, string filter, string counts)
    {
        await person.GoAsync("/signalen/trechter" + filter);
        string.Join(' ', person.Page.QuerySelectorAll("tbody td:nth-child(2)").Select(cell => cell.Words())).Should().Be(counts, filter);
    }

    private async Task<int> RemindAsync(LocalDate day)
    {
        app.Clock.Now = day.At(new LocalTime(12, 0)).InZoneLeniently(DutchDay.Zone).ToInstant();
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReminderRun>().RunAsync(day, AlertCast.Change(app.Clock.Now), CancellationToken.None);
    }

    /// <summary>An alert that the adviser referred to SBB; the referral is an action with the same identity.</summary>
    private async Task<(Guid Alert, Guid Referral)> ReferredAsync()
    {
        var alert = await AlertCast.AlertAsync(app);
        var adviser = await app.SignInAsync(Role.Adviser);
        var answer = await adviser.PostFormAsync(
            $"/kansen/{alert}/verwijzing",
            new() { ["Mailbox"] = ActionCast.Sbb.ToString(), ["Subject"] = "Plaatsen bij Onderhoud schoolgebouwen", ["Message"] = "Wilt u contact opnemen?" });
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect, (await answer.ReadAsync()).QuerySelector("#error-summary").Words());
        var referral = Guid.Empty;
        await app.Database(async data => referral = (await data.Set<ReferralRow>().SingleAsync()).Id);
        return (alert, referral);
    }
}
