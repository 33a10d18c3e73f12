using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Ledger;

namespace SroiTracker.Tests.Web.Claims;

/// <summary>
/// A placement that stops early is derived again until its last day. An internship of 20 weeks of 32 hours from Monday 2 February to Sunday 21 June 2026
/// under Utrecht's table: 20,000 x 20/52 x 32/36 = 6,837.61.
/// </summary>
public sealed class StopTests(SroiApp app) : IClassFixture<SroiApp>
{
    [Theory]
    [InlineData("2026-02-02", "€ 48,84", "-48,84")] // the first day only: 20,000 x 1/364 x 32/36
    [InlineData("2026-04-12", "€ 3.418,80", "-3.418,80")] // 10 weeks: 20,000 x 70/364 x 32/36
    [InlineData("2026-06-20", "€ 6.788,77", "-6.788,77")] // a day less: 20,000 x 139/364 x 32/36
    public async Task Journey_StoppedPlacement_IsReplacedByTheShorterOne(string last, string shown, string booked)
    {
        var (contract, claim) = await ApprovedAsync("stop" + last);
        var contractor = new FormDriver(await app.ContractorAsync());
        await contractor.GoAsync($"/inspanningen/{claim}/gestopt");
        await contractor.Fill("LastDay", last).Fill("Reason", "Student").Fill("StopWords", "De student ging verhuizen.").PressAsync("Meld dat het stopte");
        contractor.Words.Should().Contain("Gemeld. De nieuwe waarde wacht op een oordeel.").And.Contain("De student stopte").And.Contain(shown);
        var shorter = contractor.Path.Split('/')[^1];
        (await app.ContractRowAsync(contract)).Credited.Should().Be(Money.OfCents(683_761)); // nothing changes before it is judged

        var adviser = new FormDriver(await app.SignInAsync(Role.Adviser));
        await adviser.GoAsync($"/beoordelen/{shorter}");
        adviser.Words.Should().Contain("De student stopte").And.Contain("De student ging verhuizen.");
        await adviser.PressAsync($"Keur {shown} goed");

        (await EndingCast.EntriesAsync(app, contract)).Should().Equal(
            "ObligationSet Effort 12.500,00", "CreditBooked Effort -6.837,61", "CreditReversed Effort 6.837,61", $"CreditBooked Effort {booked}");
        await foreach (var entry in app.Services.GetRequiredService<LedgerRederivation>().AllAsync(default)) entry.Result.Should().Be(Rederived.Equal);
        await app.Database(async data => (await data.MailMessages.CountAsync(mail => mail.SubjectId == contract && mail.Subject == "settled.changed")).Should().Be(3));
        (await (await app.ContractorAsync()).PageAsync($"/inspanningen/{claim}/gestopt")).QuerySelector("main").Words().Should().Contain("Dit kan alleen bij een goedgekeurde plaatsing");
    }

    [Theory]
    [InlineData("2026-02-01")] // before its first day
    [InlineData("2026-06-21")] // its last day: it did not stop early
    [InlineData("2026-06-22")]
    public async Task Post_DayOutsideThePlacement_IsToldBesideTheField(string last)
    {
        var (contract, claim) = await ApprovedAsync("buiten" + last);

        using var answer = await PostAsync(claim, last, "Student", "reden");

        (await answer.ReadAsync()).GetElementById("LastDay-error").Should().NotBeNull();
        await app.Database(async data => (await data.Claims.CountAsync(row => row.ContractId == contract)).Should().Be(1));
    }

    [Theory]
    [InlineData("", "Student", "reden", "LastDay")]
    [InlineData("2026-04-12", "", "reden", "Reason")]
    [InlineData("2026-04-12", "Onzin", "reden", "Reason")]
    [InlineData("2026-04-12", "Student", "", "StopWords")]
    [InlineData("2026-04-12", "Student", "over 123456782", "StopWords")]
    public async Task Post_WithoutReasonOrDay_IsRefused(string last, string reason, string words, string field)
    {
        var (contract, claim) = await ApprovedAsync("leeg" + field + words.Length + reason.Length);

        using var answer = await PostAsync(claim, last, reason, words);

        (await answer.ReadAsync()).GetElementById(field + "-error").Should().NotBeNull();
        await app.Database(async data => (await data.Claims.CountAsync(row => row.ContractId == contract)).Should().Be(1));
    }

