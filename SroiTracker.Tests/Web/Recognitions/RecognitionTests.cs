using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Commands;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Recognitions;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Tests.Web.Recognitions;

/// <summary>From SBB's list to what counts on the first day of a placement.</summary>
public sealed class RecognitionTests(SroiApp app) : IClassFixture<SroiApp>
{
    private static readonly CreboCode Nurse = CreboCode.Parse("25655")!.Value;

    [Fact]
    public async Task Row_0_8_a_list_of_5000_enters_once()
    {
        var file = await WriteAsync(string.Join('\n', Enumerable.Range(1, 5_000).Select(number => $"V{number};Leerbedrijf {number};3511AA;1;Utrecht;;25655;2024-03-01;;")));

        (await RunAsync(file)).Should().Be("5000 nieuw, 0 gewijzigd, 0 gelijk.");
        (await RunAsync(file)).Should().Be("0 nieuw, 0 gewijzigd, 5000 gelijk.");
        await app.Database(async data => (await data.Set<RecognitionRow>().Where(row => row.Crebo == Nurse).Select(row => row.UntilDay).Distinct().ToListAsync())
            .Should().Contain(new LocalDate(2028, 2, 29))); // four years, to the day before
    }

    [Fact]
    public async Task A_faulty_list_keeps_nothing_and_names_row_and_cell()
    {
        var file = await WriteAsync("X1;Goed;;;;;25655;2024-03-01;;\nX2;Fout;;;;;2565;2024-03-01;;\nX3;Fout;;;;;25655;2024-03-01;2024-02-28;");

        var (code, output, error) = await CommandAsync("import", "recognitions", file);

        code.Should().Be(1);
        error.Should().Contain("G3").And.Contain("I4");
        output.Should().Contain("Er is niets bewaard");
        await app.Database(async data => (await data.Set<TrainingCompany>().AnyAsync(row => row.SbbId == "X1")).Should().BeFalse());
    }

    [Fact]
    public async Task An_establishment_has_one_name_in_a_list()
    {
        var file = await WriteAsync("Y1;Bakker;;;Utrecht;;25655;2024-03-01;;\nY1;Bakker Jansen;;;Utrecht;;25656;2024-03-01;;");

        var (code, _, error) = await CommandAsync("import", "recognitions", file);

        code.Should().Be(1);
        error.Should().Contain("A3").And.Contain("Dit leerbedrijf heeft op rij 2 een andere naam of een ander adres.");
    }

    [Theory]
    [InlineData(Role.Adviser, false)] // the register is of every authority
    [InlineData(Role.Coordinator, true)]
    public async Task Who_may_import_figures_may_import_recognitions(Role role, bool isOffered) =>
        (await (await app.SignInAsync(role)).PageAsync("/contracten/importeren")).QuerySelectorAll("input[name='Kind']")
            .Any(choice => choice.GetAttribute("value") == "erkenningen").Should().Be(isOffered);

    [Theory]
    [InlineData("2026-02-02", 0)] // the first day: then it was not recognised at the start, which the claim itself says
    [InlineData("2026-02-03", 1)]
    [InlineData("2026-06-21", 1)] // 20 weeks from Monday 2 February: the last day
    [InlineData("2026-06-22", 0)]
    public async Task A_recognition_that_is_taken_back_during_a_placement_raises_one_task(string withdrawnOn, int tasks)
    {
        var key = "W" + withdrawnOn;
        var company = SeedId.Of("contractor", key);
        var contract = await app.ContractAsync(company: company);
        await app.SubmittedAsync(contract, Efforts.Bol(), key, crebo: Nurse.Digits);
        await RunAsync(await WriteAsync($"{key};Bouw {key};;;Utrecht;;25655;2024-03-01;;{withdrawnOn}"));
        await app.Database(async data =>
        {
            var training = await data.Set<TrainingCompany>().SingleAsync(row => row.SbbId == key);
            data.Add(new TrainingCompanyLink
            {
                Id = Guid.CreateVersion7(), AuthorityId = Registered.Utrecht, TrainingCompanyId = training.Id, ContractorId = company, IsSame = true, RecordedBy = "test",
                RecordedAt = app.Clock.Now,
            });
            await data.SaveChangesAsync();
        });

        await WithdrawAsync();
        await WithdrawAsync();

        (await TasksAsync(contract)).Should().Be(tasks);
    }

    [Fact]
    public async Task A_person_confirms_and_the_register_decides_on_the_first_day_of_the_place()
    {
        var company = await app.CompanyAsync("Zorggroep R-1 B.V.", "90004760");
        await RunAsync(await WriteAsync("R1;Zorggroep R-1;;;Utrecht;;25655;2024-03-01;2026-05-31;\nR2;Zorggroep Anders;;;Utrecht;;25655;2024-03-01;;"));
        var client = await app.SignInAsync(Role.Adviser);

        (await OnAsync(company, new LocalDate(2026, 3, 1))).Should().BeNull("a likeness is no proof");
        var page = await client.PageAsync($"/opdrachtnemers/{company}/erkenningen");
        page.QuerySelector("#lijkt")!.ParentElement.Words().Should().Contain("Zelfde naam").And.Contain("Zorggroep R-1").And.NotContain("Anders");
        var action = page.QuerySelector("form[action*='/vestigingen/']")!.GetAttribute("action")!;
        await client.PostFormAsync(action, new() { ["IsSame"] = "true" });

        (await OnAsync(company, new LocalDate(2026, 5, 31))).Should().Be(Recognition.Recognised);
        (await OnAsync(company, new LocalDate(2026, 6, 1))).Should().Be(Recognition.NotRecognised);
        (await OnAsync(company, new LocalDate(2026, 5, 31), Registered.Schiedam)).Should().BeNull("the word of another authority does not count here");
        (await client.PageAsync($"/opdrachtnemers/{company}/erkenningen")).QuerySelector("#bevestigd")!.ParentElement.Words().Should().Contain("Zorggroep R-1");
        app.Clock.Now += Duration.FromMinutes(1);
        await client.PostFormAsync(action, new() { ["IsSame"] = "false" });
        (await OnAsync(company, new LocalDate(2026, 5, 31))).Should().BeNull("the newest word counts");
    }

