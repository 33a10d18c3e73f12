using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Pitches;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Tests.Web.Pitches;

/// <summary>Students who present themselves without a name: to whom it goes, what comes of it, and what it never holds.</summary>
public sealed class PitchTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Row_0_4_twenty_pitches_twenty_reactions_and_ten_placements_are_20_20_10_and_50_percent()
    {
        await CareAsync("ZORG-1");
        var (school, contractor) = (await app.SignInAsync(Role.Partner), await app.SignInAsync(Role.Contractor));
        for (var student = 1; student <= 20; student++)
            (await EnterAsync(school,
                $"Ik kan rapporteren en werk graag in een team, groep {student}.")).StatusCode.Should().Be(HttpStatusCode.Redirect);
        var pitches = (await PartnerCast.RowsAsync<Pitch>(app)).ConvertAll(row => row.Id);
        foreach (var pitch in pitches)
            (await contractor.PostFormAsync($"/voorstellen/{pitch}/{AlertCast.Company}",
                new() { ["IsInterested"] = "true" })).StatusCode.Should().Be(HttpStatusCode.Redirect);
        foreach (var pitch in pitches.Take(10)) await EndAsync(school, pitch, "Placed");
        foreach (var pitch in pitches.Skip(10)) await EndAsync(school, pitch, "DeclinedByStudent");

        var page = await school.PageAsync("/pitches");

        page.QuerySelectorAll(".facts__label").Select(label => label.Words()).Should().Equal("Voorgesteld", "Met een reactie", "Geplaatst");
        page.QuerySelectorAll(".facts__value").Select(value => value.Words()).Should().Equal("20", "20", "10 (50%)"); // 10 of 20
        (await contractor.PageAsync("/voorstellen")).QuerySelector("main").Words().Should().Contain("De student koos iets anders. Dat ligt niet aan u.");
        (await PartnerCast.RowsAsync<Contract>(app)).Should().OnlyContain(contract => contract.Pending.IsZero, "a pitch books nothing");
    }

    [Fact]
    public async Task Row_0_4_no_pitch_has_a_place_for_a_name_or_a_contact_detail()
    {
        var allowed = new[]
        {
            "id", "partner_id", "region", "crebo", "pathway", "from_day", "weeks", "hours_per_week", "skills", "recorded_by", "recorded_at",
        };
        await app.Database(data =>
        {
            data.Model.FindEntityType(typeof(Pitch))!.GetProperties().Select(each => each.GetColumnName()).Should().BeEquivalentTo(allowed);
            return Task.CompletedTask;
        });
        var form = (await (await app.SignInAsync(Role.Partner)).PageAsync("/pitches")).QuerySelectorAll("form[action='/pitches'] [name]")
            .Select(field => field.GetAttribute("name"));
        form.Should().BeEquivalentTo("Programme", "From", "Weeks", "HoursPerWeek", "Skills", Pages.TokenField);
    }

    [Theory]
    [InlineData("Skills", "Bel mij op 06-12345678 voor meer.", "Haal e-mailadressen, telefoonnummers en profielen weg.")]
    [InlineData("Skills", "Mail sam@school.example voor meer.", "Haal e-mailadressen, telefoonnummers en profielen weg.")]
    [InlineData("Skills", "Mijn nummer is 111222333.", "burgerservicenummer")]
    [InlineData("Skills", "Ik heet Sam en ik kan koken.", "Noem geen naam.")]
    [InlineData("Skills", "kort", "Wat de student kan")]
    [InlineData("From", "2026-03-14", "De eerste dag is voorbij.")]
    [InlineData("Programme", "AM13/25407/bol", "Kies een opleiding van uw eigen school.")]
    [InlineData("Programme", "AM09/25480/bol", "Kies een opleiding van uw eigen school.")]
    [InlineData("HoursPerWeek", "41", "Uren per week")]
    public async Task Post_FaultyPitch_SaysWhyAndKeepsNothing(string field, string value, string fault)
    {
        var school = await app.SignInAsync(Role.Partner);

        var page = await (await EnterAsync(school, "Ik kan rapporteren en werk graag in een team.", (field, value))).ReadAsync();

        page.GetElementById("error-summary").Words().Should().Contain(fault);
        (await PartnerCast.RowsAsync<Pitch>(app)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_pitch_goes_to_contractors_of_the_region_that_fit_and_have_something_left_to_do()
    {
        await CareAsync("ZORG-1"); // fits
        await CareAsync("ELDERS", company: await app.CompanyAsync("Zorg Rijnmond"), region: "GM0599"); // another region
        await BuildingAsync("BOUW-1", await app.CompanyAsync("Bouwers")); // another trade
        await CareAsync("KLEIN", company: await app.CompanyAsync("Kleine Zorg"), euros: 90_000); // nothing to do
        await CareAsync("KORT", company: await app.CompanyAsync("Korte Zorg"), end: new LocalDate(2026, 4, 30)); // ends before the first day

        await EnterAsync(await app.SignInAsync(Role.Partner), "Ik kan rapporteren en werk graag in een team.");

        (await PartnerCast.RowsAsync<PitchSending>(app)).Select(row => row.ContractorId).Should().Equal(AlertCast.Company);
    }

    [Fact]
    public async Task Who_did_not_get_a_pitch_neither_sees_it_nor_answers_it()
    {
        await CareAsync("ZORG-1");
        await EnterAsync(await app.SignInAsync(Role.Partner), "Ik kan rapporteren en werk graag in een team.");
        var pitch = (await PartnerCast.RowsAsync<Pitch>(app)).Single().Id;
        var (other, otherSchool) = (await app.SignInAsync(Cast.OtherContractor), await app.SignInAsync(Cast.OtherSchool));

        (await other.PageAsync("/voorstellen")).QuerySelectorAll(".pitch").Should().BeEmpty();
        (await other.PostFormAsync($"/voorstellen/{pitch}/{AlertCast.Company}",
            new() { ["IsInterested"] = "true" })).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await otherSchool.PageAsync("/pitches")).QuerySelectorAll(".pitch").Should().BeEmpty();
        (await otherSchool.PostFormAsync($"/pitches/{pitch}/uitkomst",
            new() { ["Outcome"] = "NoPlace" })).StatusCode.Should().Be(HttpStatusCode.NotFound);
        foreach (var role in new[] { Role.Adviser, Role.Contractor, Role.ProcurementOfficer })
            (await (await app.SignInAsync(role)).GetAsync("/pitches")).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await PartnerCast.RowsAsync<PitchReaction>(app)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_coordinator_sees_the_funnel_of_the_own_region_by_school_without_small_numbers_or_texts()
    {
        await CareAsync("ZORG-1");
        var (school, contractor) = (await app.SignInAsync(Role.Partner), await app.SignInAsync(Role.Contractor));
        var second = await PartnerCast.SchoolAsync(app, "School B", Cast.OtherSchool);
        var other = await app.SignInAsync(Cast.OtherSchool);
        await other.ForAsync(second);
        for (var student = 1; student <= 10; student++) await EnterAsync(school, $"Ik kan rapporteren en koken, groep {student}.");
        for (var student = 1; student <= 5; student++) await EnterAsync(other, $"Ik kan goed luisteren en plannen, groep {student}.");
        var first = (await PartnerCast.RowsAsync<Pitch>(app)).Where(row => row.PartnerId != second).Select(row => row.Id).ToList();
        var rest = (await PartnerCast.RowsAsync<Pitch>(app)).Where(row => row.PartnerId == second).Select(row => row.Id).ToList();
        foreach (var pitch in first.Take(8).Concat(rest.Take(4)))
            await contractor.PostFormAsync($"/voorstellen/{pitch}/{AlertCast.Company}", new() { ["IsInterested"] = "true" });
        foreach (var pitch in first.Take(5)) await EndAsync(school, pitch, "Placed");
        var coordinator = await app.SignInAsync(Role.Coordinator);
        await app.Database(async data =>
        {
            var far = (await data.Set<Pitch>().AsNoTracking().ToListAsync())[0];
            data.Add(new Pitch
            {
                Id = Guid.CreateVersion7(), PartnerId = second, Region = "AM09", Crebo = far.Crebo, Pathway = far.Pathway, FromDay = far.FromDay, Weeks = 20,
                HoursPerWeek = 32, Skills = "Elders.", RecordedBy = far.RecordedBy, RecordedAt = far.RecordedAt,
            });
            await data.SaveChangesAsync();
        });

        var page = await coordinator.PageAsync("/pitches");

        page.QuerySelectorAll("main tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => cell.Words()))).Should().Equal(
            "ROC Voorbeeld | 10 | 8 | 5 (50%)", // 5 of 10
            "School B | 5 | <5 | 0 (0%)"); // five is shown, four is not
        page.QuerySelector("main").Words().Should().NotContain("rapporteren").And.NotContain("luisteren");
        page.QuerySelectorAll("main form").Should().BeEmpty();
        (await coordinator.PostFormAsync("/pitches", new() { ["Skills"] = "Ik kan koken en plannen." })).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await coordinator.PostFormAsync($"/pitches/{first[0]}/uitkomst", new() { ["Outcome"] = "NoPlace" })).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Get_FunnelWithoutPitches_TeachesWhatComesHere()
    {
        (await (await app.SignInAsync(Role.Coordinator)).PageAsync("/pitches")).QuerySelector(".empty").Words().Should().Contain("Nog geen voorstellen");
    }

    [Fact]
    public async Task A_pitch_that_ended_takes_no_reaction_and_ends_once()
    {
        await CareAsync("ZORG-1");
        var (school, contractor) = (await app.SignInAsync(Role.Partner), await app.SignInAsync(Role.Contractor));
        await EnterAsync(school, "Ik kan rapporteren en werk graag in een team.");
        var pitch = (await PartnerCast.RowsAsync<Pitch>(app)).Single().Id;

        await EndAsync(school, pitch, "DeclinedByStudent");
        await EndAsync(school, pitch, "Placed");
        await contractor.PostFormAsync($"/voorstellen/{pitch}/{AlertCast.Company}", new() { ["IsInterested"] = "true" });

        (await PartnerCast.RowsAsync<PitchOutcome>(app)).Single().Kind.Should().Be(PitchOutcomeKind.DeclinedByStudent);
        (await PartnerCast.RowsAsync<PitchReaction>(app)).Should().BeEmpty();
        (await contractor.PageAsync("/voorstellen")).QuerySelectorAll(".pitch form").Should().BeEmpty();
    }

    private Task CareAsync(string reference, Guid? company = null, string region = "GM0344", long euros = 250_000, LocalDate? end = null) =>
        AddAsync(reference, company ?? AlertCast.Company, "85100000", region, euros, end);

    private Task BuildingAsync(string reference, Guid company) => AddAsync(reference, company, "45000000", "GM0344", 250_000, null);

    private async Task AddAsync(string reference, Guid company, string cpv, string municipality, long euros, LocalDate? end)
    {
        await AlertCast.ContractAsync(app, "EERST", new LocalDate(2026, 1, 1), new LocalDate(2026, 4, 1)); // the first contractor exists
        var entered = AlertCast.Building(reference, new LocalDate(2026, 1, 1), end ?? new LocalDate(2027, 12, 31)) with { ContractorId = company };
        var facts = entered.Facts with { Kind = "services", Cpv = CpvCode.Parse(cpv), MunicipalityCode = municipality, Value = Money.OfEuros(euros) };
        (await app.Services.GetRequiredService<ContractRegister>().RegisterAsync(entered with { Facts = facts }, AlertCast.Change(app.Clock.Now),
            default))
            .Should().BeOfType<Posted>();
    }

    private static Task<HttpResponseMessage> EnterAsync(HttpClient client, string skills, params (string Name, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>
        {
            ["Programme"] = "AM13/25480/bol", ["From"] = "2026-05-04", ["Weeks"] = "20", ["HoursPerWeek"] = "32", ["Skills"] = skills,
        };
        foreach (var (name, value) in changes) fields[name] = value;
        return client.PostFormAsync("/pitches", fields);
    }

    private static Task<HttpResponseMessage> EndAsync(HttpClient client, Guid pitch, string outcome) =>
        client.PostFormAsync($"/pitches/{pitch}/uitkomst", new() { ["Outcome"] = outcome, ["Company"] = $"{AlertCast.Company}" });
}
