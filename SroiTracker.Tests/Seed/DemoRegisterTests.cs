using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Tests.Seed;

public sealed class DemoRegisterTests : IDisposable
{
    private readonly DemoApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task The_demo_cast_has_every_state_and_holds_to_the_cent()
    {
        await app.Database(async data =>
        {
            (await data.Contracts.CountAsync()).Should().Be(39);
            (await data.Contracts.Select(contract => contract.State).Distinct().ToListAsync()).Should().Contain(
                [ContractState.Registered, ContractState.Running, ContractState.NeedsDecision, ContractState.NotObligated, ContractState.Exempt]);
            (await data.Claims.Select(claim => claim.State).Distinct().ToListAsync()).Should().Contain(
            [
                ClaimState.Draft, ClaimState.Submitted, ClaimState.QuestionAsked, ClaimState.Approved, ClaimState.PartlyApproved, ClaimState.Rejected,
            ]);
            (await data.DuplicatePointers.CountAsync()).Should().BePositive();
        });
        (await LedgerVerification.RunAsync(app.Services.GetRequiredService<SroiDatabase>(), CancellationToken.None)).Findings.Should().BeEmpty();
        await foreach (var entry in app.Services.GetRequiredService<LedgerRederivation>().AllAsync(CancellationToken.None))
        {
            entry.Result.Should().Be(Rederived.Equal);
        }
    }

    [Fact]
    public async Task Its_recent_figures_give_the_advisers_something_to_look_at()
    {
        await using var scope = app.Services.CreateAsyncScope();

        var funnel = await scope.ServiceProvider.GetRequiredService<MatchRun>().RunAsync(
            app.Clock.Today(), new ChangeContext(ChangeContext.System, app.Clock.Now, "", "test"), CancellationToken.None);

        funnel.Open.Should().BeGreaterThan(10);
    }

    [Fact]
    public async Task Every_page_of_the_loop_shows_the_demo_coordinator_something()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);

        foreach (var (page, expected) in Pages)
        {
            var shown = await coordinator.PageAsync(page);
            shown.QuerySelector("main").Words().Should().Contain(expected, page);
            shown.QuerySelectorAll("main .empty").Should().BeEmpty(page);
        }
    }

    [Fact]
    public async Task The_other_people_of_the_loop_find_their_part()
    {
        var school = await app.SignInAsync(Role.Partner);
        var contractor = await app.SignInAsync(Role.Contractor);

        (await school.PageAsync("/pitches")).QuerySelectorAll(".facts__value").Select(value => value.Words()).Should().Equal("5", "3", "1 (20%)"); // 1 of 5
        (await school.PageAsync("/pool")).QuerySelectorAll("main tbody tr").Length.Should().BeGreaterThanOrEqualTo(2);
        (await contractor.PageAsync("/gevraagd")).QuerySelectorAll("main .empty").Should().BeEmpty();
        (await contractor.PageAsync($"/begeleiding/{Efforts.Company}/uren")).QuerySelectorAll("main .funnel dd").Select(figure => figure.Words())
            .Take(2).Should().Equal("2", "0"); // 4 - 2 today; 20 weeks x 2, less 40
    }

    private static readonly (string Path, string Expected)[] Pages =
    [
        ("/plannen", "Meer plekken voor verpleegkundigen"), ("/acties", "Cijfers van SBB klaarzetten voor het overleg"), ("/toezeggingen", "Toezegging"),
        ("/overleg", "Elke twee weken eerst de zorg bespreken"), ("/pacten", "Pact voor stages in de zorg"), ("/leads", "Domtoren Datacenter B.V."),
        ("/evenementen", "Stagemarkt Midden-Utrecht"), ("/pitches", "ROC Voorbeeld"), ("/opbrengst", "Andere werkbegeleider en kortere dagen"),
        ("/peilingen", "Hoeveel studenten kunt u dit halfjaar plaatsen?"), ("/pool", "25187"), ("/pool/AM13/25187/bol", "Gemeente Utrecht, afdeling ICT"),
        ("/scenarios", "Schooljaar met een vijfde meer studenten"), ("/erkenningen", "Datahaven"), ("/tekorten", "Midden-Utrecht"),
    ];

    private sealed class DemoApp : SroiApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Sroi:DemoRegister", "true");
        }
    }
}