    [Fact]
    public async Task Row_1_30_a_request_waits_until_SBB_decides_and_the_median_is_told()
    {
        var company = await app.CompanyAsync("Bouwer R-3", null);
        var client = await app.SignInAsync(Role.Adviser);

        foreach (var (crebo, from, to) in new[] { ("25655", "2026-01-05", "2026-01-12"), ("25656", "2026-01-05", "2026-01-08"), ("25180", "2026-01-05", "2026-02-04") })
        {
            await client.PostFormAsync($"/opdrachtnemers/{company}/erkenningen/aanvragen", new() { ["Crebo"] = crebo, ["RequestedOn"] = from });
            var id = Guid.Empty;
            await app.Database(async data => id = (await data.Set<RecognitionRequest>().SingleAsync(row => row.ContractorId == company && row.DecidedOn == null)).Id);
            await client.PostFormAsync($"/erkenningen/{id}/besluit", new() { ["Version"] = "1", ["DecidedOn"] = to, ["IsGranted"] = "false" });
        }

        var page = await client.PageAsync("/erkenningen");
        page.Body!.TextContent.Should().Contain("De middelste aanvraag duurde 7 dagen."); // 3, 7 and 30
    }

    [Fact]
    public async Task A_second_request_for_the_same_and_a_decision_before_it_are_refused_with_words()
    {
        var company = await app.CompanyAsync("Bouwer R-4", null);
        var client = await app.SignInAsync(Role.Adviser);
        var fields = new Dictionary<string, string> { ["Crebo"] = "25655", ["RequestedOn"] = "2026-01-05" };
        await client.PostFormAsync($"/opdrachtnemers/{company}/erkenningen/aanvragen", fields);

        var page = await (await client.PostFormAsync($"/opdrachtnemers/{company}/erkenningen/aanvragen", fields)).ReadAsync();
        page.QuerySelector("#Crebo-error").Words().Should().Be("Voor deze kwalificatie wacht al een aanvraag. Leg eerst het besluit daarvan vast.");

        var id = Guid.Empty;
        await app.Database(async data => id = (await data.Set<RecognitionRequest>().SingleAsync(row => row.ContractorId == company)).Id);
        var early = await (await client.PostFormAsync($"/erkenningen/{id}/besluit", new() { ["Version"] = "1", ["DecidedOn"] = "2026-01-04", ["IsGranted"] = "true" })).ReadAsync();
        early.Body!.TextContent.Should().Contain("Het besluit ligt voor de aanvraag. Verbeter de dag.");
    }

    [Fact]
    public async Task Somebody_elses_contractor_is_not_there()
    {
        var theirs = await app.CompanyAsync("Havenbedrijf R-5", null, Registered.Schiedam);
        var client = await app.SignInAsync(Role.Adviser);

        (await client.GetAsync($"/opdrachtnemers/{theirs}/erkenningen")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private async Task<Recognition?> OnAsync(Guid company, LocalDate day, Guid? authority = null)
    {
        var contract = Contract.Register(Registered.Services(company, "R", 250_000, authority), Registered.Change(app));
        Recognition? known = null;
        await app.Database(async data => known = await KnownRecognitions.OnAsync(data, contract, Nurse, day, CancellationToken.None));
        return known;
    }

    private async Task<string> RunAsync(string file)
    {
        var (code, output, error) = await CommandAsync("import", "recognitions", file);
        code.Should().Be(0, error);
        return output.Split('\n').Single(line => line.Contains(" nieuw, ", StringComparison.Ordinal)).Trim();
    }

    private async Task<(int Code, string Output, string Error)> CommandAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(app.Services, args, output, error, CancellationToken.None);
        return (code, output.ToString(), error.ToString());
    }

    private static async Task<string> WriteAsync(string rows)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("sroi-erkenningen-").FullName, "erkenningen.csv");
        await File.WriteAllTextAsync(file, "leerbedrijf_id;naam;postcode;huisnummer;plaats;kvk_nummer;crebocode;startdatum;einddatum;ingetrokken_op\n" + rows + "\n", Encoding.UTF8);
        return file;
    }

    private async Task WithdrawAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WithdrawalRun>().RunAsync(AlertCast.Change(app.Clock.Now), CancellationToken.None);
    }

    private async Task<int> TasksAsync(Guid contract)
    {
        var count = 0;
        await app.Database(async data => count = await data.Set<SroiTracker.Web.Data.Actions.ActionRow>().CountAsync(row => row.Kind == "erkenning-vervallen" && row.ContractId == contract));
        return count;
    }
}