    [Fact]
    public async Task Post_StopTwice_IsRefusedWhileTheFirstWaits_AndARejectedOneMayBeReportedAgain()
    {
        var (contract, claim) = await ApprovedAsync("twee");
        using (var first = await PostAsync(claim, "2026-04-12", "Student", "reden")) first.StatusCode.Should().Be(HttpStatusCode.Redirect);
        using (var second = await PostAsync(claim, "2026-05-10", "Student", "reden"))
            (await second.ReadAsync()).QuerySelector("main").Words().Should().Contain("Dit kan alleen bij een goedgekeurde plaatsing");
        var waiting = Guid.Empty;
        await app.Database(async data => waiting = (await data.Claims.SingleAsync(row => row.CorrectsId == claim)).Id);
        (await app.Services.GetRequiredService<ClaimJudgement>().RejectAsync(waiting, 3, "de dag klopt niet", app.Change("adviser"), default)).Should().BeNull();

        using var again = await PostAsync(claim, "2026-05-10", "Student", "reden");

        again.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await app.ContractRowAsync(contract)).Credited.Should().Be(Money.OfCents(683_761));
    }

    [Fact]
    public async Task Post_StudentChoseSomethingElse_CountsAsEffortWithoutBlame() // row 0.6
    {
        var (contract, claim) = await ApprovedAsync("keuze");

        (await PostAsync(claim, "2026-02-02", "DeclinedByStudent", "De student begon elders.")).Dispose();

        var dossier = (await (await app.SignInAsync(Role.Adviser)).PageAsync($"/contracten/{contract}/afsluiting")).GetElementById("dossier")!.ParentElement.Words();
        dossier.Should().Contain("Een student koos iets anders, terwijl het bedrijf een plaats bood. Dat is geen schuld van het bedrijf.");
    }

    [Theory]
    [InlineData("2026-05-24", false)] // six weeks after the last day: time enough
    [InlineData("2026-05-23", true)] // a day less
    [InlineData("2026-04-13", true)] // the day after the last day
    [InlineData("2026-04-12", false)] // finished in time
    public async Task Row_2_14_a_stop_shortly_before_the_day_of_the_diploma_raises_an_urgent_task(string deadline, bool isRaised)
    {
        var (contract, claim) = await ApprovedAsync("diploma" + deadline);
        await app.Database(async data =>
        {
            data.Add(new ClaimStatement
            {
                Id = Guid.CreateVersion7(), ClaimId = claim, RecordedAt = app.Clock.Now, RecordedBy = "test", Answers = "[]",
                QualificationDay = NodaTime.Text.LocalDatePattern.Iso.Parse(deadline).Value,
            });
            await data.SaveChangesAsync();
        });

        (await PostAsync(claim, "2026-04-12", "Student", "De student ging verhuizen.")).Dispose();

        var raised = (await PartnerCast.RowsAsync<ActionRow>(app)).Where(row => row.ContractId == contract).ToList();
        raised.Select(row => (row.Kind, row.SubjectKey)).Should().Equal(isRaised ? [(KnownActions.DiplomaAtRisk, claim.ToString())] : Array.Empty<(string, string)>());
        if (!isRaised) return;
        var queue = await (await app.SignInAsync(Role.Coordinator)).PageAsync("/acties?eigenaar=allen");
        queue.GetElementById("groep-dringend")!.ParentElement.Words().Should().Contain("Diploma in gevaar: plaatsing gestopt").And.Contain("Dringend");
    }

    [Fact]
    public async Task Post_ByAnotherCompany_IsNotFound()
    {
        var (contract, claim) = await ApprovedAsync("vreemd");

        using var answer = await (await app.SignInAsync(Cast.OtherContractor)).PostFormAsync(
            $"/inspanningen/{claim}/gestopt", new() { ["LastDay"] = "2026-04-12", ["Reason"] = "Student", ["StopWords"] = "x" });

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        await app.Database(async data => (await data.Claims.CountAsync(row => row.ContractId == contract)).Should().Be(1));
    }

    private async Task<(Guid Contract, Guid Claim)> ApprovedAsync(string person)
    {
        var contract = await app.ContractAsync();
        var claim = await app.SubmittedAsync(contract, Efforts.Bol(), person);
        (await app.Services.GetRequiredService<ClaimJudgement>().ApproveAsync(claim, 3, null, null, app.Change("adviser"), default)).Should().BeNull();
        return (contract, claim);
    }

    private async Task<HttpResponseMessage> PostAsync(Guid claim, string last, string reason, string words) => await (await app.ContractorAsync()).PostFormAsync(
        $"/inspanningen/{claim}/gestopt", new() { ["LastDay"] = last, ["Reason"] = reason, ["StopWords"] = words });
}
