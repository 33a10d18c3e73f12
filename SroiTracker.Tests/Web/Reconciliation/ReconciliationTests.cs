using System.Net;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Tests.Web.Shortages;
using SroiTracker.Web.Data.Partners;

namespace SroiTracker.Tests.Web.Reconciliation;

/// <summary>SBB and the schools compare their counts and sign what they agree on; a school sees and enters its own only.</summary>
public sealed class ReconciliationTests : IDisposable
{
    private const string Heading = "peildatum;arbeidsmarktregio_code;crebo;leerweg;aantal_tekort;bron";
    private const string Nursing = "/afstemming/opleiding?regio=AM13&crebo=25480&leerweg=bol";

    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Row_1_7_a_difference_is_flagged_and_the_agreed_value_keeps_both_sources_and_the_roles_that_signed()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        await ShortageUpload.KeepAsync(coordinator, Heading, "2026-03-02;AM13;25480;bol;14;SBB");
        var (school, sbb) = (await app.SignInAsync(Role.Partner), await app.SignInAsync(Cast.Sbb));
        (await CountAsync(school, "25480", 11)).StatusCode.Should().Be(HttpStatusCode.Redirect);

        var flagged = await coordinator.PageAsync("/afstemming");
        (await ProposeAsync(sbb, "12")).StatusCode.Should().Be(HttpStatusCode.Redirect);
        var waiting = await school.PageAsync(Nursing);
        await school.PostFormAsync(waiting.QuerySelector(".proposal form")!.GetAttribute("action")!, []);

        flagged.QuerySelector("tbody tr").Words().Should().EndWith("Midden-Utrecht bol 14 11 verschil 3 –"); // 14 - 11 = 3
        waiting.QuerySelector(".proposal").Words().Should().Contain("wacht op handtekening").And.Contain("Getekend door SBB Midden-Utrecht");
        var signed = (await coordinator.PageAsync(Nursing)).QuerySelector(".proposal").Words();
        signed.Should().Contain("Afgesproken: 12. SBB telde 14, de scholen telden 11.").And.Contain("geldt: allen hebben getekend")
            .And.Contain("Getekend door SBB Midden-Utrecht").And.Contain("Getekend door ROC Voorbeeld");
        (await coordinator.PageAsync("/afstemming")).QuerySelector("tbody tr").Words().Should().EndWith("verschil 3 12");
    }

    [Fact]
    public async Task Row_1_29_a_school_sees_and_enters_its_own_counts_only()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        await ShortageUpload.KeepAsync(coordinator, Heading,
            "2026-03-02;AM13;25480;bol;14;SBB", "2026-03-02;AM13;25407;bol;25;SBB", "2026-03-02;AM09;25480;bol;2;SBB");
        var (school, other) = (await app.SignInAsync(Role.Partner), await app.SignInAsync(Cast.OtherSchool));
        await CountAsync(school, "25480", 11);

        (await CountAsync(school, "25407", 5)).StatusCode.Should().Be(HttpStatusCode.NotFound); // another school's programme
        (await CountAsync(other, "25480", 5)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await other.GetAsync(Nursing)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await school.GetAsync(Nursing.Replace("AM13", "AM09"))).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await school.PageAsync("/afstemming")).QuerySelector("tbody").Words().Should().Contain("25480").And.NotContain("25407");
        (await other.PageAsync("/afstemming")).QuerySelector("tbody").Words().Should().Contain("25407").And.NotContain("25480");
        (await school.GetAsync("/tekorten")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        await app.Database(async db => (await db.Set<SchoolCount>().CountAsync()).Should().Be(1));
    }

    [Fact]
    public async Task Get_EveryProgrammeOfTheList_OpensForWhoeverHasAMandateForIt()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        await ShortageUpload.KeepAsync(coordinator, Heading, "2026-03-02;AM13;25480;bol;14;SBB");
        foreach (var who in new[] { Cast.Wsp, Cast.Hunter })
        {
            var partner = await app.SignInAsync(who);
            var links = (await partner.PageAsync("/afstemming")).QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href")!).ToList();

            links.Should().NotBeEmpty(who);
            foreach (var link in links) (await partner.PageAsync(link)).QuerySelector("main form").Should().BeNull("only SBB and schools count and sign");
            (await CountAsync(partner, "25480", 5)).StatusCode.Should().Be(HttpStatusCode.NotFound);
            (await ProposeAsync(partner, "12")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Post_SignatureByAnotherSchool_ReturnsNotFound()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        await ShortageUpload.KeepAsync(coordinator, Heading, "2026-03-02;AM13;25480;bol;14;SBB");
        await CountAsync(await app.SignInAsync(Role.Partner), "25480", 11);
        await ProposeAsync(await app.SignInAsync(Cast.Sbb), "12");
        var id = Guid.Empty;
        await app.Database(async db => id = (await db.Set<AgreedCount>().SingleAsync()).Id);

        var answer = await (await app.SignInAsync(Cast.OtherSchool)).PostFormAsync($"/afstemming/afspraken/{id}/handtekening", []);

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        await app.Database(async db => (await db.Set<AgreedSignature>().CountAsync()).Should().Be(1));
    }

    [Theory]
    [InlineData("2026-03-15", "", "Studenten zonder plaats")]
    [InlineData("2026-03-16", "4", "Deze dag moet nog komen")]
    public async Task Post_FaultyCount_KeepsWhatWasTypedAndSavesNothing(string day, string count, string fault)
    {
        var school = await app.SignInAsync(Role.Partner);

        var answer = await school.PostFormAsync("/afstemming/tellingen", Fields("25480", day, count));

        (await answer.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain(fault);
        await app.Database(async db => (await db.Set<SchoolCount>().AnyAsync()).Should().BeFalse());
    }

    [Fact]
    public async Task A_count_is_never_changed_and_a_later_one_takes_its_place()
    {
        var school = await app.SignInAsync(Role.Partner);
        await CountAsync(school, "25480", 11);
        await CountAsync(school, "25480", 9);

        (await school.PageAsync(Nursing)).QuerySelectorAll("table tbody tr").Should().HaveCount(2);
        (await school.PageAsync("/afstemming")).QuerySelector("tbody").Words().Should().Contain("– 9 –");
        await app.Database(async db =>
        {
            var change = () => db.Set<SchoolCount>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Count, 1));
            await change.Should().ThrowAsync<Microsoft.Data.Sqlite.SqliteException>().WithMessage("*only grows*");
        });
    }

    private static Task<HttpResponseMessage> CountAsync(HttpClient client, string crebo, int count) =>
        client.PostFormAsync("/afstemming/tellingen", Fields(crebo, "2026-03-09", $"{count}"));

    private static Dictionary<string, string> Fields(string crebo, string day, string count) => new()
    {
        ["Regio"] = "AM13", ["Crebo"] = crebo, ["Leerweg"] = "bol", ["Count.Day"] = day, ["Count.Number"] = count,
    };

    private static Task<HttpResponseMessage> ProposeAsync(HttpClient client, string agreed) => client.PostFormAsync("/afstemming/afspraken", new()
    {
        ["Regio"] = "AM13", ["Crebo"] = "25480", ["Leerweg"] = "bol", ["Agreement.Agreed"] = agreed, ["Agreement.Reason"] = "twee dubbel geteld",
    });
}
