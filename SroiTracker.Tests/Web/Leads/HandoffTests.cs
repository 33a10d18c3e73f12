using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Mail;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Data.Recognitions;

namespace SroiTracker.Tests.Web.Leads;

/// <summary>Row 1.32: a lead goes to SBB, and how that stands is seen by who brought it in and by the adviser.</summary>
public sealed class HandoffTests : IDisposable
{
    private const string Kvk = "90004760";
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact] // row 1.32: state visible to WSP and adviser without seeing placements
    public async Task Row_1_32_A_known_company_is_requested_at_SBB_and_WSP_and_adviser_see_the_decision_with_its_days_and_the_WSP_no_placement()
    {
        var company = await app.CompanyAsync("Bouwbedrijf Voorbeeld B.V.", Kvk);
        await EnterAsync();
        var adviser = new FormDriver(await app.SignInAsync(Role.Adviser));
        var (wsp, sbb) = (await app.SignInAsync(Cast.Wsp), await app.SignInAsync(Cast.Sbb));
        (await sbb.PageAsync("/leads")).QuerySelector("main").Words().Should().Contain("Nog geen leads", "SBB was not asked yet");
        await GoAsync(adviser);
        adviser.Words.Should().Contain("In uw register: Bouwbedrijf Voorbeeld B.V.");

        await adviser.Fill("Crebo", "25180").PressAsync("Aanvragen bij SBB");

        adviser.Words.Should().Contain("Gevraagd op 15 maart 2026 Wacht 0 dagen").And.NotContain("Koppel eerst");
        (await RowAsync(wsp)).Should().Contain("Gevraagd op 15 maart 2026 Wacht 0 dagen");
        (await RowAsync(sbb)).Should().Contain("Gevraagd op 15 maart 2026");
        app.Clock.Now += Duration.FromDays(17);
        adviser = new(await app.SignInAsync(Role.Adviser));
        await adviser.GoAsync("/erkenningen");
        adviser.Words.Should().Contain("Bouwbedrijf Voorbeeld B.V.").And.Contain("25180");
        await adviser.Fill("DecidedOn", "2026-03-27").PressAsync("true");
        foreach (var reader in new[] { await app.SignInAsync(Cast.Wsp), await app.SignInAsync(Cast.Sbb), await app.SignInAsync(Role.Adviser) })
            (await RowAsync(reader)).Should().Contain("Erkend 27 maart 2026, na 12 dagen"); // 15 to 27 March

        await app.Database(async data =>
        {
            var request = await data.Set<RecognitionRequest>().SingleAsync();
            (request.ContractorId, request.Crebo.Digits, request.IsGranted).Should().Be((company, "25180", true));
            var action = await data.Set<ActionRow>().SingleAsync(row => row.Id == request.ActionId);
            (action.Kind, action.State, action.Outcome).Should().Be(("erkenningsverzoek", SroiTracker.Domain.Actions.ActionState.Done, "erkend"));
        });
        var (staff, partner) = (await (await app.SignInAsync(Role.Adviser)).PageAsync("/leads"),
            await (await app.SignInAsync(Cast.Wsp)).PageAsync("/leads"));
        staff.QuerySelectorAll("thead th").Select(head => head.Words()).Should().Contain("Bevestigde plaatsen");
        partner.QuerySelectorAll("thead th").Select(head => head.Words()).Should().NotContain("Bevestigde plaatsen");
        partner.QuerySelectorAll("main table a").Should().BeEmpty("a partner opens no action, request or contractor");
        foreach (var closed in new[] { "/erkenningen", $"/opdrachtnemers/{company}/erkenningen", "/beoordelen" })
            (await (await app.SignInAsync(Cast.Wsp)).GetAsync(closed)).StatusCode.Should().Be(HttpStatusCode.Forbidden, closed);
    }

    [Fact]
    public async Task Row_1_32_SBB_gets_one_letter_with_the_facts_of_the_company_and_no_name_of_a_person()
    {
        await app.CompanyAsync("Bouwbedrijf Voorbeeld B.V.", Kvk);
        await EnterAsync();
        var adviser = new FormDriver(await app.SignInAsync(Role.Adviser));
        await GoAsync(adviser);

        await adviser.Fill("Crebo", "25180").PressAsync("Aanvragen bij SBB");

        await app.Database(async data =>
        {
            var letter = await data.MailMessages.SingleAsync(mail => mail.SubjectKind == "recognition");
            (letter.Recipient, letter.Subject).Should().Be(("stagetekort-utrecht@sbb.example", "Erkenning voor Bouwbedrijf Voorbeeld"));
            letter.Body.Should().Be(
                "Goedendag,\n\nGemeente Utrecht vraagt u dit bedrijf te erkennen als leerbedrijf.\n\nBedrijf: Bouwbedrijf Voorbeeld\nKvK-nummer: 90004760\n"
                + "Opleiding: Kok (crebo 25180)\nGevraagd op: 15 maart 2026\n\nLaat u ons weten wat u beslist?");
            (await data.Outbox.CountAsync(row => row.Kind == OutboxKinds.Mail && row.Payload.Contains(letter.Id.ToString()))).Should().Be(1);
        });
    }

    [Fact]
    public async Task Row_1_32_A_company_outside_the_register_goes_with_a_letter_alone_and_gets_its_request_when_it_is_linked()
    {
        await EnterAsync();
        var adviser = new FormDriver(await app.SignInAsync(Role.Adviser));
        await GoAsync(adviser);
        adviser.Words.Should().Contain("Koppel eerst het bedrijf.").And.Contain("Geen opdrachtnemer in uw register heeft dit KvK-nummer.");

        await adviser.PressAsync("Versturen naar SBB");

        adviser.Words.Should().Contain("Gevraagd op 15 maart 2026").And.Contain("Koppel eerst het bedrijf.");
        (await RowAsync(await app.SignInAsync(Cast.Wsp))).Should().Contain("Gevraagd op 15 maart 2026").And.NotContain("Koppel");
        (await CountsAsync()).Should().Be((1, 0, 1));
        await app.CompanyAsync("Bouwbedrijf Voorbeeld B.V.", Kvk);
        await GoAsync(adviser);
        adviser.Words.Should().Contain("De brief is al verstuurd, zonder aanvraag.");
        await adviser.Fill("Crebo", "25180").PressAsync("Aanvragen bij SBB");
        (await CountsAsync()).Should().Be((1, 1, 2), "the same action, its request, and a letter that names the qualification");
    }

    [Fact]
    public async Task Row_1_32_A_contractor_without_a_number_is_chosen_by_the_adviser_and_one_of_somebody_else_is_refused()
    {
        var nameless = await app.CompanyAsync("Bouw Voorbeeld");
        var theirs = await app.CompanyAsync("Havenbedrijf", null, Registered.Schiedam);
        await EnterAsync();
        var (adviser, lead) = (await app.SignInAsync(Role.Adviser), await LeadAsync());
        Dictionary<string, string> Fields(Guid company) =>
            new() { ["Mailbox"] = $"{ActionCast.Sbb}", ["Contractor"] = $"{company}", ["Crebo"] = "25180" };

        var refused = await (await adviser.PostFormAsync($"/leads/{lead}/sbb", Fields(theirs))).ReadAsync();
        var done = await adviser.PostFormAsync($"/leads/{lead}/sbb", Fields(nameless));

        refused.QuerySelector("#error-summary").Words().Should().Contain("Deze opdrachtnemer staat niet in de lijst.");
        done.StatusCode.Should().Be(HttpStatusCode.Redirect);
        await app.Database(async data => (await data.Set<RecognitionRequest>().SingleAsync()).ContractorId.Should().Be(nameless));
    }

    [Fact]
    public async Task Row_1_32_What_is_refused_keeps_neither_action_nor_request_nor_letter()
    {
        await app.CompanyAsync("Bouwbedrijf Voorbeeld B.V.", Kvk);
        await EnterAsync();
        var (adviser, lead) = (await app.SignInAsync(Role.Adviser), await LeadAsync());
        Dictionary<string, string> Fields(string crebo) => new() { ["Mailbox"] = $"{ActionCast.Sbb}", ["Crebo"] = crebo };

        (await (await adviser.PostFormAsync($"/leads/{lead}/sbb",
            Fields(""))).ReadAsync()).QuerySelector("#Crebo-error").Words().Should().Contain("De opleiding ontbreekt.");
        (await (await adviser.PostFormAsync($"/leads/{lead}/sbb",
            Fields("99999"))).ReadAsync()).QuerySelector("#Crebo-error").Words().Should().Contain("De opleiding ontbreekt.");
        (await CountsAsync()).Should().Be((0, 0, 0));
        await adviser.PostFormAsync($"/leads/{lead}/sbb", Fields("25180"));
        var again = await (await adviser.PostFormAsync($"/leads/{lead}/sbb", Fields("25180"))).ReadAsync();

        again.QuerySelector("#error-summary").Words().Should().Contain("Deze lead ligt al bij SBB.");
        (await CountsAsync()).Should().Be((1, 1, 1));
    }

    [Fact]
    public async Task Row_1_32_A_request_that_waits_already_keeps_the_hand_off_from_being_written()
    {
        var company = await app.CompanyAsync("Bouwbedrijf Voorbeeld B.V.", Kvk);
        await EnterAsync();
        var (adviser, lead) = (await app.SignInAsync(Role.Adviser), await LeadAsync());
        await adviser.PostFormAsync($"/opdrachtnemers/{company}/erkenningen/aanvragen",
            new() { ["Crebo"] = "25180", ["RequestedOn"] = "2026-03-01" });

        var answer = await (await adviser.PostFormAsync($"/leads/{lead}/sbb",
            new() { ["Mailbox"] = $"{ActionCast.Sbb}", ["Crebo"] = "25180" })).ReadAsync();

        answer.QuerySelector("#error-summary").Words().Should().Contain("Deze lead ligt al bij SBB.");
        (await CountsAsync()).Should().Be((0, 1, 0), "the action was not kept without its request");
    }

    [Fact]
    public async Task Row_1_32_Who_ends_the_action_decides_the_request_with_it()
    {
        await app.CompanyAsync("Bouwbedrijf Voorbeeld B.V.", Kvk);
        await EnterAsync();
        var (adviser, lead) = (await app.SignInAsync(Role.Adviser), await LeadAsync());
        await adviser.PostFormAsync($"/leads/{lead}/sbb", new() { ["Mailbox"] = $"{ActionCast.Sbb}", ["Crebo"] = "25180" });
        var asked = (await PartnerCast.RowsAsync<RecognitionRequest>(app)).Single().ActionId;

        await adviser.PostFormAsync($"/acties/{asked}/afsluiten", new() { ["Outcome"] = "afgewezen", ["Reason"] = "te klein" });

        var request = (await PartnerCast.RowsAsync<RecognitionRequest>(app)).Single();
        (request.IsGranted, request.DecidedOn).Should().Be((false, new LocalDate(2026, 3, 15)));
        (await RowAsync(await app.SignInAsync(Cast.Wsp))).Should().Contain("Afgewezen 15 maart 2026, na 0 dagen").And.NotContain("te klein");
    }

    private async Task EnterAsync()
    {
        var wsp = new FormDriver(await app.SignInAsync(Cast.Wsp));
        await wsp.GoAsync("/leads/nieuw");
        await wsp.Fill("Kvk", Kvk).Fill("Company", "Bouwbedrijf Voorbeeld").Fill("Offer", "Twee plaatsen in de bouw").PressAsync("Bewaren");
    }

    private static async Task GoAsync(FormDriver adviser)
    {
        await adviser.GoAsync("/leads");
        await adviser.GoAsync(adviser.Page.QuerySelector("main a[aria-label='Bouwbedrijf Voorbeeld doorzetten naar SBB']")!.GetAttribute("href")!);
    }

    private async Task<Guid> LeadAsync() => (await PartnerCast.RowsAsync<ActionRow>(app)).Single(row => row.Kind == "lead").Id;

    private async Task<(int Actions, int Requests, int Letters)> CountsAsync() => (
        (await PartnerCast.RowsAsync<ActionRow>(app)).Count(row => row.Kind == "erkenningsverzoek"),
            (await PartnerCast.RowsAsync<RecognitionRequest>(app)).Count,
        (await PartnerCast.RowsAsync<MailMessage>(app)).Count(mail => mail.SubjectKind == "recognition"));

    private static async Task<string> RowAsync(HttpClient client) => (await client.PageAsync("/leads")).QuerySelector("tbody tr").Words();
}
